import Values

/// A day that starts elsewhere than the last one ended.
enum Jump {
  static func diagnostic(from previous: Place?, to start: Place, at place: Diagnostic.Place) -> Diagnostic? {
    guard let previous, !previous.isSamePlace(as: start), previous.address != start.address else { return nil }
    return Diagnostic(
      previous.kind == .lodging ? .warning : .note, "day-starts-elsewhere", at: place,
      Phrase(
        en: "the day starts at \(start.name.english), but the last one ended at \(previous.name.english)",
        fr: "la journée commence à \(start.name.french), mais la précédente s'est terminée à \(previous.name.french)"),
      advice: Phrase(
        en: "if that way was driven for work, let `origin` answer `day.previous_place`",
        fr: "si ce trajet était professionnel, faites répondre « day.previous_place » à « origin »"))
  }
}

/// Two appointments at once in two places, on one day or over several.
enum Overlap {
  /// - Parameter stops: by start. All-day ones say nothing of hours and are passed over.
  static func check(_ stops: [Stop], into journal: inout Journal) {
    // The stop that ends last, and of those elsewhere the one that ends last: any other overlap implies one with these.
    var latest: Stop?
    var elsewhere: Stop?
    for stop in stops where !stop.event.occurrence.isAllDay {
      if let rival = [latest, elsewhere].lazy.compactMap({ $0 }).first(where: { !$0.place.isSamePlace(as: stop.place) }
      ),
        stop.event.start < rival.event.finish
      {
        journal.add(diagnostic(rival, stop))
      }
      guard let longest = latest else {
        latest = stop
        continue
      }
      if stop.event.finish > longest.event.finish {
        if !stop.place.isSamePlace(as: longest.place) { elsewhere = longest }
        latest = stop
      } else if !stop.place.isSamePlace(as: longest.place),
        elsewhere.map({ $0.event.finish < stop.event.finish }) ?? true
      {
        elsewhere = stop
      }
    }
  }

  private static func diagnostic(_ first: Stop, _ second: Stop) -> Diagnostic {
    Diagnostic(
      .warning, "two-places-at-once", at: second.event.diagnosticPlace,
      Phrase(
        en:
          "starts at \(second.event.start.local) in \(second.place.name.english), while the appointment in \(first.place.name.english) lasts until \(first.event.finish.local); both are counted",
        fr:
          "commence à \(second.event.start.local) à \(second.place.name.french), alors que le rendez-vous à \(first.place.name.french) dure jusqu'à \(first.event.finish.local) ; les deux sont comptés"
      ),
      advice: Phrase(
        en: "cancel or move the one that did not take place", fr: "annulez ou déplacez celui qui n'a pas eu lieu"))
  }
}

/// Less time between two appointments than the drive takes.
enum ShortGap {
  /// No car averages more between two addresses: a shorter gap is worth a look even when only an estimate is known.
  private static let metresPerSecond = 110_000.0 / 3_600.0

  static func check(_ legs: [Leg], into journal: inout Journal) {
    var departure: ZonedTime?
    var drive = 0
    for leg in legs {
      if let start = leg.departure {
        departure = start
        drive = 0
      }
      guard let distance = leg.distance else {
        departure = nil
        continue
      }
      let shortest = distance.range?.lowerBound ?? distance.metres
      drive += distance.seconds ?? Int(Double(shortest.count) / metresPerSecond)
      guard let departed = departure, let arrival = leg.arrival else { continue }
      let gap = arrival.instant - departed.instant
      if gap >= 0, gap < drive { journal.add(diagnostic(leg, gap: gap, drive: drive, arrival)) }
      departure = nil
    }
  }

  private static func diagnostic(_ leg: Leg, gap: Int, drive: Int, _ arrival: ZonedTime) -> Diagnostic {
    Diagnostic(
      .warning, "gap-shorter-than-drive", at: Diagnostic.Place(event: leg.to.event?.uid, date: arrival.local.date),
      Phrase(
        en:
          "\(gap / 60) min between two appointments, but the drive to \(leg.to.name.english) takes at least \(drive / 60) min",
        fr:
          "\(gap / 60) min entre deux rendez-vous, mais le trajet vers \(leg.to.name.french) prend au moins \(drive / 60) min"
      ),
      advice: Phrase(
        en: "check the times and places of both appointments",
        fr: "vérifiez les horaires et les lieux des deux rendez-vous"))
  }
}
