extension Entry {
  /// The entries of a year of somebody who works on the road: a third of the appointments are series, some of their
  /// occurrences are left out or moved.
  static func year(appointments: Int, hasSeries: Bool) -> [Entry] {
    (0..<appointments).flatMap { number in
      // Each has numbers of its own, so that all producers write the same appointments.
      var numbers = SplitMix64(seed: 2026 + number)
      let entry = single(number, &numbers)
      let isSeries = numbers.chance(35, in: 100)
      return hasSeries && isSeries ? series(of: entry, &numbers) : [entry]
    }
  }

  private static func single(_ number: Int, _ numbers: inout SplitMix64) -> Entry {
    let isAllDay = numbers.chance(10, in: 100)
    let isAway = !isAllDay && numbers.chance(60, in: 100)
    let town = numbers.pick(towns)
    let street = "\(1 + numbers.below(180)) \(numbers.pick(streets))"
    let start = WallTime(
      day: WallTime.firstDay + numbers.below(365), minute: isAllDay ? 0 : 480 + 15 * numbers.below(40))
    return Entry(
      number: number, title: numbers.pick(titles) + " - " + numbers.pick(clients),
      place: isAway
        ? Place(
          address: "\(street), \(town.name), France", latitude: "\(town.latitude)\(1_000 + numbers.below(9_000))",
          longitude: "\(town.longitude)\(1_000 + numbers.below(9_000))") : nil,
      notes: (0..<numbers.below(5)).map { _ in numbers.pick(sentences) }.joined(separator: "\n"),
      people: (0..<max(0, numbers.below(8) - 3)).map { _ in numbers.pick(names) }, start: start,
      minutes: isAllDay ? nil : numbers.pick([30, 45, 60, 60, 90, 120, 480]),
      isTransparent: isAllDay || numbers.chance(6, in: 100), isCancelled: numbers.chance(4, in: 100))
  }

  private static func series(of entry: Entry, _ numbers: inout SplitMix64) -> [Entry] {
    var master = entry
    let days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    let day = days[entry.start.weekday]
    let (isDaily, isMonthly) = (numbers.chance(15, in: 100), numbers.chance(20, in: 100))
    let count = numbers.pick([3, 5, 8, 13, 20])
    let step = isDaily ? 1 : 7
    let last = entry.start.adding(days: step * (count - 1))
    let until = entry.minutes == nil ? last.date : last.utc
    switch (isDaily, isMonthly) {
    case (true, _): master.rule = "FREQ=DAILY;COUNT=\(count)"
    case (_, true): master.rule = "FREQ=MONTHLY;BYDAY=\((entry.start.civil.day - 1) / 7 % 4 + 1)\(day);COUNT=\(count)"
    default: master.rule = "FREQ=WEEKLY;" + (numbers.chance(10, in: 100) ? "" : "UNTIL=\(until);") + "BYDAY=\(day)"
    }
    guard isDaily || !isMonthly else { return [master] }
    if numbers.chance(30, in: 100) { master.exceptions = [entry.start.adding(days: step)] }
    guard entry.minutes != nil, numbers.chance(22, in: 100) else { return [master] }
    var moved = entry
    moved.replaced = entry.start.adding(days: step * 2)
    moved.start = entry.start.adding(days: step * 2, minutes: 60)
    return [master, moved]
  }

  private static let titles = [
    "Visite de chantier", "Réunion d'équipe", "Comité de pilotage", "Signature du mandat", "Point hebdo",
    "Formation : sécurité, gestes et postures", "Entretien annuel", "Déjeuner", "État des lieux",
  ]
  private static let clients = ["Mme Lefèvre", "Région Bretagne", "Éco-Habitat", "M. et Mme Perrin", "Groupe Météore"]
  private static let names = ["Zoé Guérin", "Hugo Martin", "Inès Dubois", "Benoît Hébert", "Agnès Rivière"]
  private static let streets = ["rue de la République", "avenue Jean Jaurès", "quai des Érables", "chemin du Moulin"]
  private static let towns = [
    (name: "38000 Grenoble", latitude: "45.18", longitude: "5.72"),
    (name: "69003 Lyon", latitude: "45.75", longitude: "4.85"),
    (name: "35000 Rennes", latitude: "48.11", longitude: "-1.67"),
    (name: "29200 Brest", latitude: "48.39", longitude: "-4.48"),
  ]
  private static let sentences = [
    "Ordre du jour : avancement, points bloquants, décisions à prendre; calendrier prévisionnel.",
    "Merci de confirmer votre présence avant vendredi midi.",
    "Accès : sortie n° 3 de la rocade, parking gratuit derrière l'école.",
    "Budget : 12 500 € HT, dont 30 % d'acompte à la commande.",
  ]
}
