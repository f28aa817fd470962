import Values

/// Declared distances that no leg has taken: the person believes that they are in the statement.
struct UnusedDistances {
  let person: Person
  /// The places of the others in the person's list.
  let used: Set<Int>

  /// An end that nobody knows is a slip; where both ends are known, nobody may have driven there yet: said once for all.
  func check(into findings: inout Findings) {
    var idle: [DeclaredDistance] = []
    for (index, distance) in person.distances.enumerated() where !used.contains(index) {
      if let end = [distance.from, distance.to].first(where: { $0.found.status == .none && !$0.isBase }) {
        findings.add(unknown(end, of: distance))
      } else if let first = person.distances[..<index].first(where: { distance.isHidden(by: $0) }) {
        findings.add(Self.hidden(distance, by: first))
      } else {
        idle.append(distance)
      }
    }
    if let first = idle.first { findings.add(Self.idle(idle, first)) }
  }

  private func unknown(_ end: Place, of distance: DeclaredDistance) -> Diagnostic {
    let keys = person.places.keys.sorted()
    let nearest = NearestName.of(end.label, in: keys)
    let known = keys.joined(separator: ", ")
    return Diagnostic(
      .warning, .distanceUnused, at: distance.place,
      Phrase(
        en: "no leg takes the declared distance \(distance.words): \"\(end.label)\" is no place of the profile, and no "
          + "address that is found",
        fr:
          "aucune étape n'utilise la distance déclarée \(distance.words) : « \(end.label) » n'est ni un lieu du profil ni "
          + "une adresse trouvée"),
      advice: nearest.map { Phrase(en: "did you mean \"\($0)\"?", fr: "vouliez-vous dire « \($0) » ?") }
        ?? Phrase(
          en: "write a key of places (\(known)), or the address as the calendar writes it",
          fr: "écrivez une clé de places (\(known)), ou l'adresse telle que l'agenda l'écrit"))
  }

  private static func hidden(_ distance: DeclaredDistance, by first: DeclaredDistance) -> Diagnostic {
    Diagnostic(
      .warning, .distanceUnused, at: distance.place,
      Phrase(
        en: "no leg takes the declared distance \(distance.words): \(first.at) declares the same way before it",
        fr: "aucune étape n'utilise la distance déclarée \(distance.words) : \(first.at) déclare ce chemin avant elle"),
      advice: Phrase(en: "keep one of the two", fr: "gardez l'une des deux"))
  }

  private static func idle(_ distances: [DeclaredDistance], _ first: DeclaredDistance) -> Diagnostic {
    let most = 5
    let names = distances.prefix(most).map { "\($0.words) (\($0.at))" }.joined(separator: ", ")
    let more = distances.count > most ? ", … (\(distances.count))" : ""
    return Diagnostic(
      .note, .distanceUnused, at: first.place,
      Phrase(
        en: "declared, but taken by no leg of these days: \(names)\(more)",
        fr: "distances déclarées dont aucune étape de ces jours ne se sert : \(names)\(more)"),
      advice: Phrase(
        en: "where a trip goes there, write its ends as the calendar does; a rule and a correction come before them",
        fr:
          "si un trajet y passe, écrivez ses deux lieux comme dans l'agenda ; une règle ou une correction l'emporte sur elles"
      ))
  }
}

extension DeclaredDistance {
  /// `home → 38140 Rives`.
  fileprivate var words: String { "\(from.label) → \(to.label)" }

  /// `profile.yaml:12` as a place.
  fileprivate var place: Diagnostic.Place {
    let parts = at.split(separator: ":")
    guard let line = parts.last.flatMap({ Int($0) }) else { return Diagnostic.Place(file: at.isEmpty ? nil : at) }
    return Diagnostic.Place(file: parts.dropLast().joined(separator: ":"), line: line)
  }

  /// Whether each leg that it fits takes an earlier one.
  fileprivate func isHidden(by first: DeclaredDistance) -> Bool {
    first.from.isSamePlace(as: from) && first.to.isSamePlace(as: to) && (isOneWay || !first.isOneWay)
  }
}
