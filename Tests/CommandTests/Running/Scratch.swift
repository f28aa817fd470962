import Foundation
import TestSupport

/// A folder of one test's own: `work` holds a copy of its inputs and is the working directory, `bin` the program.
final class Scratch {
  private let root: TemporaryFolder
  let work: URL
  private let bin: URL

  /// - Parameters:
  ///   - inputs: the folder whose content is copied; nil for an empty one.
  ///   - program: another program that is called by the name of ours.
  init(copyOf inputs: URL? = nil) throws {
    let files = FileManager.default
    root = try TemporaryFolder()
    work = root.url.appending(path: "work")
    bin = root.url.appending(path: "bin")
    try files.createDirectory(at: work, withIntermediateDirectories: true)
    try files.createDirectory(at: bin, withIntermediateDirectories: true)
    try files.createSymbolicLink(
      atPath: bin.appendingPathComponent("izika-rules").path, withDestinationPath: Program.path())
    if let inputs {
      for name in TestFolders.names(in: inputs) where !name.hasSuffix(".test") {
        try files.copyItem(at: inputs.appendingPathComponent(name), to: work.appendingPathComponent(name))
      }
    }
  }

  func write(_ text: String, to name: String) throws { try root.write(text, to: "work/\(name)") }

  func read(_ name: String) throws -> String { try root.read("work/\(name)") }

  /// Runs a line of shell in ``work``.
  /// - Parameter environment: stands in for the tests' own, variable by variable; empty unsets one.
  func run(
    _ line: String, environment: [String: String] = [:], in folder: URL? = nil, seconds: Double = 20
  ) throws -> ShellRun.Result {
    try ShellRun(line: line, folder: folder ?? work, environment: variables(environment), seconds: seconds).run()
  }

  /// The same on every machine. The zone is one that nobody lives in by accident: the machine's clock must not matter.
  private func variables(_ own: [String: String]) -> [String] {
    var variables = [
      "PATH": "\(bin.path):/usr/bin:/bin", "HOME": work.path, "LANG": "C", "TZ": "Pacific/Chatham",
    ]
    for name in ["LD_LIBRARY_PATH", "LLVM_PROFILE_FILE", "ASAN_OPTIONS"] {
      variables[name] = ProcessInfo.processInfo.environment[name]
    }
    for (name, value) in own { variables[name] = value.isEmpty ? nil : value }
    return variables.map { "\($0.key)=\($0.value)" }.sorted()
  }
}
