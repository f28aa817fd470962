import Foundation
import TestSupport
import Testing

@testable import IzikaRules
@testable import PackTests

@Suite struct GoldenTextTests {
  @Test func smallThingsStandInOneLine() {
    let long = String(repeating: "x", count: 400)
    let json = #"{"a":{"b":[1,2]},"c":[{"d":"\#(long)"},{"e":"}\"{"}],"f":{}}"# + "\n"
    #expect(
      JSONLines.broken(Array(json.utf8)) == [
        "{", #"  "a":{"b":[1,2]},"#, #"  "c":["#, "    {", #"      "d":"\#(long)""#, "    },", #"    {"e":"}\"{"}"#,
        "  ],",
        #"  "f":{}"#, "}",
      ])
  }

  /// Nothing but white space is added.
  @Test func noByteIsLost() {
    let json = Array(#"{"t":"a, b\\","n":[1.50,-2],"o":{"p":null,"q":[{}, []]}}"#.utf8)
    let joined = JSONLines.broken(json).joined().filter { $0 != " " }
    #expect(joined == String(decoding: json, as: UTF8.self).filter { $0 != " " })
  }

  @Test(arguments: [
    ("a b c", "a b c", []), ("a b c", "a x c", ["  a", "- b", "+ x", "  c"]), ("", "a", ["+ a"]), ("a", "", ["- a"]),
    ("1 2 3 4 5 6 7 8 9", "1 2 3 4 5 6 7 9", ["  …", "  6", "  7", "- 8", "  9"]),
    ("1 2 3 4 5 6 7 8 9", "0 2 3 4 5 6 7 8 9", ["- 1", "+ 0", "  2", "  3", "  …"]),
  ])
  func differences(_ old: String, _ new: String, _ lines: [String]) {
    let words = { (text: String) in text.split(separator: " ").map(String.init) }
    #expect(LineDifference.lines(words(old), words(new)) == lines)
  }

  @Test func aLongDifferenceIsCut() {
    let old = (0..<5_000).map { "old \($0)" }
    let new = (0..<5_000).map { "new \($0)" }
    let lines = LineDifference.lines(old, new)
    #expect(lines.count == 101)
    #expect(lines.last == "  … (9900)")
  }
}

@Suite struct WatchedFilesTests {
  @Test func whatIsWatchedIsWhatATestRunReads() throws {
    let run = try PackTestRun(Workspace())
    let watched = run.watched("exemples/consultant").map { $0.split(separator: "/").suffix(2).joined(separator: "/") }
    for name in [
      "consultant/rules.lua", "consultant/pack.yaml", "parameters/money.yaml", "tests/missions.yaml",
      "tests/october.json",
    ] {
      #expect(watched.contains(name), "\(name)")
    }
    #expect(run.calendars("exemples/consultant").map { $0.hasSuffix("/exemples/consultant/calendar.ics") } == [true])
  }
}
