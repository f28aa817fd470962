import Values

/// What to tell somebody whose file is no calendar.
enum NotACalendar {
  /// Nil unless the bytes can be refused before reading them.
  static func refusal(_ bytes: [UInt8], file: String) -> Failure? {
    // A ZIP archive that packs without compressing holds the calendar's own lines.
    if bytes.isEmpty || bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return failure(bytes, file: file) }
    guard bytes.count >= Int(UInt32.max) else { return nil }
    return Failure(
      Diagnostic(
        .error, .calendarTooLarge, at: Diagnostic.Place(file: file),
        Phrase(en: "the calendar is larger than 4 GiB", fr: "l'agenda dépasse 4 Gio"),
        advice: Phrase(en: "export a shorter period", fr: "exportez une période plus courte")))
  }

  static func failure(_ bytes: [UInt8], file: String) -> Failure {
    let (message, advice) = words(bytes)
    return Failure(
      Diagnostic(.error, .notACalendar, at: Diagnostic.Place(file: file, line: 1), message, advice: advice))
  }

  private static func words(_ bytes: [UInt8]) -> (message: Phrase, advice: Phrase) {
    if let format = FileFormat(signatureOf: bytes), format != .webPage, format != .calendar {
      return format == .zip ? packed : other(format.words)
    }
    let head = String(decoding: bytes.prefix(1_024), as: UTF8.self).lowercased()
    if bytes.allSatisfy({ $0 <= Byte.space }) {
      return (
        Phrase(en: "the calendar is empty", fr: "le fichier est vide"),
        Phrase(
          en: "export it anew; where it comes from a link, some servers answer nothing when access is refused",
          fr:
            "exportez de nouveau l'agenda ; s'il vient d'un lien, certains serveurs ne répondent rien quand ils refusent l'accès"
        )
      )
    }
    if head.contains("<html") || head.contains("<!doctype") {
      return (
        Phrase(
          en: "this is a web page, not a calendar: probably a login page",
          fr: "c'est une page web, pas un agenda : sans doute une page de connexion"),
        Phrase(
          en: "copy the calendar's secret iCal address anew; its key may have changed",
          fr: "copiez de nouveau l'adresse iCal secrète de l'agenda : sa clé a peut-être changé")
      )
    }
    if isTable(head) { return other(Phrase(en: "a table (CSV)", fr: "un tableau (CSV)")) }
    return (
      Phrase(
        en: "this is no calendar: there is no BEGIN:VCALENDAR", fr: "ce n'est pas un agenda : aucun BEGIN:VCALENDAR"
      ),
      Phrase(
        en: "give the .ics file that your calendar program exports",
        fr: "donnez le fichier .ics que votre logiciel d'agenda exporte")
    )
  }

  private static let packed = (
    message: Phrase(
      en: "this is a ZIP archive, not the calendar itself", fr: "c'est une archive ZIP, et non l'agenda lui-même"),
    advice: Phrase(
      en: "open it and give the .ics file that it holds", fr: "ouvrez-la et donnez le fichier .ics qu'elle contient")
  )

  private static func other(_ kind: Phrase) -> (message: Phrase, advice: Phrase) {
    (
      Phrase(en: "this is \(kind.english), not a calendar", fr: "c'est \(kind.french), pas un agenda"),
      Phrase(
        en: "export the calendar in the form iCalendar (.ics)", fr: "exportez l'agenda au format iCalendar (.ics)")
    )
  }

  /// Whether the first lines have the same number of columns, more than two.
  private static func isTable(_ head: String) -> Bool {
    let lines = head.split { $0.isNewline }.prefix(3)
    return [";", "\t", ","].contains { (separator: Character) in
      let counts = lines.map { line in line.count { $0 == separator } }
      return counts.count >= 2 && counts[0] >= 2
        && counts.dropLast(counts.count > 2 ? 1 : 0).allSatisfy { $0 == counts[0] }
    }
  }

  /// Whether the words BEGIN:VCALENDAR occur at all, be it inside a line.
  static func mentionsCalendar(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while let colon = bytes.firstIndex(of: Byte.colon, from: index) {
      if colon >= 5, colon + 10 <= bytes.count, bytes.part(colon - 5, colon + 10).spells("BEGIN:VCALENDAR") {
        return true
      }
      index = colon + 1
    }
    return false
  }

  static func damaged(file: String) -> Diagnostic {
    Diagnostic(
      .error, .calendarDamaged, at: Diagnostic.Place(file: file),
      Phrase(
        en: "BEGIN:VCALENDAR does not stand on a line of its own: nothing can be read",
        fr: "BEGIN:VCALENDAR n'est pas seul sur sa ligne : rien n'est lisible"),
      advice: Phrase(
        en: "export the calendar again; this looks like a program's source or a damaged file",
        fr: "exportez de nouveau l'agenda ; ceci ressemble au code source d'un programme, ou à un fichier abîmé"))
  }
}
