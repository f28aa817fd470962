import Foundation
import TestSupport

/// A folder of one test's own, in which `scripts/roads` keeps all it has; what still runs there is ended with it.
final class Place {
  private let files: TemporaryFolder
  private var servers: [Child] = []

  var folder: URL { files.url }

  init() throws { files = try TemporaryFolder() }

  deinit {
    _ = try? roads("stop")
    for server in servers { server.end() }
  }

  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  /// `scripts/roads` with `--dir` of this place added where a command takes it.
  /// - Parameter environment: stands in for the tests' own, variable by variable.
  func roads(_ arguments: String..., environment: [String: String] = [:], dir: String = "roads") throws -> Result {
    let place = arguments.first.map { ["start", "status", "check", "stop"].contains($0) } == true
    return try run(
      SourceTree.root.appending(path: "scripts/roads"),
      arguments + (place ? ["--dir", path(dir)] : []), environment: environment)
  }

  /// A program to its end.
  func run(_ program: URL, _ arguments: [String], environment: [String: String] = [:]) throws -> Result {
    let names = ["output", "errors"].map { "\($0)-\(UUID().uuidString)" }
    let status = try start(program, arguments, names, environment).wait()
    return Result(status: status, output: try read(names[0]), errors: try read(names[1]))
  }

  /// A program of `Serving` that runs until this place is left; its standard output is the file `served`.
  func serve(_ arguments: String...) throws {
    let program = SourceTree.root.appending(path: "Tests/EnginesTests/Serving/serve")
    servers.append(try start(program, arguments, ["served", "served-errors"], [:]))
  }

  /// Both outputs go to files, so that an engine that is left running holds nobody up.
  private func start(
    _ program: URL, _ arguments: [String], _ names: [String], _ environment: [String: String]
  ) throws -> Child {
    for name in names { try write("", to: name) }
    return try Child(
      [program.path] + arguments,
      environment: ProcessInfo.processInfo.environment.merging(["PLACE": folder.path]) { $1 }.merging(environment) {
        $1
      }
      .map { "\($0.key)=\($0.value)" },
      folder: folder, output: .file(folder.appending(path: names[0])), errors: .file(folder.appending(path: names[1])))
  }

  func path(_ name: String) -> String { files.path(name) }
  func read(_ name: String) throws -> String { try files.read(name) }
  func write(_ text: String, to name: String) throws { try files.write(text, to: name) }
  func write(_ bytes: Data, to name: String) throws { try files.write(bytes, to: name) }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// The names of a folder's entries that end so.
  func names(in name: String, ending: String = "") -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: path(name)))?.filter { $0.hasSuffix(ending) }.sorted() ?? []
  }
}
