import Values

/// Less time between two appointments than the drive takes.
enum ShortGap {
  /// No car averages more between two addresses: a shorter gap is worth a look even when only an estimate is known.
  private static let metresPerSecond = 110_000.0 / 3_600.0

  static func check(_ legs: [Leg], into findings: inout Findings) {
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
      if gap >= 0, gap < drive { findings.add(diagnostic(leg, gap: gap, drive: drive, arrival)) }
      departure = nil
    }
  }

  private static func diagnostic(_ leg: Leg, gap: Int, drive: Int, _ arrival: ZonedTime) -> Diagnostic {
    Diagnostic(
      .warning, .gapShorterThanDrive, at: leg.to.event?.diagnosticPlace ?? Diagnostic.Place(date: arrival.local.date),
      Phrase(
        en:
          "\(gap / 60) min between two appointments, but the drive to \(leg.to.spoken.english) takes at least \(drive / 60) min",
        fr:
          "\(gap / 60) min entre deux rendez-vous, mais le trajet vers \(leg.to.spoken.french) prend au moins \(drive / 60) min"
      ),
      advice: Phrase(
        en: "check the times and places of both appointments",
        fr: "vérifiez les horaires et les lieux des deux rendez-vous"))
  }
}
