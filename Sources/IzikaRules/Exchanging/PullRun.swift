import Output
import PackExchange
import Packs
import Values

/// Copies packs of a scope with its list into a folder or a registry: a mirror, or a stick. Nobody has to trust it, and it trusts nobody.
package struct PullRun {
  private let files: TrustFiles
  private let connections: SourceConnections
  private let today: CivilDate

  /// - Throws: a `Failure` where the shipped packs are not there, or no home folder.
  package init(_ workspace: Workspace, today: CivilDate) throws(Failure) {
    files = try TrustFiles(workspace)
    self.today = today
    connections = SourceConnections(workspace.transport, files.folders)
  }

  /// - Parameters:
  ///   - wanted: `scope/name`, or with a range of versions: `scope/name@^1`.
  ///   - target: where to: a folder, or `oci://host/base`.
  /// - Throws: a `Failure` for a name that is none, a source that cannot be asked, and a place that cannot be written to.
  package func pull(_ wanted: String, into target: String) throws(Failure) -> PullReport {
    let parts = wanted.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let range = parts.count == 2 ? VersionRange(parts[1]) : nil
    guard PackIdentity.isName(parts[0]), parts.count == 1 || range != nil else { throw Failure(Self.noName(wanted)) }
    let scope = String(parts[0].prefix { $0 != "/" })
    let state = try files.read()
    let origin = try ScopeSource(scope, state, reserved: files.reserved)
    let source = try origin.open(over: connections)
    // A path of a folder may be relative, which none in trust.yaml is.
    let publisher =
      if let place = PackSource(target), place.kind != .folder, place.kind != .file {
        try origin.publisher(into: place, over: connections)
      } else if target.hasPrefix("oci://") {
        throw Failure(SourceProblem.noAddress(target))
      } else {
        try FolderPublisher(target, scope: scope) as any ReleasePublisher
      }
    let mirror = ReleaseMirror(
      scope, from: source, into: publisher, trust: state.all, on: today, keeping: connections.packs)
    let copied = try mirror.copy(parts[0], in: range)
    return PullReport(pack: parts[0], source: source.place, folder: target, copied: copied)
  }

  private static func noName(_ text: String) -> Diagnostic {
    Diagnostic(
      .error, .packIdentity,
      Phrase(
        en: "\"\(Phrase.shortened(text, to: 200))\" is no pack's name with a range of versions",
        fr: "« \(Phrase.shortened(text, to: 200)) » n'est pas le nom d'un paquet avec un intervalle de versions"),
      advice: Phrase(
        en: "write scope/name or scope/name@^1: agence-durand/visites",
        fr: "écrivez portée/nom ou portée/nom@^1 : agence-durand/visites"))
  }
}

/// What was copied.
package struct PullReport: Sendable {
  /// `scope/name`
  let pack: String
  let source: String
  /// Where to, as the user wrote it: a registry may be it as well.
  let folder: String
  let copied: ReleaseMirror.Copied

  package var diagnostics: [Diagnostic] { copied.diagnostics }
  package var isWhole: Bool { !diagnostics.contains { $0.severity == .error } }

  package func text(_ language: Language) -> String {
    let place = TerminalText.neutral(folder)
    var text = ""
    for version in copied.versions {
      let name = "\(pack) \(version.version)"
      text +=
        (version.isNew
        ? Phrase(en: "\(name) copied to \(place)", fr: "\(name) copié dans \(place)")
        : Phrase(en: "\(name) is there already", fr: "\(name) y est déjà")).text(language) + "\n"
    }
    if let serial = copied.serial {
      text += Phrase(en: "List \(serial) copied.\n", fr: "Liste \(serial) copiée.\n").text(language)
    }
    return text
  }

  package func json(_ language: Language) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("schema", "izika.pull/1")
      json.field("pack", pack)
      json.field("source", source)
      json.field("folder", folder)
      json.key("versions")
      json.array { json in
        for version in copied.versions {
          json.object { json in
            json.field("version", version.version)
            json.field("digest", version.digest)
            json.field("new", version.isNew)
          }
        }
      }
      json.field("serial", copied.serial)
      json.key("diagnostics")
      json.array { json in for diagnostic in diagnostics { json.diagnostic(diagnostic, language) } }
    }
    json.endLine()
    return json.bytes
  }
}
