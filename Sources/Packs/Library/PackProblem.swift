import Values
import YAML

/// What is wrong with packs, in words for the one who chose or wrote them.
package enum PackProblem {
  /// - Parameter shipped: the names that `name` may stand for; none when it is a path.
  package static func notFound(_ name: String, _ path: String, shipped: [String] = []) -> Diagnostic {
    let isFile = name.hasSuffix(".lua")
    return Diagnostic(
      .error, "pack-not-found",
      isFile
        ? Phrase(en: "there is no rule file \"\(name)\"", fr: "il n'y a pas de fichier de règles « \(name) »")
        : Phrase(en: "there is no rule pack \"\(name)\"", fr: "il n'y a pas de paquet de règles « \(name) »"),
      advice: isFile
        ? Phrase(en: "looked for \(path)", fr: "cherché : \(path)") : searched(name, path, shipped))
  }

  private static func searched(_ name: String, _ path: String, _ shipped: [String]) -> Phrase {
    if let nearest = NearestName.of(name, in: shipped) {
      return Phrase(en: "did you mean \"\(nearest)\"?", fr: "vouliez-vous dire « \(nearest) » ?")
    }
    let known = shipped.joined(separator: ", ")
    return shipped.isEmpty
      ? Phrase(
        en: "a pack is a folder with a pack.yaml; looked in \(path)",
        fr: "un paquet est un dossier avec un pack.yaml ; cherché dans \(path)")
      : Phrase(
        en: "shipped packs: \(known); or give a folder with a pack.yaml, or a .lua file",
        fr: "paquets livrés : \(known) ; ou donnez un dossier avec un pack.yaml, ou un fichier .lua")
  }

  package static func empty(_ name: String, _ path: String) -> Diagnostic {
    Diagnostic(
      .error, "pack-empty",
      Phrase(
        en: "the pack \"\(name)\" holds neither rules nor parameters",
        fr: "le paquet « \(name) » ne contient ni règles ni paramètres"),
      advice: Phrase(
        en: "add rules.lua, or files in rules/ or parameters/, to \(path)",
        fr: "ajoutez rules.lua, ou des fichiers dans rules/ ou parameters/, à \(path)"))
  }

  package static func cycle(_ path: [String], at place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(
      .error, "pack-cycle", at: place,
      Phrase(
        en: "packs extend each other in a circle: \(path.joined(separator: " → "))",
        fr: "des paquets s'étendent en cercle : \(path.joined(separator: " → "))"),
      advice: Phrase(
        en: "take one of the names out of its `extends`", fr: "retirez l'un de ces noms de son « extends »"))
  }

  /// - Parameter pack: what was found under the parent's name.
  package static func outOfRange(_ child: Manifest, _ parent: Manifest.Parent, _ range: VersionRange, _ pack: Pack)
    -> Diagnostic
  {
    let found = pack.manifest.version
    let versions =
      found.isEmpty
      ? Phrase(en: "a file without a version", fr: "un fichier sans version")
      : Phrase(en: "version \(found)", fr: "la version \(found)")
    return Diagnostic(
      .error, "pack-version", at: Diagnostic.Place(file: child.file, line: parent.line),
      Phrase(
        en: "\(child.name) \(child.version) extends \(parent.name) \(range); here is \(versions.english)",
        fr: "\(child.name) \(child.version) étend \(parent.name) \(range) ; ici se trouve \(versions.french)"),
      advice: Phrase(
        en: "install a version of \(parent.name) that the range holds, or widen the range",
        fr: "installez une version de \(parent.name) dans cet intervalle, ou élargissez l'intervalle"))
  }

  /// Every further declaration of a parameter that the pack declares already.
  static func declaredTwice(_ parameters: [Parameter]) -> [Diagnostic] {
    var seen: [String: Parameter] = [:]
    return parameters.compactMap { parameter in
      guard let first = seen[parameter.name] else {
        seen[parameter.name] = parameter
        return nil
      }
      return YAMLReader.problem(
        parameter.file, parameter.line,
        Phrase(
          en: "the parameter \"\(parameter.name)\" is declared twice; first in \(first.file):\(first.line)",
          fr: "le paramètre « \(parameter.name) » est déclaré deux fois ; d'abord dans \(first.file):\(first.line)"
        ), advice: Phrase(en: "keep one of the two", fr: "gardez l'un des deux"))
    }
  }
}
