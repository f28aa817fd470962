import ICalendar
import Values

/// One calendar of a person, as rules and statements may name it. The URL is not here: it is a password.
public struct CalendarLabel: Sendable, Hashable {
  /// One object for all events of a calendar: events are copied more often than anything else.
  private final class Words: Sendable {
    let name: String
    let kind: String
    let owner: String

    init(name: String, kind: String, owner: String) {
      self.name = name
      self.kind = kind
      self.owner = owner
    }
  }

  private let words: Words

  /// A calendar's name and kind; the kind is empty when the profile does not say, the owner's address when the feed does not.
  public init(name: String, kind: String = "", owner: String = "") {
    words = Words(name: name, kind: kind, owner: owner)
  }

  /// The profile's name for it, else the feed's own, else the file's name.
  public var name: String { words.name }
  /// `zimbra`, `google`…; empty when the profile does not say.
  public var kind: String { words.kind }
  /// The mail address of whose calendar it is, in lower case: Google and others give it to the feed as its name. Empty where
  /// the feed does not say.
  public var owner: String { words.owner }

  /// Whether both say the same of a calendar.
  public static func == (left: CalendarLabel, right: CalendarLabel) -> Bool {
    left.words === right.words || left.name == right.name && left.kind == right.kind && left.owner == right.owner
  }

  /// By all that is said of the calendar.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(kind)
    hasher.combine(owner)
  }
}

/// An occurrence of a calendar event, as a person's rules see it.
public struct Event: Sendable {
  /// The event as the feed has it, at the time of this occurrence.
  public var occurrence: Occurrence
  /// Which of the person's calendars it stands in.
  public var calendar: CalendarLabel
  /// Guests' later answers, which came as messages of their own (METHOD:REPLY, RFC 5546 section 3.2.3).
  public var replies: [Attendee] = []
  /// The place of the calendar among the person's: of two copies of an appointment that of the first counts.
  package var rank = 0
  /// Why no rule is asked about it: another copy of it counts, or it is called off by a message, or no meeting at all.
  package var passedOver: PassedOver?

  /// An occurrence in one of the person's calendars.
  public init(occurrence: Occurrence, calendar: CalendarLabel) {
    self.occurrence = occurrence
    self.calendar = calendar
  }

  /// Who is invited, with the answers that came later.
  public var attendees: [Attendee] {
    var guests = occurrence.event.attendees
    for reply in replies {
      if let index = guests.firstIndex(where: { !$0.email.isEmpty && $0.email.lowercased() == reply.email.lowercased() }
      ) {
        guests[index].status = reply.status
      } else {
        guests.append(reply)
      }
    }
    return guests
  }

  /// The event's UID (RFC 5545 section 3.8.4.7), which all occurrences of a series share; empty when absent.
  public var uid: String { occurrence.event.uid }
  /// The local day on which it starts: the day that its stop belongs to.
  public var date: CivilDate { occurrence.isAllDay ? occurrence.startDate : occurrence.localStart.date }
  /// Whether it is for a day rather than for an hour: DTSTART is a date, or Exchange marks so what it writes from midnight to
  /// midnight. A day may have 23 hours.
  public var isAllDay: Bool {
    occurrence.isAllDay
      || (occurrence.end.seconds - occurrence.start.seconds >= 23 * 3_600 && occurrence.event.isMarkedAllDay)
  }

  /// The last local day that it touches.
  public var lastDate: CivilDate {
    let lasts = occurrence.end.seconds > occurrence.start.seconds
    if occurrence.isAllDay { return max(date, occurrence.endDate - 1) }
    return lasts ? LocalTime(seconds: occurrence.localEnd.seconds - 1).date : date
  }

  /// When it starts; for an all-day event midnight in the person's zone.
  public var start: ZonedTime { ZonedTime(instant: occurrence.start, local: occurrence.localStart) }
  /// When it ends, excluded; for an all-day event midnight in the person's zone.
  public var finish: ZonedTime { ZonedTime(instant: occurrence.end, local: occurrence.localEnd) }

  /// What tells this occurrence from all others of the person: calendar, UID and recurrence id.
  public var identity: String {
    let recurrence =
      occurrence.recurrenceID.map(\.description) ?? occurrence.recurrenceDate.map(\.description) ?? ""
    return "\(calendar.name)\u{1F}\(uid)\u{1F}\(recurrence)"
  }

  /// The same appointment so many days later, at the same hours on the wall.
  package func moved(by days: Int, in zone: Zone) -> Event {
    var event = self
    func move(_ instant: inout Instant, _ local: inout LocalTime) {
      local = LocalTime(seconds: local.seconds + days * 86_400)
      instant = zone.instant(of: local)
    }
    move(&event.occurrence.start, &event.occurrence.localStart)
    move(&event.occurrence.end, &event.occurrence.localEnd)
    return event
  }

  /// The UID, the local day and hour and the title, as a diagnostic names the event.
  public var diagnosticPlace: Diagnostic.Place {
    Diagnostic.Place(
      event: uid, date: date, start: isAllDay ? nil : occurrence.localStart,
      title: occurrence.event.text(.summary))
  }
}

/// Why an occurrence is passed over before any rule is asked; a class, for few events have one and all of them are copied often.
package final class PassedOver: Sendable {
  /// What the statement says of it.
  package let reason: Phrase
  /// What a person should look at.
  package let warning: Diagnostic?

  package init(_ reason: Phrase, warning: Diagnostic? = nil) {
    self.reason = reason
    self.warning = warning
  }
}

/// A point in time with what the clock in the person's zone shows then.
public struct ZonedTime: Sendable, Hashable, Comparable {
  /// The point in time.
  public var instant: Instant
  /// The date and time that the clock in the person's zone shows at ``instant``.
  public var local: LocalTime

  /// A point in time; `local` is what the clock in the person's zone shows then.
  public init(instant: Instant, local: LocalTime) {
    self.instant = instant
    self.local = local
  }

  /// Whether `left` is the earlier point in time, whatever the clocks show.
  public static func < (left: ZonedTime, right: ZonedTime) -> Bool { left.instant < right.instant }
}
