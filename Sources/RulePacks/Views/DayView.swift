import LuaSandbox
import Mileage

/// A stop of a day: an appointment with its place.
final class StopView: RecordView<StopView.Field> {
  enum Field: String, CaseIterable, Sendable { case event, place, start, finish, date }

  static let schema = RecordSchema<Field>("stop")
  private let stop: Stop

  init(_ stop: Stop) {
    self.stop = stop
    super.init(Self.schema)
  }

  override func read(_ field: Field, into answer: inout FieldAnswer) {
    switch field {
    case .event: answer.object(EventView(stop.event))
    case .place: answer.object(PlaceView(stop.place))
    case .start: answer.box(TimeBox.box(stop.event.start))
    case .finish: answer.box(TimeBox.box(stop.event.finish))
    case .date: answer.box(DateBox.box(stop.date))
    }
  }
}

/// `day`: what a person's local day holds.
final class DayView: RecordView<DayView.Field> {
  enum Field: String, CaseIterable, Sendable {
    case date, stops
    case previousPlace = "previous_place"
    case nextStart = "next_start"
  }

  static let schema = RecordSchema<Field>("day")
  private let day: Day

  init(_ day: Day) {
    self.day = day
    super.init(Self.schema)
  }

  override func read(_ field: Field, into answer: inout FieldAnswer) {
    switch field {
    case .date: answer.box(DateBox.box(day.date))
    case .stops: answer.object(ListView(day.stops.map { .object(StopView($0)) }))
    case .previousPlace: if let place = day.previousPlace { answer.object(PlaceView(place)) }
    case .nextStart: if let start = day.nextStart { answer.box(TimeBox.box(start)) }
    }
  }
}
