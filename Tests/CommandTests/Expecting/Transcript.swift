import Foundation

/// Commands with what they print, as a person would see it in a terminal (README.md describes the format).
///
///     # A first try needs no profile.
///     $ izika-rules price --vehicle car:5 --year 2025 --km 100
///     63.60 EUR
///     >2
///     warning: …
///     >= 0
struct Transcript {
  struct Expectation: Equatable {
    var output: [String] = []
    var errors: [String] = []
    var status: Int32 = 0
  }

  struct Step {
    /// What stands before the command: words for the reader, and empty lines.
    var comments: [String] = []
    /// A line ending with `\` goes on in the next one.
    var command: [String] = []
    var expected = Expectation()
    /// The line of the command, from 1.
    var line = 0

    var shell: String { command.joined(separator: "\n") }
  }

  var steps: [Step] = []
  /// What follows the last step.
  var rest: [String] = []

  struct Malformed: Error, CustomStringConvertible {
    let description: String
  }

  /// - Throws: ``Malformed`` for a command without `>= STATUS`, or words where none can stand.
  init(_ text: String) throws {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    if lines.last == "" { lines.removeLast() }
    while !lines.isEmpty {
      let comments = lines.prefix { !$0.hasPrefix("$ ") }
      if let stray = comments.first(where: { !$0.isEmpty && !$0.hasPrefix("#") }) {
        throw Malformed(description: "line \(comments.startIndex + 1): '\(stray)' stands outside a command")
      }
      lines = lines.dropFirst(comments.count)
      if lines.isEmpty { rest = Array(comments) } else { steps.append(try Self.step(Array(comments), &lines)) }
    }
    if steps.isEmpty { throw Malformed(description: "there is no command: a line that starts with `$ `") }
  }

  private static func step(_ comments: [String], _ lines: inout ArraySlice<String>) throws -> Step {
    var step = Step(comments: comments, line: lines.startIndex + 1)
    repeat {
      guard let line = lines.popFirst() else { break }
      step.command.append(step.command.isEmpty ? String(line.dropFirst(2)) : line)
    } while step.command.last?.hasSuffix("\\") == true
    var isError = false
    while let line = lines.popFirst() {
      if line == ">2" {
        isError = true
      } else if line.hasPrefix(">= "), let status = Int32(line.dropFirst(3)) {
        step.expected.status = status
        return step
      } else if isError {
        step.expected.errors.append(line)
      } else {
        step.expected.output.append(line)
      }
    }
    throw Malformed(description: "line \(step.line): the command has no `>= STATUS`")
  }

  var text: String {
    var lines: [String] = []
    for step in steps {
      lines += step.comments
      lines += step.command.enumerated().map { $0.offset == 0 ? "$ " + $0.element : $0.element }
      lines += Self.lines(step.expected)
    }
    return (lines + rest).map { $0 + "\n" }.joined()
  }

  static func lines(_ expectation: Expectation) -> [String] {
    expectation.output + (expectation.errors.isEmpty ? [] : [">2"] + expectation.errors) + [">= \(expectation.status)"]
  }
}
