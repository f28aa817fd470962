import Glibc

/// A folder of data that travels with the program: the gazetteer, the shipped rule packs.
///
/// It is looked for, in this order, in
/// 1. `$IZIKA_RULES_DATA/<name>` and `$IZIKA_RULES_DATA`, where the variable is set,
/// 2. the bundle that the build lays beside the executable: `izika-rules_Places.resources`,
/// 3. `<name>` beside the executable, and `../share/izika-rules/<name>`, as packages install it,
/// 4. the source tree, which serves tests and development.
///
/// The executable's own place comes from the system, so that any working directory will do.
package struct DataFolder: Sendable {
  /// The folders to look into, best first; they need not exist.
  package let folders: [String]

  /// - Parameters:
  ///   - name: the subfolder: `places`, `rules`.
  ///   - room: the target whose resources hold the data: `Places`; nil when no bundle does.
  ///   - source: the folder in the source tree, as an absolute path.
  package init(_ name: String, room: String? = nil, source: String) {
    var folders: [String] = []
    if let chosen = Machine.environment("IZIKA_RULES_DATA"), !chosen.isEmpty {
      folders += ["\(chosen)/\(name)", chosen]
    }
    if let beside = Self.executableFolder {
      if let room { folders.append("\(beside)/izika-rules_\(room).resources") }
      folders += ["\(beside)/\(name)", "\(beside)/../share/izika-rules/\(name)"]
    }
    folders.append(source)
    self.folders = folders
  }

  /// The first of ``folders`` that holds `path` as a readable file or folder; nil when none does.
  package func find(_ path: String) -> String? {
    for folder in folders where Machine.isReadable("\(folder)/\(path)") { return "\(folder)/\(path)" }
    return nil
  }

  /// `…/Sources/Places` for `…/Sources/Places/Gazetteer.swift`: what `#filePath` says, less its last part.
  package static func folder(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? "."
  }

  /// Where the running program lies, links resolved; nil where the system does not say.
  private static let executableFolder: String? = {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    let length = buffer.withUnsafeMutableBytes { bytes in
      bytes.withMemoryRebound(to: CChar.self) { readlink("/proc/self/exe", $0.baseAddress!, $0.count) }
    }
    guard length > 0, length < buffer.count else { return nil }
    return folder(of: String(decoding: buffer[..<length], as: UTF8.self))
  }()
}
