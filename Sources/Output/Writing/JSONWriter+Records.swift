import Mileage
import Values

/// What a statement rests on besides rules and calendars: services' answers, a person's own words.
extension JSONWriter {
  /// The first answer is the one that was weighed; the others stand in the journal.
  mutating func placeRecord(_ record: PlaceRecord) {
    object { json in
      json.service(record.service)
      json.field("query", record.query)
      json.key("answer")
      if let answer = record.answers.first { json.placeAnswer(answer) } else { json.null() }
      json.field("answers", record.answers.count)
      json.field("version", record.version)
      json.field("asked", record.asked)
    }
  }

  private mutating func placeAnswer(_ answer: PlaceAnswer) {
    object { json in
      json.field("label", answer.label)
      json.field("lat", answer.coordinate.latitude, places: 6)
      json.field("lon", answer.coordinate.longitude, places: 6)
      json.field("precision", answer.precision.rawValue)
      json.field("score", answer.score.map { Double($0) / 1_000 }, places: 3)
    }
  }

  mutating func roadRecord(_ record: RoadRecord) {
    object { json in
      json.service(record.service)
      json.field("profile", record.service.profile)
      json.point("from", record.from)
      json.point("to", record.to)
      switch record.answer {
      case .distance(let distance):
        json.field("metres", distance.metres)
        json.field("seconds", distance.seconds)
        json.field("version", distance.version)
        json.field("data_date", distance.dataDate)
        json.field("snap_from", distance.snapFrom)
        json.field("snap_to", distance.snapTo)
      case .refused(let code):
        json.field("metres", nil as Metres?)
        json.field("refused", code)
      }
      json.field("asked", record.asked)
    }
  }

  private mutating func service(_ service: ServiceIdentity) {
    field("service", service.kind)
    field("address", service.address)
  }

  private mutating func point(_ name: String, _ point: Coordinate) {
    key(name)
    array { json in
      json.number(point.latitude, places: 6)
      json.number(point.longitude, places: 6)
    }
  }

  /// What a correction is about: `trip`, `leg`, `from`, `to`, or `calendar`, `uid`, `recurrence_id`.
  mutating func subject(of change: Correction.Change) {
    switch change {
    case .distance(_, let leg):
      field("trip", leg.trip)
      field("leg", leg.number)
      field("from", leg.from)
      field("to", leg.to)
    case .place(_, _, let event), .noTravel(let event), .professional(_, let event):
      field("calendar", event.calendar)
      field("uid", event.uid)
      field("recurrence_id", event.recurrence)
    }
  }

  mutating func correction(_ correction: Correction) {
    object { json in
      json.field("number", Int(correction.id))
      json.field("date", correction.date)
      json.field("rule", correction.rule)
      json.field("value", correction.value)
      json.subject(of: correction.change)
      json.field("because", correction.reason)
      json.field("author", correction.author)
      json.field("made", correction.made)
    }
  }
}
