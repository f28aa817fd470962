import Values

/// Every parameter that rules can look up: the profile's on top, then each pack's in the order of the layers.
package struct ParameterLayers: Sendable {
  private typealias Layer = (parameter: Parameter, layer: String)

  /// By name, those who give it: the one asked first in front.
  private var layers: [String: [Layer]] = [:]
  /// Of what is put together, how many keys or words that may be.
  private var sizes: [String: Int] = [:]
  private let asOf: CivilDate?
  /// The profile's own that are declared to name vehicles.
  private let profiled: [Parameter]
  /// Whose rules read them.
  let packs: [Pack]
  /// Every one that is set, also those that a layer above hides: the profile's first.
  let set: [Parameter]
  /// Values of another shape than the ones that they override: no rule can be asked with them.
  package let errors: [Diagnostic]

  /// - Parameter asOf: values that were not known on this day are left out.
  package init(profile: [Parameter], packs: [Pack], asOf: CivilDate?) {
    self.asOf = asOf
    self.packs = packs
    set = profile + packs.flatMap(\.parameters)
    errors = Self.errors(profile, packs)
    let naming = Set(packs.flatMap { $0.parameters.filter(\.namesVehicles).map(\.name) })
    profiled = profile.filter { naming.contains($0.name) }
    for parameter in profile { layers[parameter.name, default: []].append((parameter, "profile")) }
    for pack in packs {
      for parameter in pack.parameters { layers[parameter.name, default: []].append((parameter, pack.name)) }
    }
    for (name, all) in layers where all.count > 1 && all.last?.parameter.merges == true {
      sizes[name] = all.reduce(0) { $0 + $1.parameter.mostKeys }
    }
  }

  /// The layer asked last is the one whose rules look a parameter up: what it declares is what they expect.
  private static func errors(_ profile: [Parameter], _ packs: [Pack]) -> [Diagnostic] {
    var declared: [String: (parameter: Parameter, layer: String)] = [:]
    var found: [[Diagnostic]] = []
    for (parameters, layer) in packs.reversed().map({ ($0.parameters, $0.name) }) + [(profile, "profile")] {
      found.append(
        parameters.compactMap { parameter in
          guard let first = declared[parameter.name] else {
            declared[parameter.name] = (parameter, layer)
            return nil
          }
          return parameter.problem(overriding: first.parameter, of: first.layer)
        })
    }
    return found.reversed().flatMap { $0 } + negatives(profile, packs)
  }

  /// Numbers below zero, where the pack that declares them last does not allow them. What no pack declares is looked up by nobody.
  private static func negatives(_ profile: [Parameter], _ packs: [Pack]) -> [Diagnostic] {
    let all = packs.reversed().flatMap(\.parameters)
    let declared = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
    return (all + profile).compactMap { parameter in
      guard let owner = declared[parameter.name], !owner.allowsNegative else { return nil }
      return parameter.belowZero
    }
  }

  /// Ids that the profile gives and that name none of its vehicles: what they are meant for would be paid otherwise than it says. A pack's own
  /// list may name the vehicles of many people.
  package func strangers(among vehicles: [String]) -> [Diagnostic] {
    profiled.flatMap { parameter in
      parameter.strangers(among: vehicles).map { id in
        Diagnostic(
          .error, .parameterVehicleUnknown,
          at: Diagnostic.Place(file: parameter.file, line: parameter.line > 0 ? parameter.line : nil),
          Phrase(
            en: "`\(parameter.name)` names the vehicle \"\(id)\", which is not under `vehicles:`",
            fr: "« \(parameter.name) » nomme le véhicule « \(id) », absent de « vehicles: »"),
          advice: Phrase(
            en: "known vehicles: \(vehicles.joined(separator: ", "))",
            fr: "véhicules connus : \(vehicles.joined(separator: ", "))"))
      }
    }
  }

  /// Keys that are lost where a layer replaces a mapping of another one, or that are taken out of where they are not.
  package var losses: [Diagnostic] {
    names.flatMap { name -> [Diagnostic] in
      let all = layers[name] ?? []
      return all.indices.dropLast().compactMap { all[$0].parameter.losses(over: Array(all[($0 + 1)...])) }
    }
  }

  /// The parameter that the first layer to have one gives.
  package func parameter(_ name: String) -> Parameter? { layers[name]?.first?.parameter }

  /// An error for each of the engine's own that has dated values: it looks them up once, for the whole statement.
  package func dated(ofEngine names: Set<String>) -> [Diagnostic] {
    names.sorted().compactMap { parameter($0) }.compactMap { parameter in
      guard case .dated = parameter.values else { return nil }
      return Diagnostic(
        .error, .parameterDated,
        at: Diagnostic.Place(file: parameter.file, line: parameter.line > 0 ? parameter.line : nil),
        Phrase(
          en: "`\(parameter.name)` has one value for all days: the engine reads it once for the whole statement",
          fr:
            "« \(parameter.name) » a une seule valeur pour tous les jours : le moteur la lit une fois pour tout le relevé"
        ),
        advice: Phrase(
          en: "write `\(parameter.name): …` without dates", fr: "écrivez « \(parameter.name): … » sans dates"))
    }
  }

  /// How many keys or words several layers put together at most; 0 where one layer gives the value.
  package func mergedSize(of name: String) -> Int { sizes[name] ?? 0 }

  /// The days on which a layer gives it another value.
  package func firstDays(of name: String) -> [CivilDate] {
    (layers[name] ?? []).flatMap { layer -> [CivilDate] in
      guard case .dated(let values) = layer.parameter.values else { return [] }
      return values.map(\.validFrom)
    }
  }

  package var names: [String] { layers.keys.sorted() }
  /// How many ``names`` there are.
  package var count: Int { layers.count }

  /// What a look-up found.
  package struct Found: Sendable {
    /// What one layer says of the day.
    package struct Part: Sendable {
      package var value: Parameter.Found
      package var layer: String
      package var file: String
    }

    /// The one layer that counts, or all that are put together; the one asked first in front.
    package var parts: [Part]

    /// The value of one layer; put together where there are several.
    package var merged: ParameterMerge? { parts.count > 1 ? ParameterMerge(parts.map(\.value)) : nil }
  }

  /// Why a parameter has no value, in words for the rule's author.
  package struct Missing: Error, Sendable {
    package var message: Phrase
  }

  /// The value that the first layer gives that says something of the day; where the pack that declares the parameter has it so,
  /// what all of them say together. A layer whose dated values begin later, were not known yet or are suspended says nothing.
  package func find(_ name: String, on date: CivilDate?) throws(Missing) -> Found {
    guard let layers = layers[name], let declared = layers.last?.parameter else {
      let nearest = NearestName.of(name, in: names)
      throw Missing(
        message: Phrase(
          en: "no parameter '\(name)' is declared" + (nearest.map { " (did you mean '\($0)'?)" } ?? ""),
          fr: "aucun paramètre « \(name) » n'est déclaré" + (nearest.map { " (vouliez-vous dire « \($0) » ?)" } ?? "")))
    }
    var parts: [Found.Part] = []
    var silence: Parameter.Missing?
    for layer in layers {
      do {
        let value = try layer.parameter.value(on: date, asOf: asOf)
        parts.append(Found.Part(value: value, layer: layer.layer, file: layer.parameter.file))
      } catch {
        guard error.leavesToOthers else { throw Missing(message: message(error, layer.parameter, date, declared)) }
        silence = error
        continue
      }
      if !declared.merges { break }
    }
    if parts.isEmpty { throw Missing(message: message(silence ?? .needsDate, declared, date, declared)) }
    return Found(parts: parts)
  }

  /// - Parameter declared: the same of the layer asked last.
  private func message(
    _ missing: Parameter.Missing, _ parameter: Parameter, _ date: CivilDate?, _ declared: Parameter
  ) -> Phrase {
    let (name, year) = (parameter.name, date?.year ?? 0)
    switch missing {
    case .needsDate:
      // A rule's author cannot know of dates that somebody else gives.
      if case .undated = declared.values {
        let (own, first) = ("\(parameter.file):\(parameter.line)", "\(declared.file):\(declared.line)")
        return Phrase(
          en: "parameter '\(name)' has dated values in \(own), and none in \(first), whose rules ask for it without a "
            + "date: give it one value, or ask for it with a date, parameter(\"\(name)\", trip.date)",
          fr: "le paramètre « \(name) » a des valeurs datées dans \(own), et aucune dans \(first), dont les règles le "
            + "demandent sans date : donnez-lui une seule valeur, ou demandez-le avec une date, "
            + "parameter(\"\(name)\", trip.date)")
      }
      return Phrase(
        en: "parameter '\(name)' has dated values: ask for it with a date, parameter(\"\(name)\", trip.date)",
        fr: "le paramètre « \(name) » a des valeurs datées : demandez-le avec une date, "
          + "parameter(\"\(name)\", trip.date)")
    case .before(let first):
      return Phrase(
        en: "parameter '\(name)' has no value for \(year): its first one starts on \(first)",
        fr:
          "le paramètre « \(name) » n'a pas de valeur pour \(year) : la première commence le \(FrenchText.date(first))")
    case .notYetKnown(let published):
      let asOf = asOf?.description ?? ""
      return Phrase(
        en: "parameter '\(name)' has no value for \(year) that was known on \(asOf): it was published on \(published)",
        fr:
          "le paramètre « \(name) » n'a pas de valeur pour \(year) qui soit connue le \(self.asOf.map(FrenchText.date) ?? "") : elle a été "
          + "publiée le \(FrenchText.date(published))")
    case .after(let last):
      return Phrase(
        en: "parameter '\(name)' has no value for \(year): its last one ends on \(last)",
        fr: "le paramètre « \(name) » n'a pas de valeur pour \(year) : la dernière finit le \(FrenchText.date(last))")
    case .suspended(let first):
      return Phrase(
        en: "parameter '\(name)' has no value: it is suspended from \(first)",
        fr: "le paramètre « \(name) » n'a pas de valeur : il est suspendu à partir du \(FrenchText.date(first))")
    }
  }
}
