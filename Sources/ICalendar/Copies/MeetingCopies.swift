import Values

/// What several feeds of one person, and several VCALENDARs of one feed, say of one meeting, put together (RFC 5546 sections
/// 2.1.4 and 2.1.5). A folder of invitations holds an invitation, its change and its cancellation in three VCALENDARs.
///
/// Of two copies of a UID and RECURRENCE-ID the one with the higher SEQUENCE counts, wherever it stands; between equals of one
/// feed the later DTSTAMP, between feeds the one that is named first, for DTSTAMP is often the hour of fetching. METHOD:CANCEL
/// calls off also what has its own SEQUENCE. Feeds' names change nothing. Only UIDs that stand in several places are looked at.
package struct MeetingCopies {
  /// How an occurrence stands.
  package enum Standing {
    /// It is the meeting, or the only copy of it.
    case counts
    /// Another copy counts: of the feed of this number, moved or not; `differs` where both have one SEQUENCE and contradict
    /// each other.
    case replaced(by: CalendarEvent, feed: Int, differs: Bool)
    /// The feed of this number holds the message that calls it off.
    case calledOff(by: CalendarEvent, feed: Int)
    /// It is no meeting of its own, but what guests and organizer write to each other.
    case message(Method)
    /// METHOD:ADD to a series that stands nowhere.
    case additionToNothing
  }

  private let feeds: [Feed]
  private let floating: Zone
  /// By the hash of the UID, then by the UID.
  private var meetings: [UInt64: [String: Meeting]] = [:]

  /// - Parameters:
  ///   - feeds: in the order in which the person names them.
  ///   - floating: the person's zone.
  package init(_ feeds: [Feed], floating: Zone) {
    self.feeds = feeds
    self.floating = floating
    let hasMessages = feeds.contains { feed in feed.storage.calendars.contains { !$0.method.makesMeetings } }
    guard feeds.count > 1 || hasMessages || feeds.contains(where: { $0.storage.calendars.count > 1 }) else { return }
    gather()
  }

  private mutating func gather() {
    var counts: [UInt64: Int] = [:]
    for feed in feeds {
      for series in feed.storage.series where feed.storage.events[Int(series.first)].uid >= 0 {
        counts[feed.storage.events[Int(series.first)].uidHash, default: 0] += 1
      }
    }
    for (number, feed) in feeds.enumerated() {
      let storage = feed.storage
      let expander = Expander(
        storage, window: Window(from: .date(Self.never), to: .date(Self.never), zone: .utc), floating: floating,
        limits: .listing)
      for series in storage.series {
        let first = Int(series.first)
        let event = storage.events[first]
        let method = storage.method(of: first)
        guard event.uid >= 0, counts[event.uidHash, default: 0] > 1 || !method.makesMeetings else { continue }
        let uid = CalendarEvent(storage: storage, index: first).uid
        meetings[event.uidHash, default: [:]][uid, default: Meeting()].add(series, method, number, expander)
      }
    }
  }

  private static let never = CivilDate(year: 1970, month: 1, day: 1)

  /// How an occurrence of the feed of this number stands.
  package func standing(of occurrence: Occurrence, in feed: Int) -> Standing {
    let method = occurrence.event.method
    guard let meeting = meeting(of: occurrence) else { return method.makesMeetings ? .counts : .message(method) }
    switch method {
    case .publish, .cancel: return meeting.standing(of: occurrence, in: feed, floating)
    case .add: return meeting.standing(ofAddition: occurrence, floating)
    case .reply, .counter, .declineCounter, .refresh: return .message(method)
    }
  }

  /// The answers to an occurrence that came as messages of their own (METHOD:REPLY, RFC 5546 section 3.2.3), the latest of a
  /// guest last.
  package func replies(to occurrence: Occurrence) -> [Attendee] {
    meeting(of: occurrence)?.replies(to: occurrence, floating) ?? []
  }

  private func meeting(of occurrence: Occurrence) -> Meeting? {
    guard !meetings.isEmpty, let found = meetings[occurrence.event.record.uidHash], occurrence.event.record.uid >= 0
    else { return nil }
    return found[occurrence.event.uid]
  }
}

extension Occurrence {
  /// Whether its series gives it a later place than `key`.
  func isAfter(_ key: Int) -> Bool { slot.map { $0 > key } ?? false }

  /// Whether an override of any feed stands for this occurrence's place in its series.
  func isAt(_ key: Int, isDay: Bool, _ floating: Zone) -> Bool {
    let place = slot ?? (isAllDay ? LocalTime(date: startDate).seconds : start.seconds)
    guard isDay, !isSeriesOfDays, !isAllDay else { return place == key }
    return LocalTime(date: floating.local(of: Instant(seconds: place)).date).seconds == key
  }
}
