import Foundation
import Testing

/// A `.test` file and the folder that its commands find as their working directory.
struct TranscriptFile: Sendable, CustomTestStringConvertible {
  /// For the test's name: the file's, or its folder's in the gallery.
  let testDescription: String
  let file: URL
  let inputs: URL

  /// `Transcripts/*.test`; they share `Transcripts/input`.
  static let shared = TestFolders.names(in: TestFolders.transcripts, ending: ".test").map { name in
    TranscriptFile(
      testDescription: name, file: TestFolders.transcripts.appendingPathComponent(name),
      inputs: TestFolders.transcripts.appendingPathComponent("input"))
  }

  /// `Errors/<name>/*.test`, each with inputs of its own.
  static let gallery = TestFolders.names(in: TestFolders.errors).flatMap { folder in
    let inputs = TestFolders.errors.appendingPathComponent(folder)
    return TestFolders.names(in: inputs, ending: ".test").map { name in
      TranscriptFile(testDescription: folder, file: inputs.appendingPathComponent(name), inputs: inputs)
    }
  }

  /// Runs every command and compares, or writes the file anew when recording.
  func check() throws {
    var transcript = try Transcript(String(contentsOf: file, encoding: .utf8))
    let scratch = try Scratch(copyOf: inputs)
    for index in transcript.steps.indices {
      let step = transcript.steps[index]
      let result = try scratch.run(step.shell)
      let actual = Transcript.Expectation(
        output: VisibleText.lines(result.output), errors: VisibleText.lines(result.errors), status: result.status)
      if TestFolders.isRecording {
        transcript.steps[index].expected = Self.record(actual, over: step.expected)
      } else if !Self.matches(step.expected, actual) {
        let difference = LineDiff.text(Transcript.lines(step.expected), Transcript.lines(actual))
        Issue.record("\(file.path):\(step.line)\n$ \(step.shell)\n\(difference)")
      }
    }
    if TestFolders.isRecording { try transcript.text.write(to: file, atomically: true, encoding: .utf8) }
  }

  private static func matches(_ expected: Transcript.Expectation, _ actual: Transcript.Expectation) -> Bool {
    expected.status == actual.status && Wildcards.match(expected.output, actual.output)
      && Wildcards.match(expected.errors, actual.errors)
  }

  private static func record(
    _ actual: Transcript.Expectation, over expected: Transcript.Expectation
  ) -> Transcript.Expectation {
    Transcript.Expectation(
      output: Wildcards.record(actual.output, over: expected.output),
      errors: Wildcards.record(actual.errors, over: expected.errors), status: actual.status)
  }
}
