import LuaSandbox
import Mileage
import Rules
import Testing

/// The checker knows what the sandbox offers: both are made from one table.
@Suite struct KnownNamesTests {
  @Test func everyNameThatRulesSeeIsKnown() throws {
    let names = OfferedName.all.map(\.name) + RuleReference.functions.map(\.name) + ["profile"]
    let uses = names.map { "  seen(\($0))" }.joined(separator: "\n")
    let rules = "local function seen(value) return value ~= nil end\n" + Seeded.rule("purpose(trip)", uses)
    let found = try Seeded("", rules, []).report().diagnostics
    #expect(found.filter { $0.code.name.hasPrefix("name") || $0.code.name.hasPrefix("field") } == [])
    #expect(names.count > 60)
  }

  @Test("Every field of what a rule is given is known, and no other", arguments: RuleReference.rules.map(\.name))
  func fields(_ name: String) throws {
    let rule = try #require(RuleReference.rules.first { $0.name == name })
    let arguments = rule.arguments.map(\.name)
    let head = "\(name)(\(arguments.joined(separator: ", ")))"
    for argument in rule.arguments {
      guard case .record(let kind) = argument.type else { continue }
      let record = try #require(RuleReference.records.first { $0.name == kind })
      let question = try #require(RuleName(rawValue: name))
      let known = record.fields.filter { !$0.isEarly(in: question) }
      let reads = known.map { "  seen(\(argument.name).\($0.name))" }.joined(separator: "\n")
      let helper = "local function seen(value) return value ~= nil end\n"
      #expect(try Seeded("", helper + Seeded.rule(head, reads), []).report().diagnostics == [])
      for field in record.fields where field.isEarly(in: question) {
        let early = try Seeded("", helper + Seeded.rule(head, "seen(\(argument.name).\(field.name))"), []).report()
        #expect(early.diagnostics.map(\.code) == [.fieldEarly])
      }
      let other = try Seeded("", helper + Seeded.rule(head, "seen(\(argument.name).nosuchfield)"), []).report()
      #expect(other.diagnostics.map(\.code) == [.fieldUnknown])
    }
  }

  @Test("No question takes a function, and each takes no opinion", arguments: RuleReference.rules.map(\.name))
  func answers(_ name: String) throws {
    let rule = try #require(RuleReference.rules.first { $0.name == name })
    let head = "\(name)(\(rule.arguments.map(\.name).joined(separator: ", ")))"
    // No question takes a function.
    let wrong = try Seeded("", Seeded.rule(head, "return function() end"), []).report()
    #expect(wrong.diagnostics.map(\.code) == [.ruleAnswer])
    #expect(try Seeded("", Seeded.rule(head, "return nil"), []).report().diagnostics == [])
  }
}
