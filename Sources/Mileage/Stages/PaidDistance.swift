import Values

/// Holds what is paid against what was driven: a rule that adds kilometres makes a claim which nobody drove, and no table
/// shows it.
enum PaidDistance {
  /// Rounding each leg up to the whole kilometre is a custom; more is none.
  private static let mostALeg = Metres(1_000)

  /// - Parameters:
  ///   - found: the metres of the trip's legs.
  ///   - deducted: what `payable` answered; ``Trip/payable`` is what `round_distance` made of it.
  static func check(_ trip: Trip, found: Metres, deducted: Metres, into findings: inout Findings) {
    guard let payable = trip.payable else { return }
    let most = found + Metres(mostALeg.count * max(trip.legs.count, 1))
    guard payable > most else { return }
    let rule = (deducted > most ? Payable.name : RoundDistance.name).rawValue
    guard let decision = trip.decisions.last(where: { $0.rule == rule }) else { return }
    let (paid, driven) = (payable.kilometres, found.kilometres)
    findings.add(
      Diagnostic(
        .warning, .paidMoreThanDriven, at: trip.diagnosticPlace,
        Phrase(
          en: "\(decision.at): `\(decision.ruleName)` makes \(paid) km payable, and \(driven) km were driven",
          fr:
            "\(decision.at) : « \(decision.ruleName) » indemnise \(FrenchText.number(paid)) km, alors que \(FrenchText.number(driven)) km ont été parcourus"
        ),
        advice: Phrase(
          en:
            "a tax inspector would see kilometres that nobody drove: mend the rule, or let `distance` say how far it is",
          fr:
            "un contrôleur y verrait des kilomètres fictifs : corrigez la règle, ou dites la distance par « distance »")
      ))
  }
}
