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
          "Whether an organizer or attendee is the person of the profile, by the parameter `own_addresses` or by name.",
        fr: "Si un organisateur ou un invité est la personne du profil, par le paramètre `own_addresses` ou par le nom."
      ),
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
    case .object(let guest as AttendeeView): return .boolean(try session.isOwn(guest.person))
    // An event that nobody called for has no organizer.
    case .nothing: return .boolean(false)
    default: throw HostError("is_me: an organizer or an attendee expected")
    }
  }

  /// The organizer has accepted as long as nothing else is said: programs write none or NEEDS-ACTION for their own invitation.
  private static func myAnswer(_ call: HostCall, _ session: RuleSession) throws -> LuaValue {
    guard case .object(let view as EventView) = call[0] else { throw HostError("my_answer: an event expected") }
    session.hostReads.insert(.invitation)
    let event = view.event.occurrence.event
    let own = try event.attendees.first { try session.isOwn($0) }
    let status = own.map { $0.status.isEmpty ? "NEEDS-ACTION" : $0.status } ?? ""
    guard status.isEmpty || status == "NEEDS-ACTION", let organizer = event.organizer, try session.isOwn(organizer)
    else { return .text(status) }
    return .text("ACCEPTED")
  }
}

extension RuleSession {
  /// Whether the calendar means the person of the profile: by address, case aside, or by name, accents aside too.
  package func isOwn(_ someone: Attendee) throws -> Bool {
    guard case .object(let list as ListView) = try parameter("own_addresses", on: nil) else {
      throw HostError("own_addresses: a list of addresses expected")
    }
    let email = someone.email.lowercased()
    let isKnown = list.values.contains { value in
      if case .text(let own) = value { own.lowercased() == email } else { false }
    }
    if isKnown, !email.isEmpty { return true }
    return !someone.name.isEmpty && TextFolding.text(someone.name) == TextFolding.text(person.name)
  }
}
