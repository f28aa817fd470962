import ICalendar
import Values

/// The code of doc comments on writing.
enum WritingExamples {
  static func uid() -> String {
    let uid = EventUID.make(["trip", "Camille Martin", "clio", "7f3a"])  // ff5eb693-ca34-5d65-b0e6-75fb523c5ee1
    return uid
  }

  static func trip(stamp: Instant, day: CivilDate) -> WrittenEvent {
    var trip = WrittenEvent(
      uid: EventUID.make(["trip", "Camille Martin", "clio", "7f3a"]), stamp: stamp,
      start: .local(LocalTime(date: day, secondOfDay: 9 * 3_600), paris))
    trip.end = .after(days: 0, seconds: 5_400)
    trip.summary = "Grenoble – Lyon, 112 km"
    return trip
  }

  static func feed(_ trip: WrittenEvent) -> [UInt8] {
    let calendar = WrittenCalendar(product: "-//izika//izika-rules//FR", name: "Trajets", events: [trip])
    let written = WrittenFeed([calendar])  // written.bytes: BEGIN:VCALENDAR…
    return written.bytes
  }
}
