import ICalendar
import LuaSandbox
import Mileage
import Values

/// Who of the people of an event is the person whose profile it is: one of the parameter `own_addresses`, or of the profile's
/// name.
extension RuleFunctionEntry {
  package static let people = [
    RuleFunctionEntry(
      "is_me", [ArgumentDocument("person", .optional(.record("attendee")))], .boolean,
      Phrase(
        en:
          "Whether an organizer or attendee is the person of the profile: by the parameter `own_addresses`, by name, or "
          + "by the address that the calendar bears as its name.",
        fr:
          "Vrai si un organisateur ou un invité est la personne du profil : d'après le paramètre `own_addresses`, le nom, ou "
          + "l'adresse qui sert de nom à l'agenda."),
      isMe),
    RuleFunctionEntry(
      "my_answer", [ArgumentDocument("event", .record("event"))], .text,
      Phrase(
        en:
          "The person's own answer, \"ACCEPTED\", \"DECLINED\", \"TENTATIVE\"…; \"\" when not invited, \"ACCEPTED\" for "
          + "one's own invitation.",
        fr:
          "La réponse de la personne, \"ACCEPTED\", \"DECLINED\", \"TENTATIVE\"… ; \"\" sans invitation, \"ACCEPTED\" pour "
          + "sa propre invitation."), myAnswer),
  ]

  private static func isMe(_ call: HostCall, _ session: RuleSession) throws -> LuaValue {
    switch call[0] {
    case .object(let guest as AttendeeView):
      try call.charge(try session.costOfRecognizing())
      return .boolean(try session.isOwn(guest.person, in: guest.owner))
    // An event that nobody called for has no organizer.
    case .nothing: return .boolean(false)
    default: throw HostError("is_me: an organizer or an attendee expected")
    }
  }

  /// The organizer has accepted as long as nothing else is said: programs write none or NEEDS-ACTION for their own invitation.
  private static func myAnswer(_ call: HostCall, _ session: RuleSession) throws -> LuaValue {
    guard case .object(let view as EventView) = call[0] else { throw HostError("my_answer: an event expected") }
    session.hostReads.insert(.invitation)
    let event = view.component
    let guests = min(event.attendeeCount, EventText.mostAttendees)
    try call.charge((guests + 1) * (20 + (try session.costOfRecognizing())))
    let owner = view.event.calendar.owner
    let own = try view.event.attendees.prefix(EventText.mostAttendees).filter { try session.isOwn($0, in: owner) }
      .map(\.status)
    // Who is invited twice, alone and as one of a group, comes if one of the two says so.
    let said = own.contains("ACCEPTED") ? "ACCEPTED" : own.first.map { $0.isEmpty ? "NEEDS-ACTION" : $0 } ?? ""
    guard said.isEmpty || said == "NEEDS-ACTION", let organizer = event.organizer,
      try session.isOwn(organizer, in: owner)
    else { return .text(said) }
    return .text("ACCEPTED")
  }
}

extension RuleSession {
  /// Fuel for comparing a person with the own addresses.
  fileprivate func costOfRecognizing() throws -> Int {
    guard case .object(let list as ListView) = try parameter("own_addresses", on: nil) else { return 0 }
    return list.values.count * 8
  }

  /// Whether the calendar means the person of the profile: by address, case aside, or by name, accents aside too.
  /// - Parameter owner: the address of whose calendar it is; empty where nobody knows.
  package func isOwn(_ someone: Attendee, in owner: String) throws -> Bool {
    guard case .object(let list as ListView) = try parameter("own_addresses", on: nil) else {
      throw HostError("own_addresses: a list of addresses expected")
    }
    let email = someone.email.lowercased()
    let isKnown = list.values.contains { value in
      if case .text(let own) = value { own.lowercased() == email } else { false }
    }
    if !email.isEmpty, isKnown || email == owner { return true }
    return !someone.name.isEmpty && TextFolding.text(someone.name) == TextFolding.text(person.name)
  }
}
