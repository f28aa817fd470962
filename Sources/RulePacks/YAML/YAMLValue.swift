import Values

/// A value of a YAML file with its line. Numbers keep their text, so that no binary float lies between a file and a cent.
public struct YAMLValue: Sendable {
  public indirect enum Content: Sendable {
    case null
    /// A plain scalar: its text decides whether it is a number, a date or a word.
    case plain(String)
    /// A quoted or block scalar: always text.
    case quoted(String)
    case list([YAMLValue])
    case map([Entry])
  }

  public struct Entry: Sendable {
    public var key: String
    public var line: Int
    public var value: YAMLValue
  }

  public var content: Content
  /// Counted from 1.
  public var line: Int
  /// Counted from 1, in characters.
  public var column: Int?

  public init(_ content: Content, line: Int, column: Int? = nil) {
    self.content = content
    self.line = line
    self.column = column
  }

  /// The text of any scalar; nil for null, lists and maps.
  public var text: String? {
    switch content {
    case .plain(let text), .quoted(let text): text
    case .null, .list, .map: nil
    }
  }

  public var isNull: Bool { if case .null = content { true } else { false } }
  public var list: [YAMLValue]? { if case .list(let values) = content { values } else { nil } }
  public var map: [Entry]? { if case .map(let entries) = content { entries } else { nil } }

  public var boolean: Bool? {
    guard case .plain(let text) = content else { return nil }
    switch text.lowercased() {
    case "true": return true
    case "false": return false
    default: return nil
    }
  }

  public var integer: Int? {
    guard case .plain(let text) = content else { return nil }
    return Int(text)
  }

  public var decimal: Decimal? {
    guard case .plain(let text) = content else { return nil }
    return Decimal(text)
  }

  public var date: CivilDate? { text.flatMap { CivilDate($0) } }

  /// What it is, for a message.
  public var kindName: Phrase {
    switch content {
    case .null: Phrase(en: "nothing", fr: "rien")
    // A calendar's address is a password: no message shows one.
    case .plain(let text), .quoted(let text):
      text.contains("://") ? Phrase(en: "an address", fr: "une adresse") : Phrase(verbatim: "\"\(text)\"")
    case .list: Phrase(en: "a list", fr: "une liste")
    case .map: Phrase(en: "a mapping", fr: "une table")
    }
  }
}
