import Packs
import Values
import YAML

/// Tables by bands (`up_to`) that leave out or cover twice what lies between two bounds, or leap where they should not.
enum ParameterBandsCheck: Check {
  static let codes: [Diagnostic.Code] = [.parameterBands, .parameterBreak]

  static func findings(in pack: CheckedPack) -> [Diagnostic] {
    pack.draft.parameterFiles.flatMap { file in
      (file.root.map ?? []).flatMap { entry in
        let fields = entry.value.map ?? []
        let most = fields.first { $0.key == "continuous" }.flatMap { ParameterFile.mostLeap($0.value) }
        let check = Table(name: entry.key, file: file.name, mostLeap: most)
        return fields.filter { $0.key == "value" || $0.key == "values" }.flatMap { check.findings(in: $0.value) }
      }
    }
  }

  /// One parameter's tables.
  private struct Table {
    let name: String
    let file: String
    /// Nil where nobody says that the amounts go on smoothly.
    let mostLeap: Decimal?

    /// Walks through all lists of a value; those of mappings with bounds are bands.
    func findings(in value: YAMLValue) -> [Diagnostic] {
      if let entries = value.map { return entries.flatMap { findings(in: $0.value) } }
      guard let items = value.list else { return [] }
      let bands = items.map(Band.init)
      let own = bands.contains { $0.bound != nil } ? zip(bands, bands.dropFirst()).compactMap(finding) : []
      return own + items.flatMap { findings(in: $0) }
    }

    private func finding(_ band: Band, _ next: Band) -> Diagnostic? {
      guard let bound = band.bound else { return neverReached(next, after: nil) }
      if let other = next.bound, other <= bound { return neverReached(next, after: bound) }
      guard let mostLeap, let below = band.amount(at: bound), let above = next.amount(at: bound),
        let leap = try? above - below, leap > mostLeap || leap < (try? .zero - mostLeap) ?? .zero
      else { return nil }
      return leaps(next, at: bound, below, above)
    }

    private func neverReached(_ band: Band, after bound: Decimal?) -> Diagnostic {
      let before = bound.map { Phrase(en: "up to \($0)", fr: "jusqu'à \($0)") } ?? Phrase(en: "all", fr: "tout")
      return Diagnostic(
        .error, .parameterBands, at: place(band),
        Phrase(
          en: "a band of \"\(name)\" is never reached: the one before it holds \(before.english)",
          fr: "une tranche de « \(name) » n'est jamais atteinte : celle d'avant couvre \(before.french)"),
        advice: Phrase(
          en: "sort bands by up_to, and let only the last one have none",
          fr: "triez les tranches par up_to, la dernière seule n'en ayant pas"))
    }

    private func leaps(_ band: Band, at bound: Decimal, _ below: Decimal, _ above: Decimal) -> Diagnostic {
      Diagnostic(
        .warning, .parameterBreak, at: place(band),
        Phrase(
          en: "\"\(name)\" leaps at \(bound) from \(below) to \(above)",
          fr: "à la borne \(bound), « \(name) » saute de \(below) à \(above)"),
        advice: Phrase(
          en: "compare rate and constant with their text, or raise `continuous`",
          fr: "comparez taux et constante à leur texte, ou augmentez « continuous »"))
    }

    private func place(_ band: Band) -> Diagnostic.Place {
      Diagnostic.Place(file: file, line: band.value.line, column: band.value.column)
    }
  }

  /// `{up_to: 5000, rate: 0.636, constant: 0}`.
  private struct Band {
    let value: YAMLValue

    var bound: Decimal? { number("up_to") }

    /// Nil for a band without a constant: it pays a part of the distance alone.
    func amount(at bound: Decimal) -> Decimal? {
      guard let rate = number("rate"), let constant = number("constant") else { return nil }
      return try? bound * rate + constant
    }

    private func number(_ key: String) -> Decimal? { value.map?.first { $0.key == key }?.value.decimal }
  }
}
