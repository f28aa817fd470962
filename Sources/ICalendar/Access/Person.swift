/// An organizer or attendee of an event (RFC 5545 sections 3.8.4.1 and 3.8.4.3).
public struct Person: Sendable, Hashable {
  /// CN (RFC 5545 section 3.2.2); empty when absent.
  public var name: String
  /// The mail address without `mailto:`, else EMAIL (RFC 7986 section 6.2); empty when the calendar gives none.
  public var email: String
  /// PARTSTAT (RFC 5545 section 3.2.12): `ACCEPTED`, `DECLINED`, `TENTATIVE`, `NEEDS-ACTION`; empty when absent.
  public var status: String
  /// ROLE (RFC 5545 section 3.2.16): `REQ-PARTICIPANT`, `CHAIR`; empty when absent.
  public var role: String

  /// A person as a calendar names one; what it does not say is empty.
  public init(name: String, email: String, status: String = "", role: String = "") {
    self.name = name
    self.email = email
    self.status = status
    self.role = role
  }
}

extension Person {
  init(_ line: LineText) {
    self.init(name: "", email: "")
    line.eachParameter { parameter, value in
      if parameter.spells("CN") {
        name = LineText.decodedParameter(value)
      } else if parameter.spells("PARTSTAT") {
        status = LineText.decodedParameter(value)
      } else if parameter.spells("ROLE") {
        role = LineText.decodedParameter(value)
      } else if parameter.spells("EMAIL") {
        email = LineText.decodedParameter(value)
      }
      return true
    }
    let address = line.value.trimmed
    if address.count > 7, address.part(0, 7).spells("MAILTO:") { email = address.part(7, address.count).string }
  }
}

extension CalendarEvent {
  /// ORGANIZER (RFC 5545 section 3.8.4.3), the first of several; nil when absent.
  public var organizer: Person? {
    var person: Person?
    each(.organizer) { if person == nil { person = Person($0) } }
    return person
  }

  /// All ATTENDEEs (RFC 5545 section 3.8.4.1) in order: people, rooms and resources alike.
  public var attendees: [Person] {
    var people: [Person] = []
    each(.attendee) { people.append(Person($0)) }
    return people
  }
}
