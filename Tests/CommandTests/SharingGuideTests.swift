import Foundation
import TestSupport
import Testing

/// The guide to sharing packs is run as two people would follow it, each at a machine of their own: what one of them does is
/// seen by the other through a file that is carried over, a shared folder, and thirty digits, and by nothing else.
@Suite struct SharingGuideTests {
  @Test("Each step prints what the page says", arguments: [("SHARING.md", "C"), ("SHARING.fr.md", "fr_FR.UTF-8")])
  func steps(page: String, locale: String) throws {
    let blocks = try CommandBlocks(of: SourceTree.root.appendingPathComponent("rules/\(page)"))
    let machines = try TwoMachines(locale)
    try machines.prepare("rules/\(page.replacing("SHARING", with: "TUTORIAL"))")
    let printed = try blocks.printed(write: machines.write, pass: machines.pass, run: machines.run)
    #expect(machines.commands > 17)
    if try blocks.record(printed) { return }
    #expect(printed == blocks.text, "\(blocks.difference(to: printed))")
  }
}

/// Two people's machines and what lies between them.
///
/// A page says in comments, which nobody sees who reads it, at whose machine one is, which day it is, what is carried over, and
/// what is typed: `<!-- at: martin -->`, `<!-- day: 2026-11-28 -->`, `<!-- carry: FILE -->`, `<!-- type: ONE | OTHER -->`.
private final class TwoMachines {
  private let scratch: Scratch
  private let locale: String
  private(set) var commands = 0
  private var machine = "durand"
  /// Seconds since 1970 in UTC, at noon.
  private var now = 0
  private var typed: [String] = []
  /// What differs from run to run, and what the page says in its place.
  private var real: [(shown: String, real: String)] = []

  private static let digits = "10138 86058 23503 13749 79891 98653"
  private static let share = "/mnt/partage/izika"
  private static var question: Regex<Substring> {
    #/Digits: |Chiffres : |Accept[^\n:]*: |Accepter[^\n:]* : /#
  }

  init(_ locale: String) throws {
    (scratch, self.locale) = (try Scratch(), locale)
    try scratch.write("#!/bin/sh\necho \"cheval pile agrafe\"\n", to: "ask.sh")
    for name in ["durand", "martin", "share"] { try scratch.write("", to: "\(name)/.here") }
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: scratch.work.appending(path: "ask.sh").path)
    real = [(Self.share, scratch.work.appending(path: "share").path)]
    for name in ["durand", "martin"] { try FileManager.default.removeItem(at: home(name).appending(path: ".here")) }
  }

  private func home(_ machine: String) -> URL { scratch.work.appending(path: machine) }

  /// Follows another guide at the first machine, up to its end.
  func prepare(_ page: String) throws {
    _ = try CommandBlocks(of: SourceTree.root.appending(path: page)).printed(write: write) { command in
      try TutorialTests.printed(by: command, in: home(machine), locale, scratch)
    }
  }

  func pass(_ prose: String) throws {
    for match in prose.matches(of: /<!-- (\w+): (.*?) -->/) {
      let text = String(match.2)
      switch match.1 {
      case "at": machine = text
      case "day": now = Int(try #require(ISO8601DateFormatter().date(from: text + "T12:00:00Z")).timeIntervalSince1970)
      case "type": typed = text.components(separatedBy: " | ")
      case "carry":
        let other = machine == "durand" ? "martin" : "durand"
        try FileManager.default.copyItem(
          at: home(machine).appending(path: text), to: home(other).appending(path: text))
      default: Issue.record("the page's comment \(match.0) is not understood")
      }
    }
  }

  /// Writes a block to the file that it names; `FILE.yaml#KEY` puts a line in the place of that key's, or at the end.
  func write(_ block: String, to target: String) throws {
    if let match = target.wholeMatch(of: /(.*\.yaml)#(.*)/) {
      let file = "\(machine)/\(match.1)"
      var lines = try scratch.read(file).split(separator: "\n").map(String.init)
      lines.removeAll { $0.hasPrefix("\(match.2):") }
      return try scratch.write(lines.map { $0 + "\n" }.joined() + block, to: file)
    }
    try TutorialTests.write(block, to: target, of: "\(machine)/", in: scratch)
  }

  func run(_ command: String) throws -> String? {
    commands += 1
    let answers = typed.map { replacing($0, shown: true) }
    typed = []
    try scratch.write(answers.map { $0 + "\n" }.joined(), to: "answers")
    let output = try TutorialTests.printed(
      by: "\(replacing(command, shown: true)) <\"$ANSWERS\"", in: home(machine), locale, scratch,
      environment: [
        "HOME": home(machine).path, "SOURCE_DATE_EPOCH": "\(now)",
        "ANSWERS": scratch.work.appending(path: "answers").path,
        "SSH_ASKPASS": scratch.work.appending(path: "ask.sh").path, "SSH_ASKPASS_REQUIRE": "force",
      ])
    if let found = output.firstMatch(of: /(\d{5} ){5}\d{5}/), !real.contains(where: { $0.shown == Self.digits }) {
      real.append((Self.digits, String(found.0)))
    }
    return replacing(try echoing(answers, in: output), shown: false)
  }

  /// What a terminal adds: each answer behind its question.
  private func echoing(_ answers: [String], in output: String) throws -> String {
    var (done, rest) = ("", output[...])
    for answer in answers {
      let question = try #require(rest.firstMatch(of: Self.question), "nobody asked for \(answer):\n\(output)")
      done += rest[..<question.range.upperBound] + answer + "\n"
      rest = rest[question.range.upperBound...]
    }
    return done + rest
  }

  private func replacing(_ text: String, shown: Bool) -> String {
    real.reduce(text) { text, pair in
      shown ? text.replacing(pair.shown, with: pair.real) : text.replacing(pair.real, with: pair.shown)
    }.replacing(shown ? "\0" : home(machine).path, with: "~")
  }
}
