import TestSupport
import Testing

@Suite struct SplitMix64Tests {
  /// The first numbers of the seed 1234567, as the generator's authors and many others print them.
  @Test func drawsWhatEverybodyDraws() {
    var numbers = SplitMix64(seed: 1_234_567)
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
    ]
    #expect(expected.map { _ in numbers.next() } == expected)
  }

  @Test func drawsWithinBounds() {
    var numbers = SplitMix64(seed: -1)
    let drawn = (0..<1_000).map { _ in numbers.below(7) }
    #expect(Set(drawn) == Set(0..<7))
    #expect(Set((0..<100).map { _ in numbers.pick(["a", "b"]) }) == ["a", "b"])
    let chances = (0..<1_000).count { _ in numbers.chance(1, in: 4) }
    #expect((200...300).contains(chances))
  }
}
