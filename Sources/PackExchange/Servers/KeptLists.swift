import Packs
import System
import Values

/// Lists of versions as servers gave them last, each with the mark by which the server tells one state of it from another.
///
/// It saves downloads and nothing else: a list that comes from here is looked at like one that comes from the server, and one that
/// cannot be kept is fetched again.
package struct KeptLists: Sendable {
  /// Ends with `/`; nil where nothing is kept.
  private let folder: String?
  private let files = LocalFiles()

  package init(in folder: String?) { self.folder = folder }

  /// `$XDG_CACHE_HOME/izika-rules/lists/`, or below `~/.cache`.
  /// - Parameter environment: a variable's value; that of the process unless another is given. A relative path counts as none.
  package init(environment: (String) -> String? = Machine.environment) {
    let own = environment("XDG_CACHE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    let home = environment("HOME").flatMap { $0.hasPrefix("/") ? "\($0)/.cache" : nil }
    folder = (own ?? home).map { "\($0)/izika-rules/lists/" }
  }

  /// A list with its mark.
  struct Kept {
    let mark: String
    let bytes: [UInt8]
  }

  /// - Parameter address: of the list.
  func list(at address: String) -> Kept? {
    guard let path = path(address), let file = try? files.readIfThere(path, most: Self.mostBytes),
      let end = file.firstIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    let head = file[..<end].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    let bytes = Array(file[(end + 1)...])
    // What a full disk left of it would be taken for the server's until that has another one.
    guard head.count == 2, head[1] == Pack.sha256(bytes) else { return nil }
    return Kept(mark: head[0], bytes: bytes)
  }

  /// - Parameter mark: the server's; without one, or with a book in its place, nothing is kept.
  func keep(_ bytes: [UInt8], _ mark: String?, at address: String) {
    guard let path = path(address), let mark, !mark.isEmpty, mark.utf8.count <= Self.mostOfMark,
      mark.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else { return }
    // What cannot be kept costs a download the next time.
    try? files.writePrivate(Array("\(mark) \(Pack.sha256(bytes))\n".utf8) + bytes, to: path)
  }

  private func path(_ address: String) -> String? {
    folder.map { "\($0)\(Pack.sha256(Array(address.utf8)))" }
  }

  private static let mostOfMark = 1_024
  private static let mostBytes = ReleasesArchive.mostBytes + mostOfMark + 66
}
