import Fetching
import TestSupport
import Testing
import Values

@testable import Roads

private let bodies: [String] = [
  "", " ", "null", "[]", "{}", "0", "<html><body>Please log in</body></html>", "\u{0}\u{1}", "{\"code\":\"Ok\"",
  #"{"code":"Ok"}"#, #"{"code":"Ok","routes":[],"waypoints":[]}"#, #"{"code":1}"#,
  #"{"code":"Ok","routes":[{"distance":-1,"duration":1}],"waypoints":[{"distance":0},{"distance":0}]}"#,
  #"{"code":"Ok","routes":[{"distance":1e300,"duration":1}],"waypoints":[{"distance":0},{"distance":0}]}"#,
  #"{"code":"Ok","routes":[{"distance":1e999,"duration":1}],"waypoints":[{"distance":0},{"distance":0}]}"#,
  #"{"code":"Ok","routes":[{"distance":"3","duration":1}],"waypoints":[{"distance":0},{"distance":0}]}"#,
  #"{"code":"Ok","routes":[{"distance":3,"duration":null}],"waypoints":[{"distance":0},{"distance":0}]}"#,
  #"{"code":"Ok","routes":[{"distance":3,"duration":1}],"waypoints":[{"distance":0}]}"#,
  #"{"distance":3,"duration":1,"start":"x","end":"4,5"}"#,
  #"{"distance":3,"duration":1,"start":"1,2,3","end":"400,5"}"#,
  String(repeating: "[", count: 100_000), String(repeating: "{\"code\":", count: 50_000),
]

@Suite struct HostileAnswerTests {
  private func services(_ transport: FakeTransport) -> [any RoadService] {
    let address = WebAddress("http://roads.test")!
    return [
      OSRMRoads(at: address, transport: transport), ValhallaRoads(at: address, transport: transport),
      IGNRoads(at: address, transport: transport),
    ]
  }

  @Test(arguments: bodies.indices) func whatIsNoAnswerIsAProblem(index: Int) {
    for status in [200, 400, 404, 500, 302, 999] {
      for service in services(FakeTransport(status, bodies[index])) {
        let found = Result { () throws(ServiceProblem) in try service.route(monaco) }
        if case .success(let answer) = found { Issue.record("\(service.identity.kind) took \(answer)") }
      }
    }
  }

  @Test(arguments: bodies.indices) func whatIsNoTableIsAProblem(index: Int) {
    let roads = OSRMRoads(at: WebAddress("http://roads.test")!, transport: FakeTransport(bodies[index]))
    #expect(throws: ServiceProblem.self) { try roads.table(from: [monaco.from], to: [monaco.to]) }
  }

  @Test func aFailedFetchIsTold() {
    for service in services(FakeTransport { _ throws(FetchProblem) in throw .cutShort }) {
      #expect(throws: ServiceProblem.fetch(.cutShort)) { try service.route(monaco) }
    }
  }

  @Test func answersAreBounded() throws {
    let transport = FakeTransport("{}")
    for service in services(transport) { _ = try? service.route(monaco) }
    #expect(transport.requests.allSatisfy { $0.limits.bytes <= 8 << 20 && $0.limits.totalSeconds <= 30 })
  }
}
