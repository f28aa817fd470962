import Values

/// What should not leave the house within a pack: a calendar's link, which is a password; addresses of real people; line ends and
/// marks that make it another pack on another machine.
enum PrivateMatter {
  /// - Parameter shown: what messages call the file.
  static func problems(of file: ArchiveEntry, shown: String) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let isCalendar = file.name.hasSuffix(".ics")
    // What decides is looked at by `check`; a calendar's lines end with CR and LF.
    let isChecked =
      file.name.hasSuffix(".lua") || !file.name.contains("/") && file.name.hasSuffix(".yaml")
      || file.name.hasPrefix("parameters/")
    if !isCalendar, !isChecked {
      if file.bytes.contains(UInt8(ascii: "\r")) { found.append(PackProblem.returns(shown)) }
      if file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { found.append(PackProblem.mark(shown)) }
    }
    var hasAddress = false
    for (index, line) in file.bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
      let mayHoldLink = line.contains(UInt8(ascii: ":")) && line.contains(UInt8(ascii: "/"))
      let mayHoldAddress = file.name.hasPrefix("tests/") && !hasAddress && line.contains(UInt8(ascii: "@"))
      guard mayHoldLink || mayHoldAddress else { continue }
      // In JSON the colon stands alone.
      let words = String(decoding: line, as: UTF8.self).lowercased().split(whereSeparator: isGap).filter { $0 != ":" }
      if mayHoldLink, words.contains(where: isLink) { found.append(link(shown, index + 1)) }
      guard mayHoldAddress else { continue }
      if zip([""] + words, words).contains(where: { isAddress($1, after: $0, inCalendar: isCalendar) }) {
        found.append(address(shown, index + 1))
        hasAddress = true
      }
    }
    return found
  }

  private static func isGap(_ character: Character) -> Bool {
    character.isWhitespace || "\"'<>()[]{},;`«»|".contains(character)
  }

  /// A link by which a server gives a calendar to whoever knows it.
  private static func isLink(_ word: Substring) -> Bool {
    guard let start = word.firstRange(of: "://") else { return false }
    let scheme = word[..<start.lowerBound]
    let rest = word[start.upperBound...]
    guard !isInvented(rest.prefix { $0 != "/" && $0 != ":" && $0 != "?" }) else { return false }
    if scheme.hasSuffix("webcal") || scheme.hasSuffix("webcals") { return true }
    let marks = [".ics", "/ical/", "/owa/calendar/", "agendaexport", "/calendar.ical", "caldav"]
    return scheme.hasSuffix("http") || scheme.hasSuffix("https") ? marks.contains { rest.contains($0) } : false
  }

  /// An address of mail; in a calendar only where one is asked for, for the names of events look like addresses. Tests and
  /// recorded statements give these names as `uid` and `event`.
  private static func isAddress(_ word: Substring, after previous: Substring, inCalendar: Bool) -> Bool {
    var text = word
    if let mark = text.firstRange(of: "mailto:") { text = text[mark.upperBound...] } else if inCalendar { return false }
    if text.hasPrefix("uid") || ["uid", "uid:", "event", "event:"].contains(previous) { return false }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), parts[1].last?.isLetter ?? false else {
      return false
    }
    return !isInvented(parts[1])
  }

  /// Hosts that belong to nobody (RFC 2606), in French too, and those that are no names.
  private static func isInvented(_ host: Substring) -> Bool {
    let labels = host.split(separator: ".")
    return labels.isEmpty || labels.contains("example") || labels.contains("exemple") || host.contains("…")
      || ["test", "invalid", "localhost"].contains(labels.last ?? "")
  }

  // MARK: Words

  private static func link(_ file: String, _ line: Int) -> Diagnostic {
    Diagnostic(
      .error, .packLink, at: Diagnostic.Place(file: file, line: line),
      Phrase(
        en: "what looks like a calendar's link stands here: whoever gets the pack could read the calendar",
        fr: "ce qui ressemble au lien d'un agenda se trouve ici : qui reçoit le paquet pourrait lire l'agenda"),
      advice: Phrase(
        en: "take it out; an invented one is on a host such as agenda.example",
        fr: "retirez-le ; un lien inventé est sur un hôte comme agenda.example"))
  }

  private static func address(_ file: String, _ line: Int) -> Diagnostic {
    Diagnostic(
      .warning, .packAddress, at: Diagnostic.Place(file: file, line: line),
      Phrase(
        en: "what looks like a real mail address stands in a test, and travels with the pack",
        fr: "ce qui ressemble à une vraie adresse électronique se trouve dans un test, et voyage avec le paquet"),
      advice: Phrase(
        en: "write an invented one: client@agence.example", fr: "écrivez-en une inventée : client@agence.example"))
  }
}
