import Values

/// Every parameter that rules can look up: the profile's on top, then each pack's in the order of the layers.
package struct ParameterLayers: Sendable {
  private struct Entry: Sendable {
    var parameter: Parameter
    var layer: String
  }

  private var entries: [String: Entry] = [:]
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
    for parameter in profile { entries[parameter.name] = Entry(parameter: parameter, layer: "profile") }
    for pack in packs {
      for parameter in pack.parameters where entries[parameter.name] == nil {
        entries[parameter.name] = Entry(parameter: parameter, layer: pack.name)
      }
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
          .error, "parameter-vehicle-unknown",
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

  /// The parameter that the first layer to have one gives.
  package func parameter(_ name: String) -> Parameter? { entries[name]?.parameter }

  package var names: [String] { entries.keys.sorted() }
  /// How many ``names`` there are.
  package var count: Int { entries.count }

  package struct Found: Sendable {
    package var value: Parameter.Found
    package var layer: String
  }

  /// Why a parameter has no value, in words for the rule's author.
  package struct Missing: Error, Sendable {
    package var message: String
  }

  package func find(_ name: String, on date: CivilDate?) throws(Missing) -> Found {
    guard let entry = entries[name] else {
      let nearest = NearestName.of(name, in: names).map { " (did you mean '\($0)'?)" } ?? ""
      throw Missing(message: "no parameter '\(name)' is declared\(nearest)")
    }
    do {
      return Found(value: try entry.parameter.value(on: date, asOf: asOf), layer: entry.layer)
    } catch {
      throw Missing(message: message(error, name, date))
    }
  }

  private func message(_ missing: Parameter.Missing, _ name: String, _ date: CivilDate?) -> String {
    switch missing {
    case .needsDate: "parameter '\(name)' has dated values: ask for it with a date, parameter(\"\(name)\", trip.date)"
    case .before(let first): "parameter '\(name)' has no value for \(date?.year ?? 0): its first one starts on \(first)"
    case .notYetKnown(let published):
      "parameter '\(name)' has no value for \(date?.year ?? 0) that was known on \(asOf?.description ?? ""): "
        + "it was published on \(published)"
    case .after(let last): "parameter '\(name)' has no value for \(date?.year ?? 0): its last one ends on \(last)"
    }
  }
}
