import System
import Values

/// An archive's files as what reads packs sees them: below a folder that no disk has.
package struct ArchiveFiles: FileReading {
  /// Ends with `/`.
  package let folder: String
  private let contents: [String: [UInt8]]

  /// - Parameter folder: what the archive's files stand below: `agence-durand/visites`, as messages name them.
  package init(_ archive: PackArchive, at folder: String) {
    self.folder = folder.hasSuffix("/") ? folder : folder + "/"
    contents = Dictionary(archive.files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  }

  private func bytes(_ path: String) -> [UInt8]? {
    path.hasPrefix(folder) ? contents[String(path.dropFirst(folder.count))] : nil
  }

  package func exists(_ path: String) -> Bool { bytes(path) != nil }

  package func read(_ path: String) throws(Failure) -> [UInt8] {
    guard let bytes = bytes(path) else {
      throw Failure(
        Diagnostic(
          .error, .fileUnreadable, at: Diagnostic.Place(file: path),
          Phrase(en: "the archive has no such file", fr: "l'archive n'a pas ce fichier"),
          advice: Phrase(en: "ask who made the pack", fr: "demandez à qui fait le paquet")))
    }
    return bytes
  }

  package func list(_ folder: String, ending suffix: String) throws(Failure) -> [String] {
    let path = folder.hasSuffix("/") ? folder : folder + "/"
    guard path.hasPrefix(self.folder) else { return [] }
    let part = path.dropFirst(self.folder.count)
    let below = contents.keys.filter { $0.hasPrefix(part) }.map { $0.dropFirst(part.count) }
    return Set(below.compactMap { $0.split(separator: "/").first.map(String.init) })
      .filter { $0.hasSuffix(suffix) }.sorted()
  }
}

extension PackArchive {
  /// The pack as far as it can be read, with `shown` before the names of its files.
  /// - Parameter shown: `agence-durand/visites`, or the archive's path while its name is not known.
  package func draft(shown: String, for engine: Engine) throws(Failure) -> PackDraft {
    let files = ArchiveFiles(self, at: shown)
    return try PackReader(files: files, engine: engine).draft(at: files.folder, name: shown, shown: files.folder)
  }
}
