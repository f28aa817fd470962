import Mileage
import Values

extension StatementExplainer {
  /// The distance found: its legs, and under each the appointments that it leads to.
  func distance(of trip: Trip) -> Explanation {
    var stops = trip.stops[...]
    var legs: [Explanation] = []
    for leg in trip.legs {
      var reached: [Stop] = []
      if let index = stops.firstIndex(where: { $0.place == leg.to }) {
        // Appointments at one place share the leg that leads there; one where the trip begins has none of its own.
        let end = stops[(index + 1)...].firstIndex { !$0.place.isSamePlace(as: leg.to) } ?? stops.endIndex
        reached += stops[..<end]
        stops = stops[end...]
      }
      legs.append(explanation(of: leg, reaching: reached))
    }
    return Explanation(
      .distance, Words.title(of: .found).text(language), value: found(trip.metres, Estimate(trip.legs)),
      facts: range(Estimate(trip.legs)), reasons: legs + stops.map(explanation))
  }

  private func explanation(of leg: Leg, reaching stops: [Stop]) -> Explanation {
    let path = "\(Route.name(leg.from, language)) → \(Route.name(leg.to, language))"
    let reasons = [leg.decision].compactMap { $0 }.map { Explanation($0) } + stops.map(explanation)
    guard let distance = leg.distance else { return Explanation(.leg, path, value: .unknown, reasons: reasons) }
    let estimate = Estimate(distance)
    let source = estimate.isEstimate ? Words.estimated : Words.source(distance.source)
    var facts = [Explanation.Fact("source", Words.source, .text(distance.source), shown: source)]
    if !distance.version.isEmpty {
      facts.append(
        .init("version", Words.version, .text(distance.version), shown: Words.origin(distance.version)))
    }
    if let date = distance.dataDate { facts.append(.init("data_date", Words.dataDate, .date(date))) }
    if let snap = distance.snapFrom { facts.append(.init("snap_from", Words.snapFrom, .km(snap, estimated: false))) }
    if let snap = distance.snapTo { facts.append(.init("snap_to", Words.snapTo, .km(snap, estimated: false))) }
    return Explanation(
      .leg, path, value: found(distance.metres, estimate), facts: facts + range(estimate), reasons: reasons)
  }

  private func explanation(of stop: Stop) -> Explanation {
    let found = stop.place.found
    let town = [found.postcode, found.town].filter { !$0.isEmpty }.joined(separator: " ")
    var facts = [
      start(of: stop.event),
      Explanation.Fact("address", Words.location, .text(stop.place.address)),
      .init("town", Words.town, .text(town)),
      .init("source", Words.foundBy, .text(found.source), shown: Words.finder(found.source)),
      .init(
        "precision", Words.precision, found.precision.map { .text($0.rawValue) } ?? .blank,
        shown: found.precision.map(Words.precision)),
      .init("status", Words.status, .text(found.status.rawValue), shown: Words.status(found.status)),
    ]
    let doubt = found.because.text(language)
    if !doubt.isEmpty { facts.append(.init("because", Words.doubt, .text(doubt))) }
    return Explanation(
      .stop, "\(Words.stop.text(language)) \(stop.event.uid)", value: .text(Route.name(stop.place, language)),
      facts: facts, reasons: stop.decisions.map { Explanation($0) })
  }

  private func found(_ metres: Metres?, _ estimate: Estimate) -> Cell {
    metres.map { .km($0, estimated: estimate.isEstimate) } ?? .unknown
  }

  private func range(_ estimate: Estimate) -> [Explanation.Fact] {
    estimate.range.map { [.init("range", Words.title(of: .range), .range($0, found: nil))] } ?? []
  }
}
