import Values

/// Shows what other packs would do: the money first, then what they ask for, values and rules.
package struct EffectWriter: Sendable {
  let language: Language
  private let colours: Bool
  private var notation: Notation { Notation(language) }

  package init(language: Language, colours: Bool) {
    self.language = language
    self.colours = colours
  }

  /// Appends the whole report.
  package func writeText(_ effect: PackEffect, into output: inout [UInt8]) {
    for change in effect.changes.versions {
      let origin = change.origin.map { ", \($0.text(language))" } ?? ""
      write([version(change) + origin], into: &output, bold: true)
      if let note = change.note {
        let author = Phrase(en: "  author: \"\(note)\"", fr: "  l'auteur : « \(note) »")
        write([author.text(language)], into: &output)
      }
    }
    writeMoney(effect, into: &output)
    let powers = effect.changes.powers.map { "    \(power($0))" }
    write(
      [powers.isEmpty ? noPowers : title(Phrase(en: "New powers", fr: "Nouveaux droits"))] + powers, into: &output)
    let values = effect.changes.values.map { "    \(value($0))" }
    if !values.isEmpty { write([title(Phrase(en: "Values", fr: "Valeurs"))] + values, into: &output) }
    let files = effect.changes.files.map { "    \(file($0))" }
    if !files.isEmpty { write([title(Phrase(en: "Rules", fr: "Règles"))] + files, into: &output) }
  }

  /// Appends the lines of rules that differ.
  package func writeLines(_ changes: PackChanges, into output: inout [UInt8]) {
    for file in changes.files {
      write(["\(file.pack)/\(file.name)"], into: &output, bold: true)
      guard !file.lines.isEmpty else {
        write(["  " + tooFar.text(language)], into: &output)
        continue
      }
      write(file.lines.map { "\($0.isAdded ? "+" : "-") \($0.number): \($0.text)" }, into: &output)
    }
  }

  // MARK: Packs

  private func version(_ change: PackChanges.Version) -> String {
    let colon = language == .french ? " :" : ":"
    return switch (change.before, change.after) {
    case (nil, let after?): "\(change.pack) \(after)\(colon) \(Phrase(en: "new", fr: "nouveau").text(language))"
    case (let before?, nil): "\(change.pack) \(before)\(colon) \(Phrase(en: "goes", fr: "retiré").text(language))"
    case (let before, let after) where before == after:
      "\(change.pack) \(after ?? "")\(colon) "
        + Phrase(en: "the same version, with other content", fr: "la même version, avec un autre contenu").text(
          language)
    case (let before, let after): "\(change.pack) \(before ?? "") → \(after ?? "")"
    }
  }

  private func power(_ power: PackChanges.Power) -> String {
    let what: Phrase =
      switch (power.kind, power.before, power.after) {
      case (.need, _, let need): Phrase(en: "may ask for \(need ?? "")", fr: "peut demander \(need ?? "")")
      case (.extends, nil, let pack): Phrase(en: "asks \(pack ?? "") as well", fr: "interroge aussi \(pack ?? "")")
      case (.extends, let pack, nil): Phrase(en: "asks \(pack ?? "") no more", fr: "n'interroge plus \(pack ?? "")")
      case (.extends, let before?, let after?):
        Phrase(en: "asks \(after), not \(before)", fr: "interroge \(after) au lieu de \(before)")
      case (.engine, let before, let after):
        Phrase(
          en: "runs on engines \(after ?? "of any version") (it was \(before ?? "any"))",
          fr: "demande un moteur \(after ?? "quelconque") (c'était \(before ?? "n'importe lequel"))")
      case (.currency, let before, let after):
        Phrase(
          en: "pays in \(after ?? "no currency of its own") (it was \(before ?? "none of its own"))",
          fr: "paie en \(after ?? "la devise des autres") (c'était \(before ?? "celle des autres"))")
      }
    return "\(power.pack) \(what.text(language))"
  }

  private func value(_ change: PackChanges.Value) -> String {
    let colon = language == .french ? " :" : ":"
    var text = "\(change.pack) \(change.parameter)"
    if let from = change.from {
      text += Phrase(en: " from \(notation.date(from))", fr: " à partir du \(notation.date(from))").text(language)
    }
    if !change.added.isEmpty || !change.removed.isEmpty {
      let words = change.added.map { "+ \($0)" } + change.removed.map { "- \($0)" }
      text += "\(colon) \(words.joined(separator: ", "))"
    } else {
      let nothing = Phrase(en: "nothing", fr: "rien").text(language)
      text += "\(colon) \(Self.cut(change.before ?? nothing)) → \(Self.cut(change.after ?? nothing))"
    }
    return change.reference.isEmpty ? text : "\(text) (\(change.reference))"
  }

  /// A table of a scale is shown by `pack show`; here its beginning says which it is.
  private static func cut(_ text: String) -> String {
    text.unicodeScalars.count <= 100 ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(99))) + "…"
  }

  private func file(_ file: PackChanges.File) -> String {
    let lines = [(file.added, "+"), (file.removed, "-")].filter { $0.0 > 0 }.map { "\($0.1)\(notation.number($0.0))" }
    let word = Phrase(en: "lines", fr: "lignes").text(language)
    return "\(file.pack)/\(file.name)\(language == .french ? " :" : ":") \(lines.joined(separator: ", ")) \(word)"
  }

  private let tooFar = Phrase(
    en: "too much differs to be laid side by side", fr: "trop de lignes diffèrent pour les mettre côte à côte")

  private var noPowers: String {
    Phrase(en: "  New powers: none", fr: "  Nouveaux droits : aucun").text(language)
  }

  private func title(_ phrase: Phrase) -> String { "  \(phrase.text(language))" }

  private func write(_ lines: [String], into output: inout [UInt8], bold: Bool = false) {
    for line in lines {
      let text = TerminalText.neutral(line)
      output += (bold ? Colour.bold.paint(text, colours) : text).utf8
      output.append(UInt8(ascii: "\n"))
    }
  }
}

/// The money.
extension EffectWriter {
  /// Appends what everybody gets more or less, by year and month, today and later.
  package func writeMoney(_ effect: PackEffect, into output: inout [UInt8]) {
    let people = notation.count(
      effect.people.count, Phrase(en: "person", fr: "personne"), Phrase(en: "people", fr: "personnes"))
    write([Phrase(en: "  Money, \(people)", fr: "  L'argent, \(people)").text(language)], into: &output)
    let seen = effect.people.compactMap { try? $0.money.get() }
    writeMoney(MoneyEffect(seen), into: &output)
    let ahead = effect.people.compactMap { try? $0.ahead?.get() }
    if !ahead.isEmpty {
      let days = notation.number(effect.daysAhead)
      let title = Phrase(
        en: "    The same appointments, \(days) days later", fr: "    Les mêmes rendez-vous, \(days) jours plus tard")
      write([title.text(language)], into: &output)
      writeMoney(MoneyEffect(ahead), into: &output)
    }
    for (person, problems) in effect.problems {
      let text = Phrase(en: "not known", fr: "inconnu").text(language)
      let why = problems.first.map { " (\($0.message.text(language)))" } ?? ""
      write(["    \(person)\(language == .french ? " :" : ":") \(text)\(why)"], into: &output)
    }
  }

  /// A line a year, and under it one for each month in which something changes: who gets how much more.
  private func writeMoney(_ money: MoneyEffect, into output: inout [UInt8]) {
    for year in money.years {
      let amounts = year.sum.map { sum in
        sum.amount.map { notation.amount($0, currency: year.currency) } ?? "?"
      }
      write(["    \(year.year)  \(amounts.before) → \(amounts.after)  \(change(year))"], into: &output)
      let months = money.months.filter { $0.start.year == year.year && $0.currency == year.currency }
      write(months.map { "      \(line($0))" }, into: &output)
    }
  }

  private func change(_ year: MoneyEffect.Year) -> String {
    guard let change = year.sum.change else { return Phrase(en: "not known", fr: "inconnu").text(language) }
    return change == .zero
      ? Phrase(en: "no change", fr: "sans changement").text(language)
      : notation.change(change, currency: year.currency)
  }

  private func line(_ month: MoneyEffect.Month) -> String {
    let unknown = Phrase(en: "not known", fr: "inconnu").text(language)
    func text(_ change: Decimal?) -> String { change.map { notation.change($0, currency: month.currency) } ?? unknown }
    let people = month.people.map { person in
      let trips = notation.count(
        person.trips, Phrase(en: "trip", fr: "trajet"), Phrase(en: "trips", fr: "trajets"))
      let sum = month.people.count > 1 ? "\(text(person.change)), " : ""
      return "\(person.name) (\(sum)\(trips))"
    }
    return "\(notation.month(month.start))  \(text(month.change))  \(people.joined(separator: ", "))"
  }
}
