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

  /// - Throws: a `Failure` for a scope whose packs come as files, for a folder that is not there, and for what is no folder.
  func open() throws(Failure) -> any ReleaseSource { try FolderSource(try folder()) }

  /// Those of the mirrors that are there: one that is not connected costs nothing.
  func openMirrors() -> [any ReleaseSource] {
    trusted.mirrors.compactMap { mirror in
      mirror.description.hasPrefix("/") ? try? FolderSource(mirror.description) : nil
    }
  }

  /// The path of the scope's folder.
  /// - Throws: a `Failure` where its packs do not come from one.
  func folder() throws(Failure) -> String {
    let source = trusted.source
    if source.description.hasPrefix("/") { return source.description }
    guard source == .file else {
      throw Failure(
        Diagnostic(
          .error, .sourceUnsupported, at: Diagnostic.Place(file: source.description),
          Phrase(
            en: "packs of \(scope) come from an address, which this version cannot ask",
            fr: "les paquets de la portée \(scope) viennent d'une adresse, que cette version ne sait pas interroger"),
          advice: Phrase(
            en: "take the files by mail, or a folder with the same layout: izika-rules pack trust add \(scope) FOLDER",
            fr:
              "prenez les fichiers par courriel, ou un dossier de même disposition : izika-rules pack trust add \(scope) "
              + "DOSSIER")))
    }
    throw Failure(
      Diagnostic(
        .error, .sourceMissing,
        Phrase(
          en: "packs of \(scope) come as files: trust.yaml names no folder for them",
          fr: "les paquets de la portée \(scope) viennent comme fichiers : trust.yaml ne nomme pas de dossier pour eux"),
        advice: Phrase(
          en: "say where they lie: izika-rules pack trust add \(scope) FOLDER",
          fr: "dites où ils sont : izika-rules pack trust add \(scope) DOSSIER")))
  }
}
