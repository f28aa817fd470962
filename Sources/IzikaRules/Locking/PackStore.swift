import Packs
import System
import Values

/// Where archives are kept, one file a digest: `sha256/HEX.izika`.
///
/// Nothing in it is believed: a file is looked at whole each time it is used, and no mark says that it was before. Nothing is ever
/// unpacked, so that no name in an archive means anything on the disk.
package struct PackStore: Sendable {
  /// `$XDG_DATA_HOME/izika-rules/packs`; nil where there is no home folder. Ends with `/`.
  let own: String?
  /// Of a whole office, in `$XDG_DATA_DIRS`; nothing is written there.
  let shared: [String]
  private let files = LocalFiles()

  /// - Parameter environment: a variable's value; that of the process unless another is given. A relative path counts as none.
  init(environment: (String) -> String? = Machine.environment) {
    func folder(_ base: String) -> String { "\(base)/izika-rules/packs/" }
    if let data = environment("XDG_DATA_HOME"), data.hasPrefix("/") {
      own = folder(data)
    } else {
      own = environment("HOME").flatMap { $0.hasPrefix("/") ? folder("\($0)/.local/share") : nil }
    }
    let given = environment("XDG_DATA_DIRS").flatMap { $0.isEmpty ? nil : $0 } ?? "/usr/local/share:/usr/share"
    shared = given.split(separator: ":").filter { $0.hasPrefix("/") }.map { folder(String($0)) }
  }

  /// What lies under a digest, of the user's own folder first.
  /// - Throws: a `Failure` for what is there and is no plain file, or is larger than an archive.
  func read(_ digest: String) throws(Failure) -> KeptArchive? {
    let name = Self.name(digest)
    for folder in [own].compactMap(\.self) + shared {
      let path = folder + name
      guard files.exists(path) || files.isLink(path) else { continue }
      return KeptArchive(bytes: try files.read(name, of: folder, most: PackArchive.mostBytes), path: path)
    }
    return nil
  }

  /// Keeps an archive; one of the same content that is there already gets its further signatures.
  /// - Throws: a `Failure` when it cannot be written, or has too many signatures then.
  func add(_ archive: PackArchive) throws(Failure) {
    guard let own else { throw Failure(Self.homeless) }
    var kept = archive
    let path = own + Self.name(archive.digest)
    // What is broken there, or something else, is replaced.
    if let there = whole(archive.digest) {
      kept = there
      let known = Set(there.signatures)
      for (candidate, entry) in zip(archive.candidates, archive.signatures) where !known.contains(entry) {
        kept = try kept.signed(candidate.bytes, by: candidate.name, name: path)
      }
      if kept.bytes == there.bytes { return }
    }
    try files.writeForGood(kept.bytes, to: path)
  }

  /// Whether an archive of this content is in one's own folder, whole.
  func owns(_ archive: PackArchive) -> Bool { whole(archive.digest) != nil }

  private func whole(_ digest: String) -> PackArchive? {
    guard let own, let bytes = try? files.read(Self.name(digest), of: own, most: PackArchive.mostBytes),
      let archive = try? PackArchive(bytes, name: own + Self.name(digest)), archive.digest == digest
    else { return nil }
    return archive
  }

  /// The archives of one's own folder that are whole, by the names and versions that they give themselves.
  func archives() throws(Failure) -> [(pack: PackIdentity, archive: PackArchive)] {
    guard let own else { return [] }
    let nobody = Engine(version: nil, functions: [], declared: [])
    return try files.list(own + "sha256", ending: ".izika").compactMap { name in
      guard let bytes = try? files.read("sha256/" + name, of: own, most: PackArchive.mostBytes),
        let archive = try? PackArchive(bytes, name: name),
        let manifest = try? archive.draft(shown: name, for: nobody).pack.manifest,
        let identity = try? PackIdentity(of: manifest)
      else { return nil }
      return (identity, archive)
    }
  }

  /// A file of one's own folder.
  package struct File: Sendable {
    /// By which it is called.
    package let digest: String
    /// What it says that it is; nil for what is no whole archive of this digest.
    package let pack: PackIdentity?
    /// In bytes.
    package let size: Int
    fileprivate let path: String
  }

  /// All that lies in one's own folder under the name of a digest, by name and version; what is no pack comes last.
  func keptFiles() throws(Failure) -> [File] {
    guard let own else { return [] }
    let named = try files.list(own + "sha256", ending: ".izika").map { "sha256:" + $0.dropLast(".izika".count) }
    let found = named.filter(LockedPack.isDigest).map { digest in
      let path = own + Self.name(digest)
      return File(
        digest: digest, pack: whole(digest).flatMap { try? $0.identity(shown: path) },
        size: (try? FileStamp(of: path))?.size ?? 0, path: path)
    }
    return found.sorted { one, other in
      func order(_ file: File) -> (String, SemanticVersion, String) {
        (
          file.pack?.pack ?? "~", file.pack.flatMap { SemanticVersion($0.version) } ?? SemanticVersion(0, 0, 0),
          file.digest
        )
      }
      return order(one) < order(other)
    }
  }

  /// - Throws: a `Failure` where it stays.
  func remove(_ file: File) throws(Failure) {
    Machine.remove(file.path)
    guard !files.exists(file.path), !files.isLink(file.path) else {
      throw Failure(
        Diagnostic(
          .error, .outputUnwritable, at: Diagnostic.Place(file: file.path),
          Phrase(en: "the file cannot be removed", fr: "le fichier ne peut pas être supprimé"),
          advice: Phrase(en: "check the folder and its permissions", fr: "vérifiez le dossier et ses droits")))
    }
  }

  /// `sha256:8eb8…` is `sha256/8eb8….izika`.
  private static func name(_ digest: String) -> String { "sha256/\(digest.dropFirst(7)).izika" }

  private static let homeless = Diagnostic(
    .error, .outputUnwritable,
    Phrase(
      en: "there is no folder to keep packs in: HOME is not set",
      fr: "il n'y a pas de dossier où garder les paquets : HOME n'est pas défini"),
    advice: Phrase(en: "set HOME or XDG_DATA_HOME", fr: "définissez HOME ou XDG_DATA_HOME"))
}
