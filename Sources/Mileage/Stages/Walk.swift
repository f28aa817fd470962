import Values

/// The state of a day while it is walked: where the person is, and the legs and stops of the trip so far.
struct Walk {
  private let day: Day
  private(set) var here: Place?
  /// The stop visited last, on this day or before the night: names a trip that only drives back.
  private(set) var lastStop: Stop?
  /// When the last of the appointments at `here` ends; nil where nobody knows.
  private var departure: ZonedTime?
  private var legs: [Leg] = []
  private var stops: [Stop] = []
  private var decisions: [Decision] = []
  private var isIncomplete = false
  private var trips: [Trip] = []
  private var unmoved: [Skipped] = []

  init(day: Day, after lastStop: Stop?) {
    self.day = day
    self.lastStop = lastStop
  }

  mutating func start(at place: Place) { here = place }

  /// - Parameter isAnswered: whether the way is known; a trip whose way is not known has no amount.
  mutating func decide(_ decision: Decision, isAnswered: Bool) {
    decisions.append(decision)
    if !isAnswered { isIncomplete = true }
  }

  mutating func go(to place: Place, arrival: ZonedTime? = nil) {
    if let here, !here.isSamePlace(as: place) {
      legs.append(Leg(from: here, to: place, departure: departure, arrival: arrival))
      departure = nil
    }
    here = place
  }

  /// An all-day appointment says neither when one arrives nor when one leaves.
  mutating func visit(_ stop: Stop) {
    let isTimed = !stop.event.occurrence.isAllDay
    go(to: stop.place, arrival: isTimed ? stop.event.start : nil)
    if isTimed { departure = max(departure ?? stop.event.finish, stop.event.finish) }
    stops.append(stop)
    lastStop = stop
    if stop.place.isBase { close() }
  }

  /// Makes a trip of the legs so far; stops without any leg stay where the person is.
  mutating func close() {
    defer {
      legs = []
      stops = []
    }
    guard !legs.isEmpty else {
      for stop in stops {
        unmoved.append(
          Skipped(
            event: stop.event,
            reason: isIncomplete
              ? Phrase(en: "the way there is not known", fr: "le chemin pour y aller est inconnu")
              : Phrase(
                en: "no travel: already at \(stop.place.spoken.english)",
                fr: "pas de trajet : déjà \(stop.place.spoken.at)"),
            decision: stop.decisions.last))
      }
      return
    }
    var trip = Trip(
      id: TripID.make(stops.first, after: lastStop, on: day.date), date: day.date, legs: legs, stops: stops, day: day,
      isFirstOfDay: trips.isEmpty, isLastOfDay: false)
    trip.decisions = decisions
    trip.isIncomplete = isIncomplete
    decisions = []
    isIncomplete = false
    trips.append(trip)
  }

  /// The day's trips; what was decided after the last one closed belongs to it.
  func planned() -> Planning.PlannedDay {
    var trips = trips
    let legs = trips.flatMap(\.legs)
    var driven = 0
    for index in trips.indices {
      trips[index].day.legs = legs
      trips[index].legsBefore = driven
      driven += trips[index].legs.count
    }
    if let last = trips.indices.last {
      trips[last].isLastOfDay = true
      trips[last].decisions += decisions
      trips[last].isIncomplete = trips[last].isIncomplete || isIncomplete
    }
    return Planning.PlannedDay(date: day.date, trips: trips, unmoved: unmoved)
  }
}

/// A short, stable name of a trip.
private enum TripID {
  /// The first stop's identity names the trip; one without stops drives back from the stop before it. No other part of
  /// the calendar counts, so that a new appointment renames no other trip.
  static func make(_ first: Stop?, after last: Stop?, on date: CivilDate) -> String {
    if let first { return hash(first.event.identity) }
    return hash("\(last?.event.identity ?? "")\u{1F}\(date)\u{1F}back")
  }

  /// FNV-1a, 60 of its 64 bits in twelve letters of a base-32 alphabet without look-alikes.
  private static func hash(_ text: String) -> String {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    let letters = (0..<12).map { alphabet[Int(value >> (UInt64($0) * 5) & 31)] }
    return String(decoding: letters, as: UTF8.self)
  }
}
