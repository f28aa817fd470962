/// An organizer or attendee of an event (RFC 5545 sections 3.8.4.1 and 3.8.4.3). What the calendar does not say is empty.
public struct Attendee: Sendable, Hashable {
  /// CN (RFC 5545 section 3.2.2).
  public var name: String
  /// The mail address without `mailto:`, else EMAIL (RFC 7986 section 6.2); empty also for `invalid:nomail` and
  /// other addresses that are none.
  public var email: String
  /// PARTSTAT (RFC 5545 section 3.2.12): `ACCEPTED`, `DECLINED`, `TENTATIVE`, `NEEDS-ACTION`, `DELEGATED`.
  public var status: String
  /// ROLE (RFC 5545 section 3.2.16): `REQ-PARTICIPANT`, `OPT-PARTICIPANT`, `NON-PARTICIPANT`, `CHAIR`.
  public var role: String
  /// CUTYPE (RFC 5545 section 3.2.3): `INDIVIDUAL`, `GROUP`, `ROOM`, `RESOURCE`, `UNKNOWN`.
  public var kind: String
  /// RSVP=TRUE (RFC 5545 section 3.2.17): an answer is asked for.
  public var isAnswerExpected: Bool
  /// SENT-BY (RFC 5545 section 3.2.18): the mail address of who acts for this person.
  public var sentBy: String
  /// DELEGATED-TO (RFC 5545 section 3.2.5): the mail addresses of who comes instead.
  public var delegatedTo: [String]
  /// DELEGATED-FROM (RFC 5545 section 3.2.4): the mail addresses of whom this person stands in for.
  public var delegatedFrom: [String]

  /// A person as a calendar names one.
  public init(
    name: String, email: String, status: String = "", role: String = "", kind: String = "",
    isAnswerExpected: Bool = false, sentBy: String = "", delegatedTo: [String] = [], delegatedFrom: [String] = []
  ) {
    self.name = name
    self.email = email
    self.status = status
    self.role = role
    self.kind = kind
    self.isAnswerExpected = isAnswerExpected
    self.sentBy = sentBy
    self.delegatedTo = delegatedTo
    self.delegatedFrom = delegatedFrom
  }
}

extension Attendee {
  init(_ line: LineText) {
    self.init(name: "", email: "")
    line.eachParameter { parameter, value in
      if parameter.spells("CN") {
        name = Self.plain(LineText.decodedParameter(value))
      } else if parameter.spells("PARTSTAT") {
        status = Self.word(value)
      } else if parameter.spells("ROLE") {
        role = Self.word(value)
      } else if parameter.spells("CUTYPE") {
        kind = Self.word(value)
      } else if parameter.spells("RSVP") {
        isAnswerExpected = value.spells("TRUE")
      } else if parameter.spells("EMAIL") {
        email = LineText.decodedParameter(value)
      } else if parameter.spells("SENT-BY") {
        sentBy = Self.address(value)
      } else if parameter.spells("DELEGATED-TO") {
        delegatedTo = Self.addresses(value)
      } else if parameter.spells("DELEGATED-FROM") {
        delegatedFrom = Self.addresses(value)
      }
      return true
    }
    let address = Self.address(line.value)
    if !address.isEmpty { email = address }
  }

  /// One of the words that RFC 5545 lists, in upper case.
  private static func word(_ value: UnsafeBufferPointer<UInt8>) -> String {
    let isUpper = value.allSatisfy { Byte.upper($0) == $0 && $0 < 0x80 && $0 != UInt8(ascii: "^") }
    return isUpper ? value.string : LineText.decodedParameter(value).uppercased()
  }

  /// RFC 5545 knows no backslashes in parameters; some programs escape a name as if it were TEXT.
  private static func plain(_ name: String) -> String {
    guard name.utf8.contains(Byte.backslash) else { return name }
    return name.replacing("\\,", with: ",").replacing("\\;", with: ";")
  }

  /// `"mailto:a@example.org","mailto:b@example.org"`: a list keeps the quotes of its items.
  private static func addresses(_ list: UnsafeBufferPointer<UInt8>) -> [String] {
    var result: [String] = []
    list.eachItem { item in
      let start = item.first == Byte.quote ? 1 : 0
      let end = item.count > start && item.last == Byte.quote ? item.count - 1 : item.count
      let address = address(item.part(start, end))
      if !address.isEmpty { result.append(address) }
    }
    return result
  }

  /// The mail address of `mailto:a@example.org`, however it is capitalised, or of one without a scheme, as some programs write
  /// it; empty for any other.
  static func address(_ value: UnsafeBufferPointer<UInt8>) -> String {
    let value = value.trimmed
    if value.count >= 7, value.part(0, 7).spells("MAILTO:") { return clean(value.part(7, value.count).trimmed) }
    guard value.contains(UInt8(ascii: "@")), !value.contains(Byte.colon), !value.contains(UInt8(ascii: "/")) else {
      return ""
    }
    return clean(value)
  }

  private static func clean(_ text: UnsafeBufferPointer<UInt8>) -> String {
    FeedStorage.withClean(text, isEscaped: false) { $0.string }
  }
}

extension CalendarEvent {
  /// ORGANIZER (RFC 5545 section 3.8.4.3), the first of several; nil when absent.
  public var organizer: Attendee? {
    var person: Attendee?
    each(.organizer) { if person == nil { person = Attendee($0) } }
    return person
  }

  /// How many ``attendees`` there are, without reading them.
  public var attendeeCount: Int { record.properties.count { storage.properties[$0].name == .attendee } }

  /// All ATTENDEEs (RFC 5545 section 3.8.4.1) in order: people, rooms and resources alike.
  public var attendees: [Attendee] {
    var people: [Attendee] = []
    each(.attendee) { people.append(Attendee($0)) }
    return people
  }
}
