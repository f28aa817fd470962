import Testing
import Values

@testable import Roads

@Suite struct RoadRefusalTests {
  private let near = RoadRefusal.Limits(from: Metres(300), to: Metres(5_000))

  @Test func isKeptAsTextAndReadAgain() {
    let refusals = [
      (RoadRefusal(word: "NoRoute", within: near), "NoRoute"),
      (RoadRefusal(word: "NoSegment", within: near), "NoSegment within 300,5000"),
      (
        RoadRefusal(word: "snapped-too-far", snap: Metres(9_744), within: near),
        "snapped-too-far 9744 within 300,5000"
      ),
    ]
    for (refusal, code) in refusals {
      #expect(refusal.code == code)
      #expect(RoadRefusal(code: code) == refusal)
    }
  }

  @Test(arguments: [
    "", "NoSegment", "NoSegment within", "NoSegment within x,y", "within 3", "442", "snapped-too-far x",
  ])
  func readsWhateverStandsThere(code: String) {
    let refusal = RoadRefusal(code: code)
    #expect(refusal.within == nil && refusal.snap == nil)
    #expect(refusal.holds(within: near))
  }

  @Test func holdsForQuestionsThatAreNoWider() {
    let refusal = RoadRefusal(word: "NoSegment", within: near)
    #expect(refusal.holds(within: near))
    #expect(refusal.holds(within: RoadRefusal.Limits(from: Metres(300), to: Metres(300))))
    #expect(!refusal.holds(within: RoadRefusal.Limits(from: Metres(5_000), to: Metres(5_000))))
    #expect(
      RoadRefusal(word: "NoRoute", within: near).holds(within: RoadRefusal.Limits(from: Metres(9_999), to: .zero)))
  }

  @Test(arguments: ["NoRoute", "NoSegment", "snapped-too-far", "DistanceExceeded", "OutOfBounds", "\u{1B}[31mX"])
  func tellsInBothLanguages(word: String) {
    let service = ServiceIdentity(kind: "osrm", address: "http://127.0.0.1:5000")
    let told = RoadRefusal(code: word).diagnostic(from: "Home\u{7}", to: "12 rue des Lilas", of: service)
    for phrase in [told.message, told.advice] {
      #expect(!phrase.english.isEmpty && phrase.english != phrase.french)
      #expect(!phrase.english.unicodeScalars.contains { $0.value < 0x20 })
    }
    #expect(told.message.french.hasPrefix("osrm http://127.0.0.1:5000 ne donne pas de distance de Home"))
  }
}
