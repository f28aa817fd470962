import Mileage
import Values

/// Writes for `diff` what other rules change.
package struct DifferenceWriter: Sendable {
  package var options: StatementOptions
  /// The layers of either side in the order in which they are asked.
  package var sides: StatementDifference.Pair<[Version]>
  /// How many days after those of the calendars the appointments are taken to be.
  package var daysAhead: Int

  package init(options: StatementOptions, sides: StatementDifference.Pair<[Version]>, daysAhead: Int = 0) {
    self.options = options
    self.sides = sides
    self.daysAhead = daysAhead
  }

  var language: Language { options.language }
  private var notation: Notation { Notation(language) }

  /// Appends the changes of one person and the sums of the months in words.
  package func writeText(_ difference: StatementDifference, into output: inout [UInt8]) {
    let period = "\(notation.date(difference.period.from)) – \(notation.date(difference.period.to - 1))"
    let days = notation.number(daysAhead)
    let moved = Phrase(
      en: "the same appointments, \(days) days later", fr: "les mêmes rendez-vous, \(days) jours plus tard")
    let title = [difference.person, period, daysAhead == 0 ? "" : moved.text(language)]
      .filter { !$0.isEmpty }.joined(separator: " · ")
    line(Colour.bold.paint(TerminalText.neutral(title), options.colours), to: &output)
    if !sides.before.isEmpty || !sides.after.isEmpty {
      line("- \(TerminalText.neutral(names(sides.before, beside: sides.after)))", to: &output)
      line("+ \(TerminalText.neutral(names(sides.after, beside: sides.before)))", to: &output)
    }
    guard !difference.isEmpty else {
      return line(Phrase(en: "Nothing changes.", fr: "Rien ne change.").text(language), to: &output)
    }
    for change in difference.changes {
      line("", to: &output)
      write(change, into: &output)
    }
    line("", to: &output)
    for month in difference.months {
      line("\(month.start.description.prefix(7))  \(sums(month.sum, month.currency))", to: &output)
    }
    for total in difference.totals {
      let text = "\(Words.total.text(language))    \(sums(total.sum, total.currency))"
      line(Colour.bold.paint(text, options.colours), to: &output)
    }
    line(
      notation.count(
        difference.changes.count, Phrase(en: "change", fr: "changement"), Phrase(en: "changes", fr: "changements")),
      to: &output)
  }

  /// `fr/bareme 1.1.0`; where the other side has another pack of that name and version, the beginning of the digest as well.
  private func names(_ packs: [Version], beside others: [Version]) -> String {
    packs.map { pack in
      let hasTwin = others.contains {
        $0.name == pack.name && $0.version == pack.version && $0.sha256 != pack.sha256
      }
      return [pack.name, pack.version, hasTwin ? "(\(pack.sha256.prefix(8)))" : ""].filter { !$0.isEmpty }
        .joined(separator: " ")
    }.joined(separator: ", ")
  }

  // MARK: Changes

  private func write(_ change: StatementDifference.Change, into output: inout [UInt8]) {
    let date = change.date.map { notation.date($0) + "  " } ?? ""
    line(Colour.bold.paint(TerminalText.neutral(date + headline(change)), options.colours), to: &output)
    for aspect in change.aspects { write(aspect, into: &output) }
    for pair in change.because {
      for (mark, decision) in [("-", pair.before), ("+", pair.after)] {
        guard let decision else { continue }
        line("  \(mark) \(TerminalText.neutral(decision.headline(language)))", to: &output)
      }
    }
  }

  private func headline(_ change: StatementDifference.Change) -> String {
    switch (change.subject, change.kind) {
    case (.event(let uid), .added):
      Phrase(en: "event \(uid): now counts", fr: "événement \(uid) : désormais compté").text(language)
    case (.event(let uid), _):
      Phrase(en: "event \(uid): no longer counts", fr: "événement \(uid) : n’est plus compté").text(language)
    case (.trip(let id), .added): Phrase(en: "trip \(id): new", fr: "trajet \(id) : nouveau").text(language)
    case (.trip(let id), .removed): Phrase(en: "trip \(id): gone", fr: "trajet \(id) : supprimé").text(language)
    case (.trip(let id), .changed): "\(Words.trip.text(language)) \(id)"
    case (.adjustment(let label, let vehicle, _), _): "\(Words.adjustment.text(language)) \(label) (\(vehicle))"
    case (.problem(let problem), .added):
      Phrase(
        en: "new \(Words.severity(problem.severity).english): \(problem.message.english)",
        fr: "\(Words.severity(problem.severity).french), désormais : \(problem.message.french)"
      ).text(language)
    case (.problem(let problem), _):
      Phrase(
        en: "no longer: \(problem.message.english)", fr: "n’apparaît plus : \(problem.message.french)"
      ).text(language)
    }
  }

  private func write(_ aspect: StatementDifference.Aspect, into output: inout [UInt8]) {
    let values = aspect.value.map { TerminalText.neutral(text($0)) }
    func entry(_ mark: String, _ text: String) {
      let name = Self.name(of: aspect.name)
      let both = Phrase(en: "\(name.english): \(text)", fr: "\(name.french) : \(text)")
      line("  \(mark) \(both.text(language))", to: &output)
    }
    switch (aspect.value.before, aspect.value.after) {
    case (.cell(.none), _): entry(" ", values.after)
    case (_, .cell(.none)): entry(" ", values.before)
    case (.route, .route):
      // Two ways in one line would read as one.
      entry("-", values.before)
      entry("+", values.after)
    default: entry(" ", "\(values.before) → \(values.after)")
    }
  }

  /// Metres are exact here: the statement rounds them for the eye, and would hide a change.
  private func text(_ value: StatementDifference.Aspect.Value) -> String {
    switch value {
    case .cell(.km(let metres, _)): "\(notation.number(metres.kilometres, places: 1)) km"
    case .cell(let cell): CellText(language).text(cell)
    case .route(let places): places.map { Route.base($0, language) }.joined(separator: " → ")
    }
  }

  private static func name(of aspect: StatementDifference.Aspect.Name) -> Phrase {
    switch aspect {
    case .route: Phrase(en: "route", fr: "itinéraire")
    case .vehicle: Phrase(en: "vehicle", fr: "véhicule")
    case .purpose: Phrase(en: "purpose", fr: "motif")
    case .found: Phrase(en: "distance found", fr: "distance trouvée")
    case .payable: Words.payable
    case .ledger: Phrase(en: "the year’s km before", fr: "km de l’année avant")
    case .currency: Phrase(en: "currency", fr: "devise")
    case .amount: Phrase(en: "amount", fr: "montant")
    case .supplements: Phrase(en: "supplements", fr: "suppléments")
    }
  }

  // MARK: Sums

  /// `120,0 km → 130,0 km   60,00 € → 65,00 €  (+5,00 €)`.
  private func sums(
    _ sum: StatementDifference.Pair<StatementDifference.Sum>, _ currency: Currency
  ) -> String {
    let km = sum.map { "\(notation.number($0.metres.kilometres, places: 1)) km" }
    let amounts = sum.map { sum in sum.amount.map { notation.amount($0, currency: currency) } ?? "?" }
    var text = "\(km.before) → \(km.after)  ·  \(amounts.before) → \(amounts.after)"
    if let change = sum.change { text += "  (\(notation.change(change, currency: currency)))" }
    return text
  }

  private func line(_ text: String, to output: inout [UInt8]) { output += "\(text)\n".utf8 }
}

extension StatementDifference.Pair<StatementDifference.Sum> {
  /// What the later side pays more, negative for less; nil where an amount is not known.
  package var change: Decimal? {
    guard let before = before.amount, let after = after.amount else { return nil }
    return try? after - before
  }
}
