import LuaSyntax
import Packs
import Values

/// Modules that a pack asks for and has not, or has and does not ask for.
enum ModulesCheck: Check {
  static let codes: [Diagnostic.Code] = [.moduleUnknown, .moduleUnused]

  static func findings(in pack: CheckedPack) -> [Diagnostic] {
    let modules = (pack.pack.modules + pack.below.flatMap(\.modules)).map(\.name)
    var found: [Diagnostic] = []
    var required: Set<String> = []
    for file in pack.files {
      for call in file.chunk.calls(to: "require") {
        guard let first = call.arguments.first else { continue }
        guard let name = file.chunk.string(first) else {
          // It may be any of them.
          required.formUnion(modules)
          continue
        }
        required.insert(name)
        guard !modules.contains(name), pack.knowsBelow else { continue }
        found.append(isMissing(name, modules, file.place(of: file.chunk[first].span)))
      }
    }
    for module in pack.pack.modules where !required.contains(module.name) { found.append(isUnused(module)) }
    return found
  }
}

extension ModulesCheck {
  private static func isMissing(_ name: String, _ modules: [String], _ place: Diagnostic.Place) -> Diagnostic {
    let advice: Phrase =
      if let nearest = NearestName.of(name, in: modules) {
        didYouMean(nearest)
      } else if let closed = ClosedNames.advice(name) {
        closed
      } else {
        Phrase(
          en: "put it into lib/\(name).lua, or extend the pack that has it",
          fr: "mettez-le dans lib/\(name).lua, ou étendez le paquet qui l'a")
      }
    return Diagnostic(
      .error, .moduleUnknown, at: place,
      Phrase(en: "the pack has no module \"\(name)\"", fr: "le paquet n'a pas de module « \(name) »"), advice: advice)
  }

  private static func isUnused(_ module: Pack.Module) -> Diagnostic {
    Diagnostic(
      .note, .moduleUnused, at: Diagnostic.Place(file: module.source.name),
      Phrase(en: "nothing asks for this module", fr: "rien ne demande ce module"),
      advice: Phrase(
        en: "remove it, or write require \"\(module.name)\"", fr: "retirez-le, ou écrivez require \"\(module.name)\""))
  }
}
