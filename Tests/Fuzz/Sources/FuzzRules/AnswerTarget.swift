import Driver
import Fetching
import Places
import Roads
import Values

/// Any bytes as a service's answer, of any status: a problem, a refusal or an answer within bounds, whoever is asked.
func answerTarget(_ bytes: [UInt8]) -> CInt {
  guard let first = bytes.first, let address = WebAddress("http://127.0.0.1:1"), let there else { return 0 }
  let status = [200, 200, 200, 400, 404, 429, 500][Int(first) % 7]
  let transport = Answering(response: HTTPResponse(status: status, body: Array(bytes.dropFirst())))
  let roads: [any RoadService] = [
    OSRMRoads(at: address, transport: transport), ValhallaRoads(at: address, transport: transport),
    IGNRoads(at: address, transport: transport),
  ]
  for service in roads {
    guard case .distance(let distance)? = try? service.route(there) else { continue }
    law(distance.metres >= .zero, "a negative road")
    law(distance.source == service.identity.kind, "another service's answer")
  }
  let places: [any AddressService] = [
    AddokPlaces(.ban, address, over: transport), NominatimPlaces(address, over: transport),
  ]
  for service in places {
    let answers = (try? service.search("12 rue des Lilas, 38500 Voiron")) ?? []
    law(answers.count <= AddressLimits.answers, "a flood of answers")
  }
  return 0
}

private struct Answering: HTTPTransport {
  let response: HTTPResponse

  func send(_ request: HTTPRequest) throws(FetchProblem) -> HTTPResponse { response }
}

private let there: RoadEnds? = {
  guard let from = Coordinate(latitude: 45.36, longitude: 5.59), let to = Coordinate(latitude: 45.19, longitude: 5.72)
  else { return nil }
  return RoadEnds(from: RoadEnd(from, .address), to: RoadEnd(to, .address))
}()
