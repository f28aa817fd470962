import Packs
import System
import Values

/// A shipped pack as the beginning of somebody's own: its files, under its old name.
struct PackTemplate: Sendable {
  struct File: Sendable {
    /// Below the pack's folder: `tests/first-steps.yaml`.
    var path: String
    var text: String
  }

  let name: String
  let files: [File]

  /// The one for who says nothing else: rules in the order in which one learns them.
  static let firstSteps = "exemples/premiers-pas"

  /// - Throws: a `Failure` when no such pack is shipped.
  init(_ name: String, in library: PackLibrary) throws(Failure) {
    let disk = LocalFiles()
    let shipped = try library.shippedNames()
    guard shipped.contains(name) else { throw Failure(Self.unknown(name, shipped)) }
    let root = library.shipped + name + "/"
    var files: [File] = []
    for folder in ["", "rules/", "lib/", "parameters/", "tests/"] {
      for file in try disk.list(root + folder, ending: "") where !disk.isFolder(root + folder + file) {
        files.append(
          File(path: folder + file, text: String(decoding: try disk.read(root + folder + file), as: UTF8.self)))
      }
    }
    self.name = name
    self.files = files
  }

  private static func unknown(_ name: String, _ shipped: [String]) -> Diagnostic {
    let nearest = NearestName.of(name, in: shipped) ?? firstSteps
    return Diagnostic(
      .error, .templateUnknown,
      Phrase(en: "no pack \"\(name)\" is shipped", fr: "aucun paquet « \(name) » n'est livré"),
      advice: Phrase(
        en: "begin with --from \(nearest); there are \(shipped.joined(separator: ", "))",
        fr: "commencez par --from \(nearest) ; il y a \(shipped.joined(separator: ", "))"))
  }
}
