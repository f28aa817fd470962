import Values

/// Which pack an archive holds: what its `pack.yaml` says, whatever the file is called.
package struct PackIdentity: Sendable, Hashable {
  package let scope: String
  package let name: String
  package let version: String

  /// `agence-durand/visites`.
  package var pack: String { "\(scope)/\(name)" }

  /// - Throws: a ``Failure`` for a name that is not `scope/name`, and for a version that no file's name can hold.
  package init(of manifest: Manifest) throws(Failure) {
    guard Self.isName(manifest.name) else { throw Failure(Self.noName(manifest)) }
    let parts = manifest.name.split(separator: "/").map(String.init)
    guard Self.isVersion(manifest.version) else { throw Failure(Self.noVersion(manifest)) }
    (scope, name, version) = (parts[0], parts[1], manifest.version)
    // Whatever is no name would be looked for on the disk.
    if let parent = manifest.extends.first(where: { !Self.isName($0.name) }) {
      throw Failure(Self.path(parent, manifest))
    }
  }

  /// What its archive is called where it is made.
  package var fileName: String { "\(scope)-\(name)-\(version).izika" }

  /// A remark where a file's name says that it holds another pack or version. The name decides nothing: whoever copies a file may
  /// call it as they like, and what browsers and mail programs add to a name is no statement.
  /// - Parameter path: of the archive.
  package func remarks(on path: String) -> [Diagnostic] {
    let file = (path.split(separator: "/").last.map(String.init) ?? path).lowercased()
    guard file.hasSuffix(".izika") else { return [] }
    let said = file.dropLast(6).prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".") }
    let own = fileName.dropLast(6)
    guard said.contains(/^[a-z0-9-]+-[0-9]+\.[0-9]+\.[0-9]+/), said != own,
      !said.hasPrefix("\(own)-"), !said.hasPrefix("\(own).")
    else { return [] }
    return [
      Diagnostic(
        .note, .packMisnamed, at: Diagnostic.Place(file: path),
        Phrase(
          en: "the file's name says something else than what it holds: \(pack) \(version)",
          fr: "le nom du fichier dit autre chose que ce qu'il contient : \(pack) \(version)"),
        advice: Phrase(
          en: "what it holds counts: is it what you were told of? then call it \(fileName)",
          fr: "c'est le contenu qui compte : est-ce ce qu'on vous a annoncé ? alors nommez-le \(fileName)"))
    ]
  }

  /// Whether a text is `scope/name`, as packs that travel have it.
  package static func isName(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { isWord(String($0)) }
  }

  /// Whether a text is a version that a file's name, and a registry's tag, can hold.
  package static func isVersion(_ text: String) -> Bool {
    guard let version = SemanticVersion(text) else { return false }
    return version.build.isEmpty && text.utf8.count <= 64
  }

  /// Small letters, digits and hyphens, no hyphen first or last, which no registry takes; 64 at most.
  private static func isWord(_ text: String) -> Bool {
    let hyphen = UInt8(ascii: "-")
    guard let first = text.utf8.first, first != hyphen, text.utf8.last != hyphen, text.utf8.count <= 64 else {
      return false
    }
    return text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == hyphen }
  }

  private static func noName(_ manifest: Manifest) -> Diagnostic {
    let name = Phrase.shortened(manifest.name, to: 200)
    return Diagnostic(
      .error, .packIdentity, at: Diagnostic.Place(file: manifest.file),
      Phrase(
        en: "an archive cannot be named for the pack \"\(name)\"",
        fr: "une archive ne peut pas porter le nom du paquet « \(name) »"),
      advice: Phrase(
        en: "write `name: scope/name` with small letters, digits and hyphens between them: agence-durand/visites",
        fr:
          "écrivez « name: portée/nom » avec des minuscules, des chiffres et des traits d'union entre eux : agence-durand/visites"
      ))
  }

  private static func noVersion(_ manifest: Manifest) -> Diagnostic {
    let version = Phrase.shortened(manifest.version, to: 200)
    return Diagnostic(
      .error, .packIdentity, at: Diagnostic.Place(file: manifest.file),
      Phrase(
        en: "an archive cannot have the version \"\(version)\"",
        fr: "une archive ne peut pas avoir la version « \(version) »"
      ),
      advice: Phrase(
        en: "write three numbers, such as 1.4.0, without anything behind a +",
        fr: "écrivez trois nombres, comme 1.4.0, sans rien après un +"))
  }

  private static func path(_ parent: Manifest.Parent, _ manifest: Manifest) -> Diagnostic {
    let name = Phrase.shortened(parent.name, to: 200)
    return Diagnostic(
      .error, .packIdentity, at: Diagnostic.Place(file: manifest.file, line: parent.line),
      Phrase(
        en: "the pack extends \(name), a folder of your own, which no other machine has",
        fr: "le paquet étend \(name), un dossier à vous, qu'aucune autre machine n'a"),
      advice: Phrase(
        en: "name a pack that can be shared, or put its rules into this one",
        fr: "nommez un paquet qui peut être partagé, ou mettez ses règles dans celui-ci"))
  }
}

extension PackArchive {
  /// Which pack it is, whatever the file is called. Whether its rules hold, and for which engine it is made, is asked of who runs it.
  /// - Parameter shown: what messages call the archive.
  /// - Throws: a ``Failure`` for a manifest that cannot be read, and a name or a version that is none.
  package func identity(shown: String) throws(Failure) -> PackIdentity {
    let draft = try draft(shown: shown, for: Engine(version: nil, functions: [], declared: []))
    do throws(Failure) {
      return try PackIdentity(of: draft.pack.manifest)
    } catch {
      // A manifest that cannot be read says why it has no name.
      throw draft.pack.manifest.version.isEmpty ? Failure(Array((draft.problems + error.diagnostics).prefix(1))) : error
    }
  }
}
