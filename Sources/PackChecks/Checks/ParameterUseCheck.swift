import LuaSyntax
import Packs
import Rules
import Values

/// Parameters that are asked for and not declared, declared and never asked for, or asked for in the wrong way.
enum ParameterUseCheck: Check {
  static let codes: [Diagnostic.Code] = [
    .parameterUndeclared, .parameterUnused, .parameterNeedsDate, .parameterHasNoDates, .parameterDrops,
    .parameterKeyUnknown, .parameterMergeIdle,
  ]

  static func findings(in pack: CheckedPack) -> [Diagnostic] {
    asked(in: pack) + unused(in: pack) + shapes(in: pack) + losses(in: pack) + idleMerges(in: pack)
  }

  private static func asked(in pack: CheckedPack) -> [Diagnostic] {
    // What cannot be read is declared all the same.
    let unread = Set(pack.draft.parameterFiles.flatMap { ($0.root.map ?? []).map(\.key) })
    return pack.files.flatMap { file in
      file.chunk.calls(to: "parameter").findings { asked(call: $0, in: file, of: pack, unread).map { [$0] } ?? [] }
    }
  }

  private static func asked(
    call: Call, in file: CheckedFile, of pack: CheckedPack, _ unread: Set<String>
  ) -> Diagnostic? {
    guard let first = call.arguments.first, let name = file.chunk.string(first) else { return nil }
    let span = file.chunk[first].span
    guard let parameter = pack.parameters[name] else {
      if unread.contains(name) || !pack.draft.knowsAllParameters { return nil }
      // A pack that is not there may declare it.
      if !pack.knowsBelow, NearestName.of(name, in: pack.parameters.keys.sorted()) == nil { return nil }
      return isUndeclared(name, pack, file.place(of: span))
    }
    switch (parameter.values, call.arguments.count) {
    case (.dated, 1): return needsDate(parameter, file, file.place(of: span))
    case (.undated, 2): return hasNoDates(name, file.place(of: file.chunk[call.arguments[1]].span))
    default: return nil
    }
  }

  /// What a text of the rules names counts as asked for: names are also put together in tables.
  private static func unused(in pack: CheckedPack) -> [Diagnostic] {
    // A pack of values alone is for packs that the profile names beside it.
    guard !pack.pack.sources.isEmpty || pack.below.contains(where: { $0.name != PackLibrary.base }),
      pack.syntaxErrors.isEmpty, pack.knowsBelow
    else { return [] }
    var texts = RuleReference.engineParameters
    for file in pack.files { texts.formUnion(file.chunk.texts) }
    var declared: Set<String> = []
    for parent in pack.below {
      declared.formUnion(parent.parameters.map(\.name))
      for source in parent.sources + parent.modules.map(\.source) {
        if let chunk = try? ParsedChunk(file: source.name, source.bytes) { texts.formUnion(chunk.texts) }
      }
    }
    // A currency that a parameter says is told as such.
    if pack.pack.currencyParameter != nil { declared.insert(Pack.currencyName) }
    return pack.pack.parameters.filter { !texts.contains($0.name) && !declared.contains($0.name) }.map {
      isUnused($0, among: texts.union(declared).sorted())
    }
  }

  /// A value that overrides one of another kind.
  private static func shapes(in pack: CheckedPack) -> [Diagnostic] {
    pack.pack.parameters.compactMap { parameter in
      // The layer asked last declares what rules expect.
      for layer in pack.below.reversed() {
        guard let declared = layer.parameters.first(where: { $0.name == parameter.name }) else { continue }
        return parameter.problem(overriding: declared, of: layer.name)
      }
      return nil
    }
  }
}

/// Mappings that a layer above adds to, or stands in the place of.
extension ParameterUseCheck {
  private static func losses(in pack: CheckedPack) -> [Diagnostic] {
    let own = Set(pack.pack.parameters.map(\.file))
    return ParameterLayers(profile: [], packs: [pack.pack] + pack.below, asOf: nil).losses.filter { loss in
      loss.place.file.map { own.contains($0) } ?? false
    }
  }

  /// `merge: true` where another pack declares the parameter, which decides it.
  private static func idleMerges(in pack: CheckedPack) -> [Diagnostic] {
    pack.pack.parameters.filter(\.merges).compactMap { parameter in
      let declared = pack.below.reversed().lazy.compactMap { layer in
        layer.parameters.first { $0.name == parameter.name }.map { (layer.name, $0) }
      }.first
      guard let (layer, first) = declared, !first.merges else { return nil }
      return Diagnostic(
        .warning, .parameterMergeIdle,
        at: Diagnostic.Place(file: parameter.file, line: parameter.line, column: 1),
        Phrase(
          en: "\"\(parameter.name)\" is declared by \(layer) (\(first.file):\(first.line)): `merge` counts there alone",
          fr:
            "« \(parameter.name) » est déclaré par \(layer) (\(first.file):\(first.line)) : « merge » ne compte que là"),
        advice: Phrase(en: "remove it", fr: "retirez-le"))
    }
  }
}

extension ParsedChunk {
  /// The texts that are written in it.
  fileprivate var texts: Set<String> {
    Set(expressionIDs.compactMap { if case .string = self[$0].kind { string($0) } else { nil } })
  }
}

extension ParameterUseCheck {
  /// A single file cannot declare it: the profile, or a pack named beside it, may.
  private static func isUndeclared(_ name: String, _ pack: CheckedPack, _ place: Diagnostic.Place) -> Diagnostic {
    let nearest = NearestName.of(name, in: pack.parameters.keys.sorted())
    let advice: Phrase =
      if let nearest {
        didYouMean(nearest)
      } else if pack.isSingleFile {
        Phrase(
          en: "the profile must give it under parameters, or a pack that it names beside this file",
          fr: "le profil doit le donner sous parameters, ou un paquet qu'il nomme à côté de ce fichier")
      } else {
        Phrase(
          en: "declare it in parameters/*.yaml: `\(name): {value: …}`",
          fr: "déclarez-le dans parameters/*.yaml : « \(name): {value: …} »")
      }
    return Diagnostic(
      pack.isSingleFile ? .warning : .error, .parameterUndeclared, at: place,
      Phrase(en: "no parameter \"\(name)\" is declared", fr: "aucun paramètre « \(name) » n'est déclaré"),
      advice: advice)
  }

  private static func isUnused(_ parameter: Parameter, among asked: [String]) -> Diagnostic {
    Diagnostic(
      .warning, .parameterUnused, at: Diagnostic.Place(file: parameter.file, line: parameter.line, column: 1),
      Phrase(
        en: "nothing asks for the parameter \"\(parameter.name)\"",
        fr: "rien ne demande le paramètre « \(parameter.name) »"),
      advice: NearestName.of(parameter.name, in: asked).map { didYouMean($0) }
        ?? Phrase(
          en: "remove it, or ask for it: parameter \"\(parameter.name)\"",
          fr: "retirez-le, ou demandez-le : parameter \"\(parameter.name)\""))
  }

  private static func needsDate(_ parameter: Parameter, _ file: CheckedFile, _ place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(
      .error, .parameterNeedsDate, at: place,
      Phrase(
        en: "the values of \"\(parameter.name)\" change in time (\(parameter.file):\(parameter.line)): it needs a date",
        fr: "les valeurs de « \(parameter.name) » changent dans le temps (\(parameter.file):\(parameter.line)) : il "
          + "faut une date"),
      advice: Phrase(
        en: "write parameter(\"\(parameter.name)\", trip.date), within the rule",
        fr: "écrivez parameter(\"\(parameter.name)\", trip.date), dans la règle"))
  }

  private static func hasNoDates(_ name: String, _ place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(
      .note, .parameterHasNoDates, at: place,
      Phrase(
        en: "\"\(name)\" has one value for all days: the date changes nothing",
        fr: "« \(name) » a une valeur pour tous les jours : la date ne change rien"),
      advice: Phrase(
        en: "leave the date out, or declare dated values with `values:`",
        fr: "retirez la date, ou déclarez des valeurs datées avec « values: »"))
  }
}
