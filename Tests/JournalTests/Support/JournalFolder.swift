import Foundation

@testable import Journal

/// A folder of one test's own, with the path of a journal that is not there yet.
final class JournalFolder {
  let folder: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("izika-journal-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = url.path
  }

  /// One that a child process finds as well, by its parent's number.
  init(sharedAs name: String, parent: Int32) throws {
    folder = Self.shared(name, parent: parent)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  static func shared(_ name: String, parent: Int32) -> String {
    FileManager.default.temporaryDirectory.appendingPathComponent("izika-journal-\(parent)-\(name)").path
  }

  deinit {
    chmod(folder, 0o700)
    try? FileManager.default.removeItem(atPath: folder)
  }

  var path: String { "\(folder)/journal.sqlite" }

  /// What stands in the folder, sorted.
  var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? [] }

  /// The bytes of every file in the folder.
  var bytes: Data {
    names.reduce(into: Data()) { $0 += FileManager.default.contents(atPath: "\(folder)/\($1)") ?? Data() }
  }

  static func mode(_ path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o777 : nil
  }
}
