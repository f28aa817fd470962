import Foundation
import LuaSandbox
import TestSupport
import Testing

/// Files that try to get out, to hang or to fill the memory. The first line of each says how it must end.
@Suite struct AttackTests {
  @Test(
    "An attack ends as its first line says",
    .enabled(
      if: Attacks.folder != nil,
      "the attack files are not here: set IZIKA_SHARED to the folder that holds sandbox/attacks"),
    arguments: Attacks.all)
  func ends(_ attack: Attack) throws {
    var limits = Limits()
    limits.seconds = 30  // no attack may need the clock, however slow the machine
    let sandbox = try Sandbox.forTests(limits)
    let bystander = try sandbox.load("other.lua", "return { run = function(ev) return ev.summary .. '!' end }")
    let event = Event()

    let outcome = attack.run(in: sandbox, event)
    #expect(attack.accepts(outcome), "\(attack.name): expected \(attack.expected), got \(outcome)")

    let run = try #require(bystander.function("run"))
    #expect(sandbox.call(run, [.object(event)]).brief == "ok:Visite Dupont!")
    _ = try sandbox.load("later.lua", "return { run = function() return 1 end }")
  }
}

struct Attack: Sendable, CustomTestStringConvertible {
  let name: String
  let source: [UInt8]
  let expected: String

  var testDescription: String { name }

  func run(in sandbox: Sandbox, _ event: Event) -> String {
    do {
      let chunk = try sandbox.load(name, source)
      guard let run = chunk.function("run") else { return "load-error:no function run" }
      return sandbox.call(run, [.object(event)]).brief
    } catch {
      return error.brief
    }
  }

  /// A kind without text accepts every text; `ok:` is the whole answer. Where the clock would do, anything stricter does.
  func accepts(_ outcome: String) -> Bool {
    let wanted = expected.split(separator: ":", maxSplits: 1).map(String.init)
    let got = outcome.split(separator: ":", maxSplits: 1).map(String.init)
    if wanted == ["timeout"] { return ["fuel", "memory", "error", "timeout"].contains(got.first) }
    // What keeps something between calls is stopped before it has grown.
    if wanted.first != "ok", outcome.hasPrefix("error:a rule cannot remember") { return true }
    guard let kind = wanted.first, kind == got.first else { return false }
    if kind == "ok" { return wanted.last == got.last }
    return wanted.count < 2 || got.last?.contains(wanted[1]) == true
  }
}

enum Attacks {
  static let folder = SourceTree.shared("sandbox/attacks")

  static let all: [Attack] = {
    guard let folder, let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else { return [] }
    return names.filter { $0.hasSuffix(".lua") }.sorted().compactMap { name in
      guard let data = try? Data(contentsOf: folder.appendingPathComponent(name)) else { return nil }
      let first = String(decoding: data.prefix { $0 != 10 }, as: UTF8.self)
      let expected = first.hasPrefix("-- expect: ") ? String(first.dropFirst("-- expect: ".count)) : "load-error"
      return Attack(name: name, source: [UInt8](data), expected: expected)
    }
  }()
}
