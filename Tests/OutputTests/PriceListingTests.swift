import Output
import Testing
import Values

@Suite struct PriceListingTests {
  private func result(_ amount: String?) -> PriceResult {
    PriceResult(
      amount: amount.flatMap { Decimal($0) }, currency: .euro, formula: "5000 × 0.636", scale: "fr/bareme 2026",
      reference: "arrêté du 27 mars 2023")
  }

  @Test func json() {
    var bytes: [UInt8] = []
    PriceListing(language: .french).writeJSON(result("3180"), into: &bytes)
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        {"amount":"3180.00","currency":"EUR","formula":"5000 × 0.636","scale":"fr/bareme 2026",\
        "reference":"arrêté du 27 mars 2023"}

        """)
  }

  @Test func frenchText() {
    var bytes: [UInt8] = []
    PriceListing(language: .french).writeText(result("3180"), into: &bytes)
    #expect(
      visible(bytes) == """
        3_180,00_€
          barème : fr/bareme 2026
          calcul : 5000 × 0.636
          source : arrêté du 27 mars 2023

        """)
  }

  @Test func noAnswer() {
    var bytes: [UInt8] = []
    PriceListing(language: .english).writeText(result(nil), into: &bytes)
    #expect(visible(bytes).hasPrefix("?\n"))
    bytes = []
    PriceListing(language: .english).writeJSON(result(nil), into: &bytes)
    #expect(visible(bytes).hasPrefix("{\"amount\":null,"))
  }
}
