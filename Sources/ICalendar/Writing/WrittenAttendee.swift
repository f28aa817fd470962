/// An organizer or attendee to be written.
public struct WrittenAttendee: Sendable, Hashable {
  /// Name, mail address, answer and role, as the reading half knows them.
  public var person: Attendee
  /// The calendar address, a URI, where it is no mail address; empty for `mailto:` and the person's mail address.
  public var address: String
  /// Further parameters: MEMBER, LANGUAGE. What the person says itself (CN, PARTSTAT) is refused here with a warning.
  public var parameters: [WrittenParameter]

  /// A person as the reading half names one, with what it leaves aside.
  public init(_ person: Attendee, address: String = "", parameters: [WrittenParameter] = []) {
    self.person = person
    self.address = address
    self.parameters = parameters
  }
}

extension WrittenAttendee {
  /// What the person says, as parameters (RFC 5545 section 3.2); nothing for what it does not say.
  var ownParameters: [WrittenParameter] {
    let mailto = { "mailto:" + $0 }
    let all: [(String, [String])] = [
      ("CN", [person.name]), ("CUTYPE", [person.kind]), ("ROLE", [person.role]), ("PARTSTAT", [person.status]),
      ("RSVP", [person.isAnswerExpected ? "TRUE" : ""]),
      ("SENT-BY", [person.sentBy].map { $0.isEmpty ? "" : mailto($0) }),
      ("DELEGATED-TO", person.delegatedTo.map(mailto)), ("DELEGATED-FROM", person.delegatedFrom.map(mailto)),
      // A mail address beside a calendar address of another kind (RFC 7986 section 6.2).
      ("EMAIL", [address.isEmpty ? "" : person.email]),
    ]
    return all.filter { _, values in values.count > 1 || values.first.map(Self.isWritten) == true }
      .map { WrittenParameter($0.0, $0.1) }
  }

  /// Whether anything of a text is left without the control characters, which no line has.
  private static func isWritten(_ text: String) -> Bool {
    text.utf8.contains { LineFolder.isAllowed($0) || $0 == Byte.lineFeed || $0 == Byte.carriageReturn }
  }
}

extension WrittenAttendee {
  /// What was read, to be written again.
  init(_ line: LineText) {
    let isMail = !Attendee.address(line.value).isEmpty
    self.init(
      Attendee(line), address: isMail ? "" : FeedStorage.withClean(line.value.trimmed, isEscaped: false) { $0.string })
    let own = Set(ownParameters.map(\.name))
    parameters = line.writtenParameters.filter { !own.contains($0.name.uppercased()) }
  }
}
