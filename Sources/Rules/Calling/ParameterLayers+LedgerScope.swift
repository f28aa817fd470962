import Mileage
import Packs
import Values

extension ParameterLayers {
  /// The parameter that says whose kilometres add up: the engine reads it.
  static let ledgerOwner = "ledger_of"

  /// `ledger_of: kind`; a vehicle's where no layer declares it.
  /// - Throws: a ``Failure`` with the place of a value that is none of the scopes.
  func ledgerScope() throws(Failure) -> LedgerScope {
    guard let parameter = parameter(Self.ledgerOwner) else { return .vehicle }
    if case .undated(.text(let text)) = parameter.values, let scope = LedgerScope(rawValue: text) { return scope }
    throw Failure(
      Diagnostic(
        .error, .ledgerOfInvalid,
        at: Diagnostic.Place(file: parameter.file, line: parameter.line > 0 ? parameter.line : nil),
        Phrase(
          en: "`\(Self.ledgerOwner)` does not say whose kilometres choose the band",
          fr: "« \(Self.ledgerOwner) » ne dit pas de qui les kilomètres choisissent la tranche"),
        advice: Phrase(
          en: "write vehicle, kind (all vehicles of a kind share the bounds) or person (all of them do)",
          fr: "écrivez vehicle, kind (les véhicules d'un genre partagent les bornes) ou person (tous les partagent)")))
  }
}
