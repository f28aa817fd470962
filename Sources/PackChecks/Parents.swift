import Packs
import Values

/// The packs that are asked after one, and what is wrong with how it names them.
struct Parents {
  private(set) var packs: [Pack] = []
  private(set) var problems: [Diagnostic] = []

  /// - Parameter folder: the pack's own; ends with `/`.
  init(of draft: PackDraft, at folder: String, in library: PackLibrary) {
    let manifest = draft.pack.manifest
    var good: [String] = []
    for parent in manifest.extends {
      attempt(&problems) { () throws(Failure) in
        let layers: [Pack]
        do throws(Failure) {
          layers = try library.layers([parent.name], relativeTo: parent.isPath ? folder : "")
        } catch {
          throw Failure(error.diagnostics.map { Self.placed($0, manifest, parent) })
        }
        guard let first = layers.first else { return }
        if let range = parent.range {
          let version = SemanticVersion(first.manifest.version)
          guard version.map({ range.contains($0) }) ?? false else {
            throw Failure(PackProblem.outOfRange(manifest, parent, range, first))
          }
        }
        // A pack that leads back here is found by walking on from it, where this one is broken too.
        if layers.contains(where: { $0.manifest.name == manifest.name }), manifest.name != PackLibrary.base {
          throw Failure(
            PackProblem.cycle(
              [manifest.name, parent.name, manifest.name],
              at: Diagnostic.Place(file: manifest.file, line: parent.line)))
        }
        good.append(parent.isPath ? folder + parent.name : parent.name)
      }
    }
    attempt(&problems) { () throws(Failure) in
      packs = try library.layers(good, relativeTo: "").filter { $0.name != manifest.name }
    }
  }

  /// What has no place of its own concerns the line that names the pack.
  private static func placed(
    _ diagnostic: Diagnostic, _ manifest: Manifest, _ parent: Manifest.Parent
  ) -> Diagnostic {
    guard diagnostic.place.file == nil || diagnostic.code == .packCycle else { return diagnostic }
    var diagnostic = diagnostic
    diagnostic.place = Diagnostic.Place(file: manifest.file, line: parent.line)
    return diagnostic
  }
}
