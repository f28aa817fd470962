import Values

/// Writes what a person said instead of the rules, for who made it and for who checks it.
package struct CorrectionListing: Sendable {
  private let language: Language
  private var notation: Notation { Notation(language) }

  package init(language: Language) { self.language = language }

  /// Appends a line a correction: its number, the day, what is said, why, and whether it was taken back.
  package func writeText(_ corrections: [Correction], into output: inout [UInt8]) {
    if corrections.isEmpty {
      output += (Phrase(en: "No corrections.", fr: "Aucune correction.").text(language) + "\n").utf8
    }
    for correction in corrections { output += (line(correction) + "\n").utf8 }
  }

  private func line(_ correction: Correction) -> String {
    var text = "\(correction.id)  \(notation.date(correction.date))  \(said(correction))"
    text += " — \(TerminalText.neutral(correction.reason))"
    text += " (\(signed(correction.made, correction.author)))"
    if let undone = correction.undone {
      let word = Phrase(en: "undone", fr: "annulée").text(language)
      text += " · \(word)\(colon) \(TerminalText.neutral(undone.reason)) (\(signed(undone.made, undone.author)))"
    }
    return text
  }

  private func said(_ correction: Correction) -> String {
    let what: Phrase =
      switch correction.change {
      case .distance(let metres, let leg):
        Phrase(verbatim: "\(leg.from) → \(leg.to)\(colon) \(notation.kilometresExactly(metres)) km")
      case .place(let text, let point, let event):
        Phrase(
          en: "\(event.uid) was at \(text)\(point.map { " (\($0))" } ?? "")",
          fr: "\(event.uid) avait lieu \(SpokenPlace(label: text).at)\(point.map { " (\($0))" } ?? "")")
      case .noTravel(let event): Phrase(en: "\(event.uid): no travel", fr: "\(event.uid) : pas de trajet")
      case .professional(true, let event):
        Phrase(en: "\(event.uid): professional", fr: "\(event.uid) : professionnel")
      case .professional(false, let event): Phrase(en: "\(event.uid): private", fr: "\(event.uid) : privé")
      }
    return TerminalText.neutral(what.text(language))
  }

  private var colon: String { language == .french ? " :" : ":" }

  private func signed(_ date: CivilDate, _ author: String?) -> String {
    ([notation.date(date)] + (author.map { [TerminalText.neutral($0)] } ?? [])).joined(separator: ", ")
  }

  /// Appends an object a line: `number`, `person`, `date`, `rule`, `value`, `trip`, `leg`, `from`, `to` or `calendar`, `uid`,
  /// `recurrence_id`, then `because`, `author`, `made`, `undone` (null, or `because`, `author`, `made`).
  package func writeJSON(_ corrections: [Correction], into output: inout [UInt8]) {
    var json = JSONWriter()
    for correction in corrections {
      json.object { json in
        json.field("number", Int(correction.id))
        json.field("person", correction.person)
        json.field("date", correction.date)
        json.field("rule", correction.rule)
        json.field("value", correction.value)
        json.subject(of: correction.change)
        if case .place(_, let point, _) = correction.change {
          json.field("lat", point?.latitude, places: 6)
          json.field("lon", point?.longitude, places: 6)
        }
        json.field("because", correction.reason)
        json.field("author", correction.author)
        json.field("made", correction.made)
        json.key("undone")
        if let undone = correction.undone { json.undoing(undone) } else { json.null() }
      }
      json.endLine()
    }
    output += json.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func undoing(_ undoing: Correction.Undoing) {
    object { json in
      json.field("because", undoing.reason)
      json.field("author", undoing.author)
      json.field("made", undoing.made)
    }
  }
}
