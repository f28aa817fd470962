import TestSupport
import Testing

@Suite struct ReferenceTests {
  @Test("Rules drawn at random expand to what looking at every day gives", arguments: 0..<8)
  func drawn(batch: UInt64) {
    var numbers = SplitMix64(seed: batch * 1_000)
    for _ in 0..<100 {
      let series = NaiveSeries(drawnFrom: (0..<96).map { _ in UInt8.random(in: 0...255, using: &numbers) })
      let difference = series.difference()
      #expect(difference == nil, "\(difference ?? "")")
    }
  }

  @Test("The slow way gives what RFC 5545 lists")
  func slowWay() {
    var rule = NaiveRule()
    // Every other month on the first and last Sunday, ten times (RFC 5545 section 3.8.5.3, from 7 September 1997).
    (rule.frequency, rule.interval, rule.count) = (.monthly, 2, 4)
    rule.days = [(1, 6), (-1, 6)]
    let walls = rule.walls(
      from: NaiveDay(year: 1997, month: 9, day: 7), secondOfDay: 0, through: .max / 2, isPast: { _ in false })
    let expected = [(1997, 9, 7), (1997, 9, 28), (1997, 11, 2), (1997, 11, 30)]
    #expect(walls == expected.map { NaiveDay(year: $0.0, month: $0.1, day: $0.2).number * 86_400 })
    #expect(NaiveDay(year: 2021, month: 1, day: 3).week(startingOn: 0) == (53, 53))
    #expect(NaiveDay(year: 2024, month: 12, day: 31).week(startingOn: 0) == (1, 52))
    #expect(NaiveDay(year: 2000, month: 3, day: 1).number == 11_017)
  }
}
