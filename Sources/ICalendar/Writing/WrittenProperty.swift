import Values

/// A parameter of a property (RFC 5545 section 3.2): `CUTYPE=ROOM`, `MEMBER="mailto:a@example.com","mailto:b@example.com"`.
public struct WrittenParameter: Sendable, Hashable {
  /// Letters, digits and hyphens.
  public var name: String
  /// Any text; written in quotes where it must be, line breaks and quotes as RFC 6868 has them.
  public var values: [String]

  /// A parameter with one value or several.
  public init(_ name: String, _ values: String...) {
    self.init(name, values)
  }

  /// A parameter with a list of values.
  public init(_ name: String, _ values: [String]) {
    self.name = name
    self.values = values
  }
}

/// A property that has no place of its own in ``WrittenEvent`` or ``WrittenCalendar``: `X-IZIKA-METRES`, COMMENT, CREATED.
public struct WrittenProperty: Sendable, Hashable {
  /// What is written after the colon.
  public enum Value: Sendable, Hashable {
    /// TEXT: any text, escaped.
    case text(String)
    /// A list of TEXT, escaped item by item.
    case texts([String])
    /// A time, with its VALUE and TZID.
    case time(WrittenTime)
    /// A value of another type as that type is written: a URI, a number, what was read from a feed. Not escaped; what no line
    /// may hold is taken out.
    case raw(String)
  }

  /// Letters, digits and hyphens.
  public var name: String
  /// In the order in which they are written.
  public var parameters: [WrittenParameter]
  /// What is written after the colon, escaped as its kind asks.
  public var value: Value

  /// A property with its parameters in the order they are to have.
  public init(_ name: String, _ value: Value, parameters: [WrittenParameter] = []) {
    self.name = name
    self.parameters = parameters
    self.value = value
  }
}
