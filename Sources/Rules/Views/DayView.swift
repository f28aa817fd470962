import LuaSandbox
import Mileage
import Values

/// A stop of a day: an appointment with its place.
final class StopView: RecordView {
  enum Field: String, CaseIterable, Sendable { case event, place, start, finish, date }

  static let schema = RecordSchema<Field>(
    "stop",
    Phrase(
      en: "An appointment of a day that needs travel.", fr: "Un rendez-vous de la journée qui demande un déplacement.")
  ) { field in
    switch field {
    case .event: (.record("event"), Phrase(en: "The appointment.", fr: "Le rendez-vous."))
    case .place: (.record("place"), Phrase(en: "Where it takes place.", fr: "Le lieu où il se tient."))
    case .start: (.time, Phrase(en: "When it starts.", fr: "Son début."))
    case .finish: (.time, Phrase(en: "When it ends.", fr: "Sa fin."))
    case .date: (.date, Phrase(en: "The local day on which it starts.", fr: "Le jour local de son début."))
    }
  }
  private let stop: Stop

  init(_ stop: Stop) {
    self.stop = stop
  }

  func read(_ field: Field, into answer: inout FieldAnswer) {
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
final class DayView: RecordView {
  enum Field: String, CaseIterable, Sendable {
    case date, stops, legs
    case previousPlace = "previous_place"
    case nextStart = "next_start"
  }

  static let schema = RecordSchema<Field>(
    "day", Phrase(en: "A person's local day.", fr: "La journée locale d'une personne.")
  ) { field in
    switch field {
    case .date: (.date, Phrase(en: "The day.", fr: "Le jour."))
    case .stops: (.list(.record("stop")), Phrase(en: "Its stops, by start.", fr: "Ses arrêts, par heure de début."))
    case .legs:
      (
        .optional(.list(.record("leg"))),
        Phrase(
          en: "All its ways, in order; nil until its itinerary is known.",
          fr: "Toutes ses étapes, dans l'ordre ; nil tant que l'itinéraire n'est pas connu.")
      )
    case .previousPlace:
      (
        .optional(.record("place")),
        Phrase(
          en: "Where the last night was spent; nil on the first day.",
          fr: "Le lieu de la nuit précédente ; nil le premier jour.")
      )
    case .nextStart:
      (
        .optional(.time),
        Phrase(
          en: "When the next appointment after this day starts; nil when there is none.",
          fr: "Le début du prochain rendez-vous après ce jour ; nil s'il n'y en a pas.")
      )
    }
  }
  private let day: Day
  let question: RuleName?
  let isMeasured: Bool

  /// - Parameters:
  ///   - question: the one that is asked.
  ///   - isMeasured: whether it waited for the day's kilometres.
  init(_ day: Day, in question: RuleName?, isMeasured: Bool = false) {
    self.day = day
    self.question = question
    self.isMeasured = isMeasured
  }

  func read(_ field: Field, into answer: inout FieldAnswer) {
    switch field {
    case .date: answer.box(DateBox.box(day.date))
    case .stops: answer.list(day.stops.map { .object(StopView($0)) })
    case .legs:
      if let legs = day.legs { answer.list(legs.map { .object(LegView($0, in: question, isMeasured: isMeasured)) }) }
    case .previousPlace: if let place = day.previousPlace { answer.object(PlaceView(place)) }
    case .nextStart: if let start = day.nextStart { answer.box(TimeBox.box(start)) }
    }
  }
}
