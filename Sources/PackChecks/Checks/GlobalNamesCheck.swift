import LuaSandbox
import LuaSyntax
import Mileage
import Rules
import Values

/// Names that nothing in sight has, names that rules do not see, and assignments to names that are not local.
enum GlobalNamesCheck: Check {
  static let codes: [Diagnostic.Code] = [.nameUnknown, .nameClosed, .globalWritten]

  static func findings(in pack: CheckedPack) -> [Diagnostic] { pack.files.flatMap { findings(in: $0) } }

  /// What every file sees: `pairs`, `string`, `parameter`.
  private static let names = Set(
    OfferedName.all.map { String($0.name.prefix { $0 != "." }) } + RuleReference.functions.map(\.name) + ["profile"])

  /// By library.
  private static let members = Dictionary(
    grouping: OfferedName.all.map(\.name).filter { $0.contains(".") }, by: { String($0.prefix { $0 != "." }) }
  ).mapValues { $0.map { String($0.drop { $0 != "." }.dropFirst()) } }

  private static func findings(in file: CheckedFile) -> [Diagnostic] {
    let chunk = file.chunk
    var found: [Diagnostic] = []
    let written = Set(chunk.globals.filter { $0.access == .write }.map(\.name.text))
    let unknown = chunk.globals.filter { $0.access == .write || !names.contains($0.name.text) }
    let fields = fieldsOfGlobals(in: chunk, unknown.prefix(mostFindings))
    for use in unknown.prefix(mostFindings) {
      if use.access == .write {
        found.append(isWritten(use.name, in: file))
      } else if !written.contains(use.name.text) {
        let path = [use.name.text, fields[use.name.span.start]].compactMap { $0 }.joined(separator: ".")
        found.append(isUnknown(use.name, path: path, in: file))
      }
    }
    for (library, members) in members {
      for read in chunk.fieldReads(ofGlobal: library) {
        guard case .field(let name)? = read.steps.first, !members.contains(name) else { continue }
        found.append(lacks(library, name, members, file.place(of: read.span)))
      }
    }
    return found
  }

  /// The fields that are read of globals, `time` of `os.time`, by where the global stands.
  private static func fieldsOfGlobals(in chunk: ParsedChunk, _ uses: some Sequence<NameUse>) -> [Int: String] {
    var fields: [Int: String] = [:]
    for name in Set(uses.map(\.name.text)) {
      for read in chunk.fieldReads(ofGlobal: name) {
        if case .field(let field)? = read.steps.first { fields[chunk[read.expression].span.start] = field }
      }
    }
    return fields
  }
}

extension GlobalNamesCheck {
  private static func isUnknown(_ name: Name, path: String, in file: CheckedFile) -> Diagnostic {
    let place = file.place(of: name.span)
    if let advice = ClosedNames.advice(path) {
      return Diagnostic(
        .error, .nameClosed, at: place,
        Phrase(en: "rules do not see \"\(path)\"", fr: "les règles ne voient pas « \(path) »"), advice: advice)
    }
    let text = name.text
    let message = Phrase(en: "nothing is called \"\(text)\"", fr: "rien ne s'appelle « \(text) »")
    func diagnostic(_ advice: Phrase) -> Diagnostic {
      Diagnostic(.error, .nameUnknown, at: place, message, advice: advice)
    }
    // Its own variable out of sight explains more than a similar name.
    if let own = file.chunk.variables.first(where: { $0.name.text == text }) {
      let line = file.chunk.position(of: own.name.span).line
      return diagnostic(
        Phrase(
          en:
            "the local variable of that name in line \(line) is not in sight here: declare it before, outside of the block",
          fr: "la variable locale de ce nom, ligne \(line), n'est pas visible ici : déclarez-la avant, hors du bloc"))
    }
    if let word = LuaWord.meant(by: text) {
      return diagnostic(Phrase(en: "write \(word) instead of \(text)", fr: "écrivez \(word) au lieu de \(text)"))
    }
    let locals = file.chunk.variables.map(\.name.text)
    if let nearest = NearestName.of(text, in: names.sorted() + Set(locals).sorted()) {
      return diagnostic(didYouMean(nearest))
    }
    return diagnostic(
      Phrase(
        en: "write a text in quotes, \"\(text)\", or declare the name: local \(text) = …",
        fr: "écrivez un texte entre guillemets, \"\(text)\", ou déclarez le nom : local \(text) = …"))
  }

  private static func isWritten(_ name: Name, in file: CheckedFile) -> Diagnostic {
    let text = name.text
    let isRule = RuleName(rawValue: text) != nil
    let locals = Set(file.chunk.variables.filter { $0.kind != .function }.map(\.name.text)).sorted()
    let message =
      names.contains(text)
      ? Phrase(
        en: "\"\(text)\" is the engine's own and cannot be set",
        fr: "« \(text) » appartient au moteur et ne s'affecte pas")
      : Phrase(
        en: "\"\(text)\" is set and is no local variable", fr: "« \(text) » est affecté sans être une variable locale")
    let advice: Phrase =
      if isRule {
        Phrase(en: "write function rules.\(text)(…)", fr: "écrivez function rules.\(text)(…)")
      } else if !names.contains(text), let nearest = NearestName.of(text, in: locals) {
        Phrase(
          en: "did you mean \"\(nearest)\"? else write local before it",
          fr: "vouliez-vous dire « \(nearest) » ? sinon écrivez local devant")
      } else if names.contains(text) {
        Phrase(en: "choose another name, and write local before it", fr: "choisissez un autre nom, avec local devant")
      } else {
        Phrase(
          en: "write local before it: rules keep nothing from one question to the next",
          fr: "écrivez local devant : les règles ne gardent rien d'une question à l'autre")
      }
    return Diagnostic(.error, .globalWritten, at: file.place(of: name.span), message, advice: advice)
  }

  private static func lacks(
    _ library: String, _ name: String, _ members: [String], _ place: Diagnostic.Place
  ) -> Diagnostic {
    if let advice = ClosedNames.advice("\(library).\(name)") {
      return Diagnostic(
        .error, .nameClosed, at: place,
        Phrase(en: "rules do not see \"\(library).\(name)\"", fr: "les règles ne voient pas « \(library).\(name) »"),
        advice: advice)
    }
    return Diagnostic(
      .error, .nameUnknown, at: place,
      Phrase(en: "\(library) has no \"\(name)\"", fr: "\(library) n'a pas de « \(name) »"),
      advice: didYouMean(name, among: members))
  }
}
