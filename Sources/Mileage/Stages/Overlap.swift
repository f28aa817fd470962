import Values

/// Two appointments at once in two places, on one day or over several.
enum Overlap {
  /// - Parameter stops: by start. All-day ones say nothing of hours and are passed over.
  static func check(_ stops: [Stop], into findings: inout Findings) {
    // The stop that ends last, and of those elsewhere the one that ends last: any other overlap implies one with these.
    var latest: Stop?
    var elsewhere: Stop?
    for stop in stops where !stop.event.occurrence.isAllDay {
      if let rival = [latest, elsewhere].lazy.compactMap({ $0 }).first(where: { !$0.place.isSamePlace(as: stop.place) }
      ),
        stop.event.start < rival.event.finish
      {
        findings.add(diagnostic(rival, stop))
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
    let (start, finish) = (second.event.start.local, first.event.finish.local)
    let hour = FrenchText.hour(finish)
    let end = start.date == finish.date ? "à \(hour)" : "au \(FrenchText.date(finish.date)) à \(hour)"
    return Diagnostic(
      .warning, .twoPlacesAtOnce, at: second.event.diagnosticPlace,
      Phrase(
        en:
          "starts at \(second.event.start.local) in \(second.place.spoken.english), while the appointment in \(first.place.spoken.english) lasts until \(first.event.finish.local); both are counted",
        fr:
          "commence à \(FrenchText.hour(start)), \(second.place.spoken.at), alors que le rendez-vous prévu \(first.place.spoken.at) dure jusqu'\(end) ; les deux sont comptés"
      ),
      advice: Phrase(
        en: "cancel or move the one that did not take place", fr: "annulez ou déplacez celui qui n'a pas eu lieu"))
  }
}
