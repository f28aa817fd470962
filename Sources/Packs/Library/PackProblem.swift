import Values
import YAML

/// What is wrong with packs, in words for the one who chose or wrote them.
package enum PackProblem {
  /// - Parameter shipped: the names that `name` may stand for; none when it is a path.
  package static func notFound(_ name: String, _ path: String, shipped: [String] = []) -> Diagnostic {
    let isFile = name.hasSuffix(".lua")
    return Diagnostic(
      .error, .packNotFound,
      isFile
        ? Phrase(en: "there is no rule file \"\(name)\"", fr: "il n'y a pas de fichier de règles « \(name) »")
        : Phrase(en: "there is no rule pack \"\(name)\"", fr: "il n'y a pas de paquet de règles « \(name) »"),
      advice: isFile
        ? Phrase(en: "looked for \(path)", fr: "cherché : \(path)") : searched(name, path, shipped))
  }

  /// A file is another one by its line ends.
  package static func returns(_ file: String) -> Diagnostic {
    Diagnostic(
      .warning, .fileReturns, at: Diagnostic.Place(file: file),
      Phrase(
        en: "the file's lines end with carriage returns (CR), which change the pack's digest",
        fr: "les lignes du fichier finissent par des retours chariot (CR), qui changent l'empreinte du paquet"),
      advice: Phrase(
        en: "save it with the line ends LF; in git: `* text eol=lf` in .gitattributes",
        fr: "enregistrez-le avec des fins de ligne LF ; dans git : « * text eol=lf » dans .gitattributes"))
  }

  /// A file is another one by what stands before its first letter.
  package static func mark(_ file: String) -> Diagnostic {
    Diagnostic(
      .warning, .fileMark, at: Diagnostic.Place(file: file),
      Phrase(
        en: "the file begins with a byte order mark (BOM), which changes the pack's digest",
        fr: "le fichier commence par une marque d'ordre des octets (BOM), qui change l'empreinte du paquet"),
      advice: Phrase(
        en: "save the file as UTF-8 without a byte order mark (BOM)",
        fr: "enregistrez le fichier en UTF-8 sans marque d'ordre des octets (BOM)"))
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
      .error, .packEmpty,
      Phrase(
        en: "the pack \"\(name)\" holds neither rules nor parameters",
        fr: "le paquet « \(name) » ne contient ni règles ni paramètres"),
      advice: Phrase(
        en: "add rules.lua, or files in rules/ or parameters/, to \(path)",
        fr: "ajoutez rules.lua, ou des fichiers dans rules/ ou parameters/, à \(path)"))
  }

  static func tooLarge(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, .packTooLarge, at: Diagnostic.Place(file: path),
      Phrase(
        en: "the pack has more than 1,000 files, or more than 16 MiB of them",
        fr: "le paquet a plus de 1 000 fichiers, ou plus de 16 Mio en tout"),
      advice: Phrase(en: "take out what is no rule", fr: "retirez ce qui n'est pas une règle"))
  }

  static func nameTaken(_ manifest: Manifest, by shipped: String, line: Int?) -> Diagnostic {
    Diagnostic(
      .error, .packNameTaken, at: Diagnostic.Place(file: manifest.file, line: line),
      Phrase(
        en: "the pack calls itself \"\(manifest.name)\", which is the name of a shipped pack (\(shipped)): "
          + "statements would cite that one",
        fr: "le paquet se nomme « \(manifest.name) », qui est le nom d'un paquet livré (\(shipped)) : "
          + "les relevés citeraient celui-là"),
      advice: Phrase(
        en:
          "give it a name of your own in its pack.yaml, such as my-agency/\(shipped.split(separator: "/").last ?? "")",
        fr: "donnez-lui un nom à vous dans son pack.yaml, comme mon-agence/\(shipped.split(separator: "/").last ?? "")")
    )
  }

  /// - Parameters:
  ///   - name: a shipped pack's, as it was written.
  ///   - folder: where a pack of one's own lies under that name.
  static func shadowed(_ name: String, _ folder: String) -> Diagnostic {
    Diagnostic(
      .warning, .packShadowed,
      Phrase(
        en: "\"\(name)\" is the shipped pack; your own folder \(folder) is not used",
        fr: "« \(name) » est le paquet livré ; votre dossier \(folder) n'est pas utilisé"),
      advice: Phrase(
        en:
          "to take your own, write ./\(name) (and give it another name in its pack.yaml); otherwise move the folder away",
        fr: "pour prendre le vôtre, écrivez ./\(name) (et donnez-lui un autre nom dans son pack.yaml) ; "
          + "sinon, déplacez le dossier"))
  }

  package static func cycle(_ path: [String], at place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(
      .error, .packCycle, at: place,
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
      .error, .packVersion, at: Diagnostic.Place(file: child.file, line: parent.line),
      Phrase(
        en: "\(child.name) \(child.version) extends \(parent.name) \(range); here is \(versions.english)",
        fr: "\(child.name) \(child.version) étend \(parent.name) \(range) ; ici se trouve \(versions.french)"),
      advice: Phrase(
        en: "install a version of \(parent.name) that the range holds, or widen the range",
        fr: "installez une version de \(parent.name) dans cet intervalle, ou élargissez l'intervalle"))
  }

  /// Which of the two pays must not depend on the order in which they are met.
  static func twoVersions(_ first: PackAsked, _ second: PackAsked) -> Diagnostic {
    let (name, versions) = (first.pack.name, (first.pack.manifest.version, second.pack.manifest.version))
    let differ = versions.0 != versions.1
    return Diagnostic(
      .error, .packTwoVersions, at: Diagnostic.Place(file: first.child?.file, line: first.line),
      Phrase(
        en: differ
          ? "two versions of \(name) are asked for: \(versions.0) (\(first.asker.english)) and \(versions.1) "
            + "(\(second.asker.english))"
          : "two packs are called \(name) \(versions.0) and differ: one \(first.asker.english), one "
            + second.asker.english,
        fr: differ
          ? "deux versions de \(name) sont demandées : \(versions.0) (\(first.asker.french)) et \(versions.1) "
            + "(\(second.asker.french))"
          : "deux paquets se nomment \(name) \(versions.0) et diffèrent : l'un \(first.asker.french), l'autre "
            + second.asker.french),
      advice: Phrase(
        en: "keep one: name it alone under rules, and let every pack that extends it name the same folder",
        fr: "gardez-en un seul : nommez-le seul sous rules, et que chaque paquet qui l'étend nomme le même dossier"))
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

/// A pack, and who asks for it.
struct PackAsked {
  var pack: Pack
  /// As it is written where it is asked for.
  var name: String
  /// The pack that extends it; nil where the profile or the command line names it.
  var child: Manifest?
  /// Where its name stands in the manifest of that pack.
  var line: Int?

  /// "./v2, extended in acme/pack.yaml:7".
  fileprivate var asker: Phrase {
    guard let child else { return Phrase(en: "\(name), under rules", fr: "\(name), sous rules") }
    let place = line.map { "\(child.file):\($0)" } ?? child.file
    return Phrase(en: "\(name), extended in \(place)", fr: "\(name), étendu dans \(place)")
  }
}
