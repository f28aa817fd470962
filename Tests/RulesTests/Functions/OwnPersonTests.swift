import Mileage
import PackSupport
import TestSupport
import Testing
import Values

/// `is_me` and `my_answer`: the person among the people of an event.
@Suite struct OwnPersonTests {
  private static let own = "own_addresses: {description: d, value: [Camille@example.org, cm@home.example]}"

  private func text(_ expression: String, _ lines: String...) throws -> String? {
    let event = try Sample.event(lines.joined(separator: "\r\n"))
    let decisions = try Sample.decisions(
      Sample.rule("place(event)", "return \"=\" .. tostring(\(expression))"), parameters: Self.own)
    guard case .text(let text)? = decisions.place(event).value else { return nil }
    return String(text.dropFirst())
  }

  @Test(arguments: [
    ("ATTENDEE;PARTSTAT=ACCEPTED:mailto:camille@example.org", "ACCEPTED"),
    ("ATTENDEE;PARTSTAT=DECLINED:MAILTO:CM@HOME.EXAMPLE", "DECLINED"),
    ("ATTENDEE;PARTSTAT=TENTATIVE;CN=Camille MARTIN:invalid:nomail", "TENTATIVE"),
    ("ATTENDEE:mailto:camille@example.org", "NEEDS-ACTION"), ("ATTENDEE;PARTSTAT=ACCEPTED:mailto:lea@example.org", ""),
    ("COMMENT:nobody", ""),
  ])
  func theAnswerIsThePersonsOwn(line: String, answer: String) throws {
    #expect(try text("my_answer(event)", line) == answer)
  }

  @Test func oneAcceptsOnesOwnInvitation() throws {
    let mine = "ORGANIZER;CN=Camille:mailto:camille@example.org"
    let others = "ORGANIZER;CN=Paul:mailto:paul@example.org"
    let waiting = "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:camille@example.org"
    #expect(try text("my_answer(event)", mine) == "ACCEPTED")
    #expect(try text("my_answer(event)", mine, waiting) == "ACCEPTED")
    #expect(try text("my_answer(event)", mine, "ATTENDEE;PARTSTAT=DECLINED:mailto:cm@home.example") == "DECLINED")
    #expect(try text("my_answer(event)", others, waiting) == "NEEDS-ACTION")
    #expect(try text("is_me(event.organizer)", mine) == "true")
    #expect(try text("is_me(event.organizer)", others) == "false")
    #expect(try text("is_me(event.organizer)", "COMMENT:x") == "false")
    #expect(try text("is_me(event.attendees[1])", waiting) == "true")
  }

  @Test func anAddressThatIsMissingIsNobodys() throws {
    #expect(try text("is_me(event.organizer)", "ORGANIZER:invalid:nomail") == "false")
  }

  @Test func theDecisionRestsOnTheInvitationAndTheAddresses() throws {
    let decisions = try Sample.decisions(
      Sample.rule("professional(event)", "return my_answer(event) == \"ACCEPTED\""), parameters: Self.own)
    let answer = decisions.professional(
      try Sample.event("ATTENDEE;PARTSTAT=ACCEPTED:mailto:camille@example.org"))
    #expect(answer.value == true)
    #expect(answer.decision.read == ["event.attendees", "event.organizer"])
    #expect(answer.decision.parameters.map(\.name) == ["own_addresses"])
  }

  @Test(arguments: [("is_me(event)", "an organizer or an attendee"), ("my_answer(1)", "needs an event")])
  func whatIsNoPersonIsAnError(expression: String, words: String) throws {
    let decisions = try Sample.decisions(
      Sample.rule("place(event)", "return tostring(\(expression))"), parameters: Self.own)
    let failure = try #require(decisions.place(try Sample.event("SUMMARY:x")).failure)
    #expect(failure.told.contains(words))
  }
}
