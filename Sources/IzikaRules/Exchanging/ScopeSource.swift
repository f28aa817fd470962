import PackExchange
import Packs
import Values

/// Where the packs of a scope come from: what trust.yaml says, and nothing else.
struct ScopeSource {
  let scope: String
  let trusted: TrustedScope

  /// - Throws: a `Failure` for a scope that nobody said anything of; one whose name is nearly that of another is told of.
  init(_ scope: String, _ state: TrustFiles.State, reserved: Set<String>) throws(Failure) {
    guard let trusted = state.all.scopes[scope] else {
      let similar = TrustChange(state, reserved: reserved).similar(to: scope)
      throw Failure(similar + TrustChange.unknown(scope, among: state).diagnostics)
    }
    self.scope = scope
    self.trusted = trusted
  }

  /// - Throws: a `Failure` for a scope whose packs come as files, and for a folder that is not there. No server is asked yet.
  func open(over connections: SourceConnections) throws(Failure) -> any ReleaseSource {
    try open(trusted.source, over: connections)
  }

  /// Those of the mirrors that are there: one that is not connected costs nothing.
  func openMirrors(over connections: SourceConnections) -> [any ReleaseSource] {
    trusted.mirrors.compactMap { try? open($0, over: connections) }
  }

  private func open(_ source: PackSource, over connections: SourceConnections) throws(Failure) -> any ReleaseSource {
    let place = source.description
    switch source.kind {
    case .file: throw Failure(filesAlone)
    case .folder: return try FolderSource(place)
    case .web:
      return try WebSource(
        place, over: connections.transport, login: try connections.login(for: source), lists: connections.lists)
    case .registry:
      return try RegistrySource(
        place, over: connections.transport, login: try connections.login(for: source), lists: connections.lists)
    }
  }

  /// Where packs of the scope are published.
  /// - Throws: a `Failure` for a place that nobody writes to from here, and for a folder that is not there.
  func publisher(over connections: SourceConnections) throws(Failure) -> any ReleasePublisher {
    try publisher(into: trusted.source, over: connections)
  }

  /// The same for another place: one that packs of the scope are copied to.
  func publisher(into source: PackSource, over connections: SourceConnections) throws(Failure) -> any ReleasePublisher {
    let place = source.description
    switch source.kind {
    case .file: throw Failure(filesAlone)
    case .folder: return try FolderPublisher(place, scope: scope)
    case .web: throw Failure(uploadIt(place))
    case .registry:
      return try RegistryPublisher(
        place, scope: scope, over: connections.transport, login: try connections.login(for: source),
        lists: connections.lists)
    }
  }

  private func uploadIt(_ place: String) -> Diagnostic {
    Diagnostic(
      .error, .sourceUnsupported, at: Diagnostic.Place(file: place),
      Phrase(
        en: "nothing is written to a web server from here", fr: "rien ne s'écrit d'ici sur un serveur web"),
      advice: Phrase(
        en:
          "publish in a folder, then upload that as it is: izika-rules pack trust add \(scope) FOLDER; its users keep the "
          + "address",
        fr:
          "publiez dans un dossier, puis mettez-le en ligne tel quel : izika-rules pack trust add \(scope) DOSSIER ; ses "
          + "utilisateurs gardent l'adresse"))
  }

  private var filesAlone: Diagnostic {
    Diagnostic(
      .error, .sourceMissing,
      Phrase(
        en: "packs of \(scope) come as files: trust.yaml names no place for them",
        fr: "les paquets de la portée \(scope) viennent comme fichiers : trust.yaml ne nomme aucun endroit pour eux"),
      advice: Phrase(
        en: "say where they lie: izika-rules pack trust add \(scope) FOLDER, https://… or oci://…",
        fr: "dites où ils sont : izika-rules pack trust add \(scope) DOSSIER, https://… ou oci://…"))
  }
}
