import Values

/// Packs once said their currency by a parameter, which every layer above could rename; `pack.yaml` says it now.
extension Pack {
  package static let currencyName = "currency"

  /// What the pack says itself: in `pack.yaml`, else by its parameter.
  var ownCurrency: Currency? {
    manifest.currency ?? parameters.lazy.filter { $0.name == Self.currencyName }.compactMap(\.currency).first
  }
}

extension Parameter {
  fileprivate var currency: Currency? {
    guard case .undated(.text(let code)) = values else { return nil }
    return Currency(code)
  }
}

extension Pack {
  /// What to tell of a currency that is said by a parameter; nil where it is not.
  package var currencyParameter: Diagnostic? {
    guard manifest.currency == nil, let parameter = parameters.first(where: { $0.name == Self.currencyName }),
      let currency = parameter.currency
    else { return nil }
    let file = manifest.file.isEmpty ? "pack.yaml" : manifest.file
    return Diagnostic(
      .warning, .currencyParameter, at: Diagnostic.Place(file: parameter.file, line: parameter.line),
      Phrase(
        en:
          "the pack \(name) says its currency by a parameter; its amounts are in \(currency), whatever a profile sets",
        fr:
          "le paquet \(name) dit sa devise par un paramètre ; ses montants sont en \(currency), quoi que fixe un profil"
      ),
      advice: Phrase(
        en: "write `currency: \(currency)` in \(file) instead",
        fr: "écrivez plutôt « currency: \(currency) » dans \(file)"))
  }
}
