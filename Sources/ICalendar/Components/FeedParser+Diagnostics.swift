import Values

extension FeedParser {
  /// The UID of the event being read, where it came already.
  private var currentUID: String? {
    guard isEventOpen, current.uid >= 0 else { return nil }
    let record = properties[Int(current.uid)]
    return LineText.with(bytes, record.line()) { $0.value.excerpt }
  }

  /// Text before the calendar is no line of it.
  mutating func warnOfLine(_ line: ContentLine) {
    guard !calendars.isEmpty, log.hasRoom() else { return }
    log.warn(
      .calendarLineUnreadable, line: line.number, event: currentUID,
      Phrase(
        en: "this line is no calendar property and was left out",
        fr: "cette ligne n'est pas une propriété d'agenda : elle a été ignorée"),
      advice: Phrase(
        en: "the rest of the event is kept; if a text is cut short, report it to whoever makes the calendar",
        fr: "le reste de l'événement est gardé ; si un texte est tronqué, signalez-le à l'éditeur du logiciel d'agenda")
    )
  }

  mutating func warnOfProperty(_ line: ContentLine) {
    guard log.hasRoom() else { return }
    let name = bytes.part(line.start, line.nameEnd).excerpt
    log.warn(
      .calendarPropertyUnreadable, line: line.number, event: currentUID,
      Phrase(
        en: "\(name) cannot be read and was left out",
        fr: "\(name) est illisible et a été ignoré"),
      advice: Phrase(
        en: "open the event in its calendar program and save it again",
        fr: "ouvrez l'événement dans son logiciel d'agenda et enregistrez-le de nouveau"))
  }

  mutating func warnOfMissingStart() {
    guard log.hasRoom() else { return }
    log.warn(
      .calendarEventWithoutStart, line: Int(current.line), event: currentUID,
      Phrase(
        en: "this event has no start that can be read and was left out",
        fr: "cet événement n'a pas de début lisible : il a été ignoré"),
      advice: Phrase(
        en: "give it a date in its calendar program", fr: "donnez-lui une date dans son logiciel d'agenda"))
  }

  mutating func warnOfMissingBegin(_ line: ContentLine, first: Int) {
    guard log.hasRoom() else { return }
    log.warn(
      .calendarEventWithoutBegin, line: first, event: nil,
      Phrase(
        en: "the event that ends on line \(line.number) has no BEGIN:VEVENT that can be read and was left out",
        fr: "l'événement qui finit à la ligne \(line.number) n'a pas de BEGIN:VEVENT lisible : il a été ignoré"),
      advice: Phrase(
        en: "export the calendar again; this file is damaged",
        fr: "exportez de nouveau l'agenda ; ce fichier est abîmé"))
  }

  mutating func warnOfMissingDay(_ line: ContentLine, _ date: CivilDate?) {
    guard let date, log.hasRoom() else { return }
    log.warn(
      .calendarDayDoesNotExist, line: line.number, event: currentUID,
      Phrase(
        en: "this day does not exist; it is read as \(date)",
        fr: "ce jour n'existe pas ; il est lu comme le \(FrenchText.date(date))"),
      advice: Phrase(
        en: "correct the date in the calendar program", fr: "corrigez la date dans le logiciel d'agenda"))
  }

  mutating func warnOfOffset(_ line: ContentLine, _ value: UnsafeBufferPointer<UInt8>) {
    guard log.hasRoom() else { return }
    let time = value.trimmed.excerpt
    log.warn(
      .calendarTimeWithOffset, line: line.number, event: currentUID,
      Phrase(
        en: "“\(time)” carries an offset from UTC, which calendars must not do (RFC 5545); it is read as that moment",
        fr:
          "« \(time) » porte un décalage par rapport à UTC, ce que la RFC 5545 interdit ; elle est lue comme cet instant"
      ),
      advice: Phrase(
        en: "check its hour; in a series, also on both sides of a change of the clocks",
        fr: "vérifiez l'heure ; d'une série, aussi de part et d'autre d'un changement d'heure"))
  }

  mutating func tellCutShort(line: Int) {
    log.add(
      Diagnostic(
        .error, .calendarCutShort, at: Diagnostic.Place(file: log.file, line: line),
        Phrase(
          en: "the calendar ends before END:VCALENDAR: the download was cut, and none of its events is used",
          fr: "l'agenda s'arrête avant END:VCALENDAR : téléchargement interrompu, aucun événement n'est retenu"),
        advice: Phrase(en: "download it again", fr: "téléchargez-le de nouveau")))
  }

  mutating func warnOfZone(_ name: [UInt8]) {
    guard log.hasRoom() else { return }
    let text = name.withUnsafeBufferPointer { $0.excerpt }
    log.warn(
      .calendarZoneUnknown, line: nil,
      Phrase(
        en: "time zone “\(text)” is unknown and not defined in the calendar: its times are read as local time",
        fr: "fuseau « \(text) » inconnu et non défini dans l'agenda : ses heures sont lues en heure locale"),
      advice: Phrase(
        en: "check the times of these events, or choose a known zone in the calendar program",
        fr: "vérifiez l'heure de ces événements, ou choisissez un fuseau connu dans le logiciel d'agenda"))
  }
}
