import Values

extension JSONWriter {
  /// A diagnostic as every result writes it; `column` stands there only where it is known.
  mutating func diagnostic(_ diagnostic: Diagnostic, _ language: Language) {
    object { json in
      json.field("severity", diagnostic.severity.rawValue)
      json.field("code", diagnostic.code)
      json.field("file", diagnostic.place.file)
      json.field("line", diagnostic.place.line)
      if let column = diagnostic.place.column { json.field("column", column) }
      json.field("event", diagnostic.place.event)
      json.field("date", diagnostic.place.date)
      json.field("message", diagnostic.message.text(language))
      json.field("advice", diagnostic.advice.text(language))
    }
  }
}
