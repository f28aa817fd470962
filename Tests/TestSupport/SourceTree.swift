import Foundation

/// Where tests find the sources, and what lies beside them, from any working directory.
package enum SourceTree {
  /// The folder of Package.swift.
  package static let root = URL(filePath: #filePath).appending(path: "../../..").standardized

  /// A file or folder that tests read and that is no part of the project: in the folder that `IZIKA_SHARED` names, else
  /// in `shared` beside the project.
  ///
  /// Nil where neither has it, and a line on the standard output says so: the tests that need it are left out.
  package static func shared(_ path: String) -> URL? {
    let named = ProcessInfo.processInfo.environment["IZIKA_SHARED"].map { URL(filePath: $0) }
    let folders = [named, root.deletingLastPathComponent().appending(path: "shared")].compactMap(\.self)
    let found = folders.map { $0.appending(path: path) }.first { FileManager.default.fileExists(atPath: $0.path) }
    if found == nil { print("No \(path) at IZIKA_SHARED or ../shared: the tests that read it are left out.") }
    return found
  }
}
