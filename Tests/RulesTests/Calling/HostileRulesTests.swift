import Mileage
import PackSupport
import TestSupport
import Testing
import Values

/// Rules that ask for more than a statement should hold, and events that want to make them.
@Suite struct HostileRulesTests {
  // MARK: Answers

  @Test(arguments: [
    ("place(event)", "return long"), ("origin(day)", "return long"), ("vehicle(trip)", "return long"),
    ("supplements(trip)", "return {{label = long, amount = 1}}"),
    ("supplements(trip)", "local all = {} for i = 1, 101 do all[i] = {label = 'x', amount = 1} end return all"),
    (
      "supplements(trip)", "local all = {} for i = 1, 6 do all[i] = {label = ('x'):rep(900), amount = 1} end return all"
    ),
    ("review(statement)", "return {long}"), ("review(statement)", "return {{message = long}}"),
    ("review(statement)", "return {{message = 'm', advice = long}}"),
  ])
  func longAnswersAreErrors(head: String, body: String) throws {
    let decisions = try Sample.decisions(Sample.rule(head, "local long = ('x'):rep(1001) \(body)"))
    let failure: Diagnostic? =
      switch head.prefix(while: { $0 != "(" }) {
      case "place": decisions.place(try Sample.event()).failure
      case "origin": decisions.origin(Day(date: Sample.trip().date, stops: [])).failure
      case "vehicle": decisions.vehicle(Sample.trip()).failure
      case "supplements": decisions.supplements(Sample.trip()).failure
      default: decisions.review(Statement.empty).failure
      }
    let found = try #require(failure)
    #expect(found.code == .ruleAnswer)
    #expect(found.message.english.contains("at most"), "\(found.message.english)")
    #expect(found.message.english.utf8.count < 300)
  }

  @Test func aLongPurposeIsCutAndSaid() throws {
    let answer = try Sample.decisions(Sample.rule("purpose(trip)", "return ('é'):rep(3000)")).purpose(Sample.trip())
    let purpose = try #require(answer.value)
    #expect(purpose.utf8.count <= 1_000 && purpose.utf8.count > 990 && purpose.hasSuffix("é…"))
    #expect(answer.decision.value == purpose)
    #expect(answer.remarks.map(\.code) == [.purposeCut])
    let whole = try Sample.decisions(Sample.rule("purpose(trip)", "return ('x'):rep(1000)")).purpose(Sample.trip())
    #expect(whole.value == String(repeating: "x", count: 1_000) && whole.remarks.isEmpty)
  }

  @Test func anErrorQuotesTheBeginningOfAText() throws {
    let decisions = try Sample.decisions(Sample.rule("professional(event)", "return ('x'):rep(200000)"))
    let failure = try #require(decisions.professional(try Sample.event()).failure)
    #expect(
      failure.message.english == "professional must answer true or false, not \"\(String(repeating: "x", count: 57))…\""
    )
  }

  // MARK: Remarks

  @Test func remarksAreCutInBothLanguages() throws {
    let rule = Sample.rule(
      "professional(event)", "remark(phrase(('e'):rep(2000), ('é'):rep(2000))) remark('short') return true")
    let remarks = try Sample.decisions(rule).professional(try Sample.event()).remarks
    #expect(remarks.map { $0.message.english.utf8.count } == [500, 5])
    #expect(remarks.map { $0.message.french.utf8.count } == [499, 5])
  }

  @Test func remarksAreCounted() throws {
    let rule = Sample.rule("professional(event)", "for i = 1, 51 do remark('again ' .. i) end return true")
    let answer = try Sample.decisions(rule).professional(try Sample.event())
    #expect(answer.failure?.message.english.contains("more than 50 remarks") == true)
    #expect(answer.value == nil)
  }

  // MARK: Host functions

  /// None of them may take the time that its argument would take; all end at once.
  @Test(arguments: [
    "decimal(('0'):rep(1000000))", "decimal(('x'):rep(1000000))", "date(('2'):rep(1000000))",
    "named(('x'):rep(1000000))", "parameter(('x'):rep(1000000))", "parameter(('x'):rep(190))",
    "hours(('9'):rep(1000000))", "round(('1'):rep(1000000), 1, 'up')",
  ])
  func longArgumentsAreRefused(expression: String) throws {
    let failure = try #require(try Sample.failure(expression))
    #expect(failure.code == .ruleError)
    #expect(failure.message.english.utf8.count < 400, "\(failure.message.english)")
  }

  @Test(
    "Work of the host is paid for",
    arguments: [
      "mentions(('aaaaaaaa '):rep(100000), w)", "mentions(('a'):rep(900000), w)", "words(('a '):rep(900000))",
      "fold(('É'):rep(900000))", "matches(('ab'):rep(400000), {'*ba*ba*bb*'})", "phrase(('x'):rep(900000), 'y')",
      "decimal(('0'):rep(1900000))", "parameter('no such ' .. i)", "parameter('dated', date('2026-01-01') + i)",
      "named('nowhere')", "remark(('x'):rep(1900000))",
    ])
  func paid(expression: String) throws {
    let parameters = "dated: {values: [{from: 2020-01-01, value: 1, reference: x}]}"
    let rule = Sample.rule(
      "purpose(trip)",
      """
      local w = {} for i = 1, 300 do w[i] = ('a'):rep(2000) .. i end
      for i = 1, 1000000 do pcall(function() return \(expression) end) end
      """)
    let failure = try Sample.decisions(rule, parameters: parameters).purpose(Sample.trip()).failure
    #expect(failure?.code == .ruleBudget, "\(failure as Any)")
  }

  // MARK: Who is named

  @Test func aRuleThatEndsTheRunIsNamedAndNoOther() throws {
    // Texts that begin with zeros are compared piece by piece, in one instruction.
    let slow = """
      local s = ('\\0'):rep(1900000)
      local a, b = s .. 'a', s .. 'b'
      return {professional = function() while true do local _ = a < b end end}
      """
    let decisions = try Sample.decisions(slow, Sample.rule("place(event)", "return 'home'"))
    let event = try Sample.event()
    let first = try #require(decisions.professional(event).failure)
    #expect(first.code == .ruleTime)
    #expect(first.place.file == "one/rules.lua")
    let later = try #require(decisions.place(event).failure)
    #expect(later.code == .runEnded)
    #expect(later.concernsWhole)
    #expect(
      later.message.english == "one/rules.lua: professional took too long and ended the run: no rule is asked any more")
    #expect(later.place.file == nil)
  }

  // MARK: Events

  @Test func rulesReadTheBeginningOfLongTexts() throws {
    let long = String(repeating: "é", count: 200_000)
    let guests = (0..<6_000).map { "ATTENDEE;CN=\($0):mailto:g\($0)@example.org" }
    let event = try Sample.event(
      lines: ["SUMMARY:\(long)", "LOCATION:\(long)", "DESCRIPTION:\(long) visite", "COMMENT:\(long)", "X-NOTE:\(long)"]
        + guests)
    let rule = Sample.rule(
      "place(event)",
      """
      local sizes = {#event.summary, #event.location, #event.description, #event.comment, #event.properties["X-NOTE"],
        #event.attendees}
      return table.concat(sizes, " ") .. tostring(mentions(event, "visite"))
      """)
    #expect(try Sample.decisions(rule).place(event).value == .text("499 999 65535 65535 65535 5000nil"))
  }

  @Test func aTitleOfMegabytesLeavesThePackItsBudget() throws {
    let event = try Sample.event("SUMMARY:" + String(repeating: "x", count: 2_000_000))
    let rule = Sample.rule(
      "professional(event)", "local all = {} for i = 1, 20 do all[i] = event.summary end return #table.concat(all) > 0")
    let decisions = try Sample.decisions(rule)
    for _ in 1...5 { #expect(decisions.professional(event).value == true) }
  }
}

extension Statement {
  /// What `review` is asked of in these tests.
  fileprivate static var empty: Statement {
    Statement(
      person: "Camille Martin",
      period: Period(from: CivilDate(year: 2026, month: 10, day: 1), to: CivilDate(year: 2026, month: 11, day: 1)),
      zone: "Europe/Paris", currency: .euro)
  }
}
