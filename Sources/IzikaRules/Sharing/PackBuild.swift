import Output
import Packs
import System
import Values

/// Makes an archive of a pack's folder. The same folder gives the same bytes, whatever its files' dates, rights and order are.
///
/// What a pack's checks and tests find is asked before by who builds: this knows names, contents and the archive.
package struct PackBuild: Sendable {
  /// As checks and tests take it: a folder, never a shipped pack's name.
  package let folder: String
  private let path: String
  private let selection: PackSelection
  private let reader: ArchiveReader

  /// Reads the folder.
  /// - Throws: a `Failure` where there is no pack, or something in it cannot be read.
  package init(_ folder: String, _ workspace: Workspace) throws(Failure) {
    let isPath =
      folder.hasPrefix("/") || folder.hasPrefix("./") || folder.hasPrefix("../") || [".", ".."].contains(folder)
    self.folder = isPath ? folder : "./" + folder
    path = self.folder.hasSuffix("/") ? self.folder : self.folder + "/"
    reader = ArchiveReader(workspace)
    guard LocalFiles().isFolder(folder) else { throw Failure(PackProblem.notFound(folder, folder)) }
    selection = try Self.select(path)
    guard selection.files.contains(where: { $0.name == "pack.yaml" }) else {
      throw Failure(PackProblem.notFound(folder, path))
    }
  }

  private static func select(_ path: String) throws(Failure) -> PackSelection {
    let parts = path.split(separator: "/").filter { $0 != "." }
    return try PackSelection(
      of: path, shown: (path.hasPrefix("/") ? "/" : "") + parts.map { $0 + "/" }.joined())
  }

  /// Names that no archive holds and contents that nobody should share; what only asks for a look is a warning.
  package var problems: [Diagnostic] { selection.problems }

  /// Writes the archive into the folder that one stands in.
  /// - Parameter tests: how many of the pack passed.
  /// - Throws: a `Failure` for a folder that has changed since it was read, for an archive of other content that is signed, and for
  ///   what cannot be written.
  package func write(tests: Int) throws(Failure) -> BuiltPack {
    let archive = try PackArchive(of: selection.files, name: folder)
    let (draft, problems) = try reader.describe(archive, folder)
    guard problems.isEmpty else { throw Failure(problems) }
    var description = draft
    // What was checked and tested lay on the disk: it is what was read before.
    guard try Self.select(path).files == selection.files else { throw Failure(changed) }
    let name = description.fileName
    if let there = try? ArchiveReader.archive(name) {
      guard there.digest == archive.digest || there.signatures.isEmpty else { throw Failure(Self.signed(name)) }
      // It is this archive, and may have signatures.
      if there.digest == archive.digest {
        description = try reader.describe(there, name).description
        return built(description, tests)
      }
    }
    try LocalFiles().write(archive.bytes, to: name)
    description.file = name
    return built(description, tests)
  }

  private func built(_ description: PackDescription, _ tests: Int) -> BuiltPack {
    BuiltPack(
      description, tests: tests,
      leftOut: selection.leftOut.map { BuiltPack.LeftOut(name: $0.name, because: $0.because) })
  }

  private var changed: Diagnostic {
    Diagnostic(
      .error, .packChanged, at: Diagnostic.Place(file: folder),
      Phrase(
        en: "the folder has changed while it was checked and tested",
        fr: "le dossier a changé pendant qu'il était vérifié et testé"),
      advice: Phrase(en: "run the command again", fr: "relancez la commande"))
  }

  private static func signed(_ name: String) -> Diagnostic {
    Diagnostic(
      .error, .fileExists, at: Diagnostic.Place(file: name),
      Phrase(
        en: "this archive is signed, and the folder holds something else under the same version",
        fr: "cette archive est signée, et le dossier contient autre chose sous la même version"),
      advice: Phrase(
        en: "give the pack a new version in pack.yaml; if nobody has the archive, move it away",
        fr: "donnez au paquet une nouvelle version dans pack.yaml ; si personne n'a l'archive, déplacez-la"))
  }
}
