import Values

/// All components of one UID, in all feeds.
struct Meeting {
  /// What one VCALENDAR of a feed says.
  private struct Copy {
    var feed: Int
    var calendar: UInt32
    /// The component that the meeting hangs on, or what calls all of it off; nil where the feed knows single occurrences only.
    var whole: CalendarEvent?
    var overrides: [(event: CalendarEvent, key: Int, isDay: Bool)]
  }

  private struct Reply {
    var event: CalendarEvent
    /// The occurrence that is answered; nil for all.
    var place: (key: Int, isDay: Bool)?

    func isBefore(_ other: Reply) -> Bool {
      if event.sequence != other.event.sequence { return event.sequence < other.event.sequence }
      return event.storage.stamp(of: event.index) < other.event.storage.stamp(of: other.event.index)
    }
  }

  private var copies: [Copy] = []
  private var replies: [Reply] = []

  /// Adds the components of a series, or of a message.
  mutating func add(_ series: SeriesRecord, _ method: Method, _ feed: Int, _ expander: Expander) {
    let storage = expander.storage
    switch method {
    case .publish, .cancel:
      let outline = expander.outline(series)
      let whole = (outline.master ?? startless(series, storage)).map { CalendarEvent(storage: storage, index: $0) }
      let overrides = outline.overrides.map {
        (event: CalendarEvent(storage: storage, index: $0.event), key: $0.key, isDay: $0.isDay)
      }
      copies.append(
        Copy(feed: feed, calendar: storage.events[Int(series.first)].calendar, whole: whole, overrides: overrides))
    case .reply:
      var next = series.first
      while next >= 0 {
        var reply = Reply(event: CalendarEvent(storage: storage, index: Int(next)))
        if reply.event.record.recurrenceID.kind != .absent {
          let override = expander.override(Int(next), timing: nil)
          reply.place = (override.key, override.isDay)
        }
        replies.append(reply)
        next = storage.nextOfSeries[Int(next)]
      }
      replies.sort { $0.isBefore($1) }
    case .add, .counter, .declineCounter, .refresh: break
    }
  }

  /// What calls a whole meeting off need not say when it would have been.
  private func startless(_ series: SeriesRecord, _ storage: FeedStorage) -> Int? {
    let event = storage.events[Int(series.first)]
    let isWhole = event.recurrenceID.kind == .absent && event.start.kind == .absent && !event.isAstray
    return isWhole && storage.method(of: Int(series.first)) == .cancel ? Int(series.first) : nil
  }

  /// The copy whose whole counts; nil where only single occurrences are known.
  private var present: Int? {
    var best: Int?
    for index in copies.indices where copies[index].whole != nil {
      guard let known = best else {
        best = index
        continue
      }
      if outranks(index, known) { best = index }
    }
    return best
  }

  /// Whether the whole of a copy counts more than that of one before it.
  private func outranks(_ index: Int, _ known: Int) -> Bool {
    guard let event = copies[index].whole, let other = copies[known].whole else { return false }
    if event.sequence != other.sequence { return event.sequence > other.sequence }
    if copies[index].feed == copies[known].feed { return event.isLater(than: other) ?? true }
    return event.method == .cancel && other.method != .cancel
  }

  func standing(of occurrence: Occurrence, in feed: Int, _ floating: Zone) -> MeetingCopies.Standing {
    let event = occurrence.event
    guard let own = copies.firstIndex(where: { $0.feed == feed && $0.calendar == event.record.calendar }) else {
      return .counts
    }
    let isOverride = event.record.recurrenceID.kind != .absent
    // Another copy's word on this very occurrence.
    for index in copies.indices where index != own {
      let override =
        copies[index].overrides.first { occurrence.isAt($0.key, isDay: $0.isDay, floating) }
        ?? copies[index].overrides.last { $0.event.callsOffTheRest && occurrence.isAfter($0.key) }
      if let rival = override?.event, isReplaced(event, isOverride, in: own, by: rival, in: index) {
        return outcome(rival, index, over: event, own)
      }
    }
    guard let present, present != own, let whole = copies[present].whole else { return .counts }
    let isBehind =
      isOverride
      ? isBehind(occurrence, whole, present, own: copies[own].whole, floating)
      : copies[own].whole.map { gives($0, to: whole) } ?? false
    return isBehind ? outcome(whole, present, over: event, own) : .counts
  }

  /// Whether an override of another copy counts more than an event that stands for the same occurrence.
  private func isReplaced(
    _ event: CalendarEvent, _ isOverride: Bool, in own: Int, by rival: CalendarEvent, in index: Int
  ) -> Bool {
    if rival.sequence != event.sequence { return rival.sequence > event.sequence }
    let isOneFeed = copies[index].feed == copies[own].feed
    if isOneFeed, isOverride { return rival.isLater(than: event) ?? (index > own) }
    if rival.method == .cancel || event.method == .cancel { return event.method != .cancel }
    // A change of one occurrence says more than the series, unless both feeds know all of it.
    if !isOverride, isOneFeed || copies[index].whole == nil { return true }
    return index < own && rival.contradicts(event)
  }

  /// Whether the change of one occurrence counts less than the whole of another copy.
  private func isBehind(
    _ occurrence: Occurrence, _ whole: CalendarEvent, _ present: Int, own: CalendarEvent?, _ floating: Zone
  ) -> Bool {
    let sequence = occurrence.event.sequence
    if whole.method == .cancel { return whole.sequence >= sequence }
    // That the whole changed in another feed leaves a later change of one occurrence alone, and one that it has, too.
    if sequence > whole.sequence { return false }
    if copies[present].overrides.contains(where: { occurrence.isAt($0.key, isDay: $0.isDay, floating) }) {
      return false
    }
    // A calendar that knows the whole series is as old as that; one that does not is no older than what it says.
    return (own?.sequence ?? sequence) < whole.sequence
  }

  /// Whether a whole counts less than the one that counts most; equal ones that agree are left to the rules, which may know
  /// their calendars apart.
  private func gives(_ whole: CalendarEvent, to present: CalendarEvent) -> Bool {
    if whole.sequence != present.sequence || (present.method == .cancel) != (whole.method == .cancel) { return true }
    return present.contradicts(whole)
  }

  private func outcome(
    _ event: CalendarEvent, _ index: Int, over other: CalendarEvent, _ own: Int?
  ) -> MeetingCopies.Standing {
    let feed = copies[index].feed
    if event.method == .cancel { return .calledOff(by: event, feed: feed) }
    let isElsewhere = own.map { copies[$0].feed != feed } ?? true
    return .replaced(by: event, feed: feed, differs: isElsewhere && event.sequence == other.sequence)
  }

  /// An occurrence that METHOD:ADD gives to the series.
  func standing(ofAddition occurrence: Occurrence, _ floating: Zone) -> MeetingCopies.Standing {
    guard !copies.isEmpty else { return .additionToNothing }
    let event = occurrence.event
    if let present, let whole = copies[present].whole, whole.method == .cancel, whole.sequence >= event.sequence {
      return outcome(whole, present, over: event, nil)
    }
    for index in copies.indices {
      for override in copies[index].overrides where occurrence.isAt(override.key, isDay: override.isDay, floating) {
        if override.event.sequence >= event.sequence { return outcome(override.event, index, over: event, nil) }
      }
    }
    return .counts
  }

  func replies(to occurrence: Occurrence, _ floating: Zone) -> [Attendee] {
    replies.filter { reply in
      // An answer to an older invitation is none to this one.
      reply.event.sequence >= occurrence.event.sequence
        && reply.place.map { occurrence.isAt($0.key, isDay: $0.isDay, floating) } ?? true
    }.flatMap(\.event.attendees)
  }
}

extension CalendarEvent {
  /// Whether it calls off an occurrence of a series and all that come after it.
  fileprivate var callsOffTheRest: Bool { method == .cancel && record.isThisAndFuture }

  /// Whether it was written after another of the same feed (DTSTAMP), or calls it off; nil where nobody knows.
  func isLater(than other: CalendarEvent) -> Bool? {
    let stamps = (storage.stamp(of: index), other.storage.stamp(of: other.index))
    if stamps.0 != stamps.1 { return stamps.0 > stamps.1 }
    return (method == .cancel) != (other.method == .cancel) ? method == .cancel : nil
  }

  /// Whether two copies with one SEQUENCE say different things: when, how often, where, what, whether it takes place, who comes.
  /// What one of them leaves out contradicts nothing.
  func contradicts(_ other: CalendarEvent) -> Bool {
    let texts: [TextProperty] = [.summary, .location, .status]
    for property in texts {
      let (mine, theirs) = (text(property), other.text(property))
      if !mine.isEmpty, !theirs.isEmpty, mine != theirs { return true }
    }
    if times != other.times || rules != other.rules { return true }
    let (mine, theirs) = (attendees, other.attendees)
    guard !mine.isEmpty, !theirs.isEmpty else { return false }
    return Set(mine.filter { $0.status == "DECLINED" }.map(\.email))
      != Set(theirs.filter { $0.status == "DECLINED" }.map(\.email))
  }

  /// Start and end as moments, in the event's own zones; days for days.
  private var times: [Int] {
    let timing = EventTiming(record, EventZones(storage: storage, floating: .utc))
    return [timing.isAllDay ? 1 : 0, timing.instant, timing.end(key: timing.instant, wall: timing.wall)]
  }

  private var rules: [String] {
    var rules: [String] = []
    each(.recurrenceRule) { rules.append($0.value.string.uppercased()) }
    return rules.sorted()
  }
}
