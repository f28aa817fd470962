import TestSupport
import Testing
import Values

@testable import Fetching
@testable import Roads

@Suite struct RoadServiceNameTests {
  private func identity(_ text: String) throws -> ServiceIdentity? {
    try RoadServiceName(text).service(over: FakeTransport(""))?.identity
  }

  @Test(
    arguments: [
      ("osrm:http://127.0.0.1:5000", "osrm", "http://127.0.0.1:5000", "driving"),
      ("osrm: https://router.test/eu/", "osrm", "https://router.test/eu", "driving"),
      ("OSRM:http://127.0.0.1:5000/route/v1/car", "osrm", "http://127.0.0.1:5000", "car"),
      ("osrm:http://127.0.0.1:5000/route/v1/", "osrm", "http://127.0.0.1:5000", "driving"),
      ("osrm:https://a:b@router.test/x?key=secret", "osrm", "https://router.test/x", "driving"),
      ("valhalla:http://127.0.0.1:8002/route", "valhalla", "http://127.0.0.1:8002", "auto"),
      ("ign", "ign", "https://data.geopf.fr/navigation", "car"),
      ("ign:https://roads.test/navigation/itineraire", "ign", "https://roads.test/navigation", "car"),
      ("valhalla-program:/srv/valhalla.json", "valhalla", "/srv/valhalla.json", "auto"),
      ("valhalla-program:/opt/valhalla_service /srv/v.json", "valhalla", "/srv/v.json", "auto"),
    ])
  func namesAService(text: String, kind: String, address: String, profile: String) throws {
    #expect(try identity(text) == ServiceIdentity(kind: kind, address: address, profile: profile))
  }

  @Test func theEstimateIsNoService() throws {
    #expect(try identity("estimate") == nil)
    #expect(try RoadServiceName("estimate").kind == .estimate)
  }

  @Test func whatStandsBehindTheEstimateIsNotAsked() throws {
    var names: [RoadServiceName] = []
    for text in ["ign", "osrm:http://a", "estimate", "valhalla:http://b"] { names.append(try RoadServiceName(text)) }
    #expect(RoadServiceName.asked(of: names).map(\.kind) == [.ign, .osrm])
  }

  @Test func theClientAsksTheWholeAddress() throws {
    let transport = FakeTransport("{}")
    let name = try RoadServiceName("osrm:https://a:b@router.test/x/route/v1/car?key=secret")
    _ = try? name.service(over: transport)?.route(monaco)
    #expect(transport.addresses[0].hasPrefix("https://router.test/x/route/v1/car/7.4197,43.7311;"))
    #expect(transport.addresses[0].contains("key=secret"))
    #expect(try #require(transport.requests[0].address.credentials) == ("a", "b"))
    #expect(name.description == "osrm https://router.test/x")
  }

  @Test(
    arguments: [
      ("osmr:http://127.0.0.1:5000", "did you mean \"osrm\"?"), ("valhala:http://x", "did you mean \"valhalla\"?"),
      ("estimat", "did you mean \"estimate\"?"), ("google", "kinds: estimate, osrm, valhalla, ign, valhalla-program"),
      ("", "kinds: "), ("http://127.0.0.1:5000", "put its kind before the address"),
      ("osrm", "osrm:http://127.0.0.1:5000"), ("osrm:", "osrm:http://127.0.0.1:5000"),
      ("valhalla:ftp://x", "valhalla:http://127.0.0.1:5000"), ("osrm:127.0.0.1:5000", "osrm:http://127.0.0.1:5000"),
      ("osrm:http://x/route/v1/car/7.4,43.7", "osrm:http://127.0.0.1:5000"), ("ign:", "ign:http"),
      ("estimate:http://x", "write estimate alone"), ("valhalla-program", "valhalla-program:/srv/v.json"),
      ("valhalla-program:a b c", "valhalla-program:/srv/v.json"),
    ])
  func whatIsNoServiceIsToldWithAdvice(text: String, advice: String) {
    do throws(Failure) {
      let name = try RoadServiceName(text)
      Issue.record("\(text) is taken for \(name)")
    } catch {
      #expect(error.diagnostics.count == 1)
      #expect(error.diagnostics[0].severity == .error)
      #expect(error.diagnostics[0].advice.english.contains(advice), "\(error.diagnostics[0].advice.english)")
      #expect(error.diagnostics[0].message.english != error.diagnostics[0].message.french)
    }
  }

  /// Keys stand in users, passwords, paths of unknown kinds, and queries; nothing shows one, whatever goes wrong.
  @Test(
    arguments: [
      "osrm:ftp://hunter2:hunter2@x/hunter2?hunter2", "osmr:https://hunter2@x?key=hunter2", "https://hunter2@x/hunter2",
      "estimate:hunter2", "osrm:http://x/route/v1/a/b?key=hunter2", "osrm:http://hunter2@x/y?key=hunter2",
      "ign:https://hunter2:hunter2@x/navigation?apikey=hunter2", "valhalla:https://x?hunter2",
    ])
  func noKeyIsShown(text: String) throws {
    var shown: [String] = []
    do throws(Failure) {
      let name = try RoadServiceName(text)
      let services = [name.service(over: FakeTransport { _ throws(FetchProblem) in throw .cutShort })].compactMap { $0 }
      shown += ["\(name)", String(reflecting: name)] + services.map { "\($0.identity)" }
      shown.append("\(RoadChain(services: services, today: CivilDate(dayNumber: 0)).ask([monaco]))")
    } catch {
      shown += error.diagnostics.flatMap { [$0.message.english, $0.message.french, $0.advice.english] }
    }
    #expect(!shown.isEmpty)
    for text in shown { #expect(!text.contains("hunter2"), "\(text)") }
  }

  @Test func publicServicesAreAskedSlowly() throws {
    let transport = FakeTransport("{}")
    _ = try? RoadServiceName("ign").service(over: transport)?.route(monaco)
    #expect(transport.requests.map(\.pace) == [.perSecond(5)])
    #expect(try RoadServiceName("ign").pace == .perSecond(5))
    #expect(try RoadServiceName("osrm:https://router.project-osrm.org").pace == .perSecond(1))
    #expect(try RoadServiceName("osrm:http://127.0.0.1:5000").pace == nil)
    #expect(try RoadServiceName("ign:https://roads.test/navigation").pace == nil)
    #expect(try RoadServiceName("estimate").pace == nil)
  }
}
