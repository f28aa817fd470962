import Fetching
import Foundation
import TestSupport
import Testing

/// What real engines answered: a folder beside the project, not part of it.
struct RecordedAnswer: Sendable, CustomStringConvertible {
  var name: String
  var status: Int
  var body: [UInt8]

  var description: String { name }
  var response: HTTPResponse { HTTPResponse(status: status, body: body) }

  static let folder = SourceTree.shared("roads/answers")

  /// All recorded answers of an engine, in the order of their names.
  static func of(_ engine: String) -> [RecordedAnswer] {
    guard let folder = folder?.appending(path: engine),
      let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    else { return [] }
    return names.filter { $0.hasSuffix(".body.json") }.sorted().compactMap { file in
      let name = String(file.dropLast(".body.json".count))
      guard let body = try? Data(contentsOf: folder.appending(path: file)) else { return nil }
      // A few were recorded without a status of their own: errors are 400.
      let status = (try? String(contentsOf: folder.appending(path: "\(name).status.txt"), encoding: .utf8))
        .flatMap { Int($0.prefix(3)) }
      return RecordedAnswer(name: name, status: status ?? (name.contains("err-") ? 400 : 200), body: [UInt8](body))
    }
  }

  static func named(_ name: String, of engine: String) throws -> RecordedAnswer {
    try #require(of(engine).first { $0.name == name })
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: try #require(folder).appending(path: path)))
  }
}
