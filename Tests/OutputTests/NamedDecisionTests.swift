import Mileage
import Output
import Testing
import Values

/// How a decision of a named rule is shown, and what a rule found on the map.
@Suite struct NamedDecisionTests {
  private static let decision = Decision(
    rule: "professional", name: "near-by", value: "false", pack: "my/agency", at: "rules.lua:4", because: "too near",
    found: [
      LookUp(
        function: "locate", arguments: ["3 rue Basse"], value: "38500 Voiron (45.36,5.59) town", source: "gazetteer"),
      LookUp(
        function: "distance_between", arguments: ["home (45.2,5.7)", "Voiron (45.36,5.59)"], value: "27100 m",
        source: "estimate", version: "1"),
      LookUp(function: "locate", arguments: ["nowhere"], value: "", source: "gazetteer"),
    ], asked: ["my/agency:private-words", "other"])

  private func json(_ options: StatementOptions) throws -> String {
    try written(.json, options) { statement in
      statement.trips = []
      statement.skipped = [statement.skipped[0]]
      statement.skipped[0].decision = Self.decision
    }
  }

  @Test func theNameStandsBehindTheQuestionInJSON() throws {
    let text = try json(StatementOptions(language: .english, showSkipped: true))
    #expect(text.contains(#""rule":"professional/near-by","value":"false""#))
    #expect(text.contains(#""asked":["my/agency:private-words","other"]"#))
    #expect(
      text.contains(
        #""found":[{"function":"locate","arguments":["3 rue Basse"],"value":"38500 Voiron (45.36,5.59) town","#
          + #""source":"gazetteer","version":""},{"function":"distance_between""#))
  }

  /// An employer must not see where a private appointment is.
  @Test func addressesOfASkippedEventAreNotShownUnasked() throws {
    let text = try json(StatementOptions(language: .english))
    #expect(text.contains(#""rule":"professional/near-by""#))
    #expect(!text.contains("rue Basse"))
    #expect(!text.contains("\"found\":"))
  }

  @Test func whoReadsTheReasonsSeesAllOfIt() throws {
    var statement = try TestStatement().statement()
    statement.skipped[0].decision = Self.decision
    var bytes: [UInt8] = []
    let uid = statement.skipped[0].event.uid
    _ = ExplanationWriter(options: StatementOptions(language: .english))
      .writeText(ExplanationSelection(.event(uid: uid)), of: statement, into: &bytes)
    let text = visible(bytes)
    for line in [
      "professional/near-by = false · too near [my/agency rules.lua:4]",
      "locate(3 rue Basse): 38500 Voiron (45.36,5.59) town (gazetteer)",
      "distance_between(home (45.2,5.7), Voiron (45.36,5.59)): 27100 m (estimate 1)",
      "locate(nowhere): — (gazetteer)", "no opinion: my/agency:private-words, other",
    ] {
      #expect(text.contains(line), "\(text)")
    }
  }

  @Test func theTableNamesTheRuleOfASkippedEvent() throws {
    let text = try written(.table, StatementOptions(language: .english)) { statement in
      statement.skipped = [statement.skipped[0]]
      statement.skipped[0].reason = "too near"
      statement.skipped[0].decision = Self.decision
    }
    #expect(text.contains("1 × too near (professional/near-by)"))
  }
}
