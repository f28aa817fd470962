import Mileage
import Values

extension Decisions {
  /// What a trip is paid by one ledger, which is taken for that of the person's scale whatever its currency.
  package func allowance(_ trip: Trip, _ ledger: Ledger) -> Answer<Decimal> {
    var ledger = ledger
    ledger.currency = currency
    let answer = allowance(trip, YearLedgers(main: ledger))
    return Answer(
      answer.value?.amount, decision: answer.decision, failure: answer.failure, remarks: answer.remarks)
  }
}
