import Fetching
import Places
import TestSupport
import Testing
import Values

/// What the clients ask, and what they make of broken and hostile answers.
@Suite struct ServiceClientTests {
  let ban = WebAddress("https://data.geopf.fr/geocodage")!
  let house = """
    {"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[5.59,45.37]},\
    "properties":{"label":"12 Rue des Lilas 38500 Voiron","score":0.95,"type":"housenumber","postcode":"38500",\
    "city":"Voiron"}}]}
    """
  let place = """
    [{"lat":"45.37","lon":"5.59","place_rank":30,"addresstype":"house","display_name":"12, Rue des Lilas, Voiron",\
    "address":{"town":"Voiron","postcode":"38500","country_code":"fr"}}]
    """

  func ban(_ transport: FakeTransport) -> AddokPlaces { AddokPlaces(.ban, ban, over: transport) }
  func nominatim(_ transport: FakeTransport) -> NominatimPlaces { NominatimPlaces(ban, over: transport) }

  // MARK: Questions

  @Test func theBANIsAskedForWholeAddresses() throws {
    let transport = FakeTransport(200, house)
    let answers = try ban(transport).search("12 rue des Lilas, 38500 Voiron")
    #expect(
      transport.addresses == [
        "https://data.geopf.fr/geocodage/search?q=12%20rue%20des%20Lilas%2C%2038500%20Voiron&limit=5&autocomplete=0"
      ])
    #expect(answers.map(\.label) == ["12 Rue des Lilas 38500 Voiron"])
    #expect(answers.first?.coordinate == Coordinate(latitude: 45.37, longitude: 5.59))
    #expect(transport.requests.allSatisfy { $0.limits.bytes <= 1 << 20 && $0.limits.totalSeconds <= 10 })
  }

  @Test func nominatimIsAskedInOneLanguageForCountriesWithinReach() throws {
    let transport = FakeTransport(200, place)
    let answers = try nominatim(transport).search("12 rue des Lilas")
    let address = try #require(transport.addresses.first)
    #expect(address.hasPrefix("https://data.geopf.fr/geocodage/search?q=12%20rue%20des%20Lilas&format=jsonv2&"))
    for field in ["addressdetails=1", "limit=5", "countrycodes=fr%2Cbe%2Cch%2Clu", "accept-language=fr"] {
      #expect(address.contains(field), "\(field)")
    }
    #expect(
      answers == [
        PlaceAnswer(
          label: "12, Rue des Lilas, Voiron", town: "Voiron", postcode: "38500", country: "FR",
          coordinate: Coordinate(latitude: 45.37, longitude: 5.59)!, precision: .address)
      ])
  }

  @Test func aKeyIsSentButNeverShown() throws {
    let secret = WebAddress("https://user:hush@geo.example/base?key=hush")!
    let transport = FakeTransport(200, house)
    for service: any AddressService in [
      AddokPlaces(.addok, secret, over: transport), NominatimPlaces(secret, over: transport),
    ] {
      _ = try? service.search("Voiron")
      #expect(service.identity.address == "https://geo.example/base")
      #expect(!"\(service.identity) \(String(reflecting: service))".contains("hush"))
    }
    #expect(transport.addresses.allSatisfy { $0.hasPrefix("https://geo.example/base/search?key=hush&q=") })
  }

  @Test func nominatimsVersionIsAskedOnce() throws {
    let transport = FakeTransport(
      200, #"{"status":0,"message":"OK","data_updated":"2026-11-20T20:21:05+00:00","software_version":"5.3.3"}"#)
    let service = nominatim(transport)
    for _ in 1...3 { #expect(service.version() == "5.3.3 2026-11-20T20:21:05+00:00") }
    #expect(transport.addresses == ["https://data.geopf.fr/geocodage/status?format=json"])
    #expect(nominatim(FakeTransport(404, "")).version() == "")
    #expect(ban(transport).version() == "")
  }

  // MARK: What types and ranks say

  @Test(arguments: [
    ("housenumber", FoundPlace.Precision.address), ("street", .street), ("locality", .street), ("municipality", .town),
  ])
  func theTypeIsThePrecision(type: String, precision: FoundPlace.Precision) throws {
    let body = house.split(separator: "housenumber").joined(separator: type)
    #expect(try ban(FakeTransport(200, body)).search("x").map(\.precision) == [precision])
  }

  @Test func anUnknownTypeIsLeftOut() throws {
    let body = house.split(separator: "housenumber").joined(separator: "parcel")
    #expect(try ban(FakeTransport(200, body)).search("x") == [])
  }

  @Test(arguments: [
    (#""place_rank":30,"addresstype":"house""#, FoundPlace.Precision.address),
    (#""place_rank":26,"addresstype":"road""#, .street), (#""place_rank":27,"addresstype":"footway""#, .street),
    (#""place_rank":21,"addresstype":"postcode""#, .postcode), (#""place_rank":19,"addresstype":"village""#, .town),
    (#""place_rank":8,"addresstype":"city""#, .town), (#""place_rank":16"#, .town),
    (#""place_rank":8,"addresstype":"state""#, nil), (#""place_rank":4,"addresstype":"country""#, nil),
  ])
  func theRankIsThePrecision(rank: String, precision: FoundPlace.Precision?) throws {
    let body = place.split(separator: #""place_rank":30,"addresstype":"house""#).joined(separator: rank)
    #expect(try nominatim(FakeTransport(200, body)).search("x").map(\.precision) == [precision].compactMap(\.self))
  }

  @Test func scoresAreThousandths() throws {
    for (text, score) in [("0.6994", 699), ("0.7", 700), ("1.3", 1_000), ("-1", 0), ("null", nil)] as [(String, Int?)] {
      let body = house.split(separator: "0.95").joined(separator: text)
      #expect(try ban(FakeTransport(200, body)).search("x").map(\.score) == [score], "\(text)")
    }
  }

  @Test func coordinatesHaveSixDecimals() throws {
    let body = house.split(separator: "[5.59,45.37]").joined(separator: "[5.5899999999999,45.37000049]")
    #expect(
      try ban(FakeTransport(200, body)).search("x").map(\.coordinate) == [Coordinate(latitude: 45.37, longitude: 5.59)!]
    )
  }

  // MARK: Broken and hostile answers

  static let unreadable = [
    "", "null", "{}", "[]", "true", "\"x\"", "<html><body>Maintenance</body></html>", "{\"features\":",
    "{\"features\":{}}",
    "{\"features\":[1]}", "{\"features\":[{}]}", "{\"features\":null}", String(repeating: "[", count: 100_000),
    "{\"features\":" + String(repeating: "[", count: 100_000), "\u{0}\u{1}",
    feature("[5.59]"), feature("[]"), feature("[181,45]"), feature("[5,91]"), feature("[1e400,45]"),
    feature("[\"5\",45]"),
    feature("null"), feature("[5,45]", label: String(repeating: "a", count: 1_000)), feature("[5,45]", label: ""),
    feature("[5,45]", city: String(repeating: "a", count: 1_000)),
  ]

  static func feature(_ coordinates: String, label: String = "x", city: String = "y") -> String {
    """
    {"features":[{"geometry":{"coordinates":\(coordinates)},"properties":{"label":"\(label)","type":"street",\
    "city":"\(city)"}}]}
    """
  }

  @Test(arguments: unreadable)
  func whatIsNoAnswerIsAProblem(body: String) throws {
    #expect(throws: ServiceProblem.self, "\(body.prefix(60))") { _ = try ban(FakeTransport(200, body)).search("x") }
  }

  @Test func whatCameInsteadIsSaid() throws {
    for (body, what) in [
      ("", .empty), ("<html><body>Maintenance</body></html>", .webPage), ("no", .notJSON), ("[]", .otherShape("$")),
      ("{}", .otherShape("features")), ("{\"features\":[{}]}", .otherShape("features[0].geometry")),
      (Self.feature("[5,91]"), .otherShape("features[0]")),
      (Self.feature("[\"5\",45]"), .otherShape("features[0].geometry.coordinates[0]")),
    ] as [(String, ServiceProblem.Unreadable)] {
      #expect(throws: ServiceProblem.unreadable(what)) { _ = try ban(FakeTransport(200, body)).search("x") }
    }
  }

  @Test(arguments: [
    "", "null", "{}", "true", "<html></html>", "[1]", "[{}]", "{\"error\":\"Unable to geocode\"}",
    #"[{"lat":"north","lon":"5","place_rank":30,"display_name":"x"}]"#,
    #"[{"lat":"nan","lon":"5","place_rank":30,"display_name":"x"}]"#,
    #"[{"lat":"inf","lon":"5","place_rank":30,"display_name":"x"}]"#,
    #"[{"lat":"91","lon":"5","place_rank":30,"display_name":"x"}]"#,
    #"[{"lat":"45","lon":"-200","place_rank":30,"display_name":"x"}]"#,
    #"[{"lat":"45","lon":"5","place_rank":1e99,"display_name":"x"}]"#,
    #"[{"lat":"45","lon":"5","place_rank":30,"display_name":null}]"#, String(repeating: "[", count: 100_000),
  ])
  func whatIsNoAnswerOfNominatimsIsAProblem(body: String) throws {
    #expect(throws: ServiceProblem.self, "\(body.prefix(60))") {
      _ = try nominatim(FakeTransport(200, body)).search("x")
    }
  }

  @Test func whateverBytesComeAreAnAnswerOrAProblem() throws {
    var numbers = SplitMix64(seed: 7)
    var read = 0
    for round in 0..<2_000 {
      var body = Array((round % 2 == 0 ? house : place).utf8)
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        let at = Int.random(in: 0..<body.count, using: &numbers)
        switch Int.random(in: 0..<3, using: &numbers) {
        case 0: body[at] = UInt8.random(in: 0...255, using: &numbers)
        case 1: body.remove(at: at)
        default: body.insert(contentsOf: body[at..<min(at + 20, body.count)], at: at)
        }
      }
      let bytes = body
      let transport = FakeTransport { (_) throws(FetchProblem) in HTTPResponse(status: 200, body: bytes) }
      let service: any AddressService = round % 2 == 0 ? ban(transport) : nominatim(transport)
      guard let answers = try? service.search("x") else { continue }
      read += 1
      for answer in answers {
        #expect((-90...90).contains(answer.coordinate.latitude) && (-180...180).contains(answer.coordinate.longitude))
        #expect(answer.label.utf8.count <= 500 && (0...1_000).contains(answer.score ?? 0))
      }
    }
    #expect(read > 100, "most were broken beyond reading")
  }

  @Test func moreAnswersThanAskedForAreNotRead() throws {
    let one = Self.feature("[5,45]").dropFirst("{\"features\":[".count).dropLast(2)
    let many = "{\"features\":[" + Array(repeating: one, count: 5_000).joined(separator: ",") + "]}"
    #expect(try ban(FakeTransport(200, many)).search("x").count == AddressLimits.answers)
  }

  @Test(arguments: [301, 401, 403, 404, 429, 500, 502, 503])
  func anotherStatusIsTheServicesProblem(status: Int) throws {
    for body in ["", "<html></html>", house, #"{"title":"no"}"#] {
      #expect(throws: ServiceProblem.status(status)) { _ = try ban(FakeTransport(status, body)).search("x") }
    }
  }

  @Test func aRefusedQuestionSaysWhy() throws {
    for (body, message) in [
      (#"{"title": "Query too long, 250 chars, limit is 200"}"#, "Query too long, 250 chars, limit is 200"),
      (
        #"{"title": "Missing parameter", "description": "The \"q\" parameter is required."}"#,
        "Missing parameter: The \"q\" parameter is required."
      ),
      (#"{"error":{"code":400,"message":"Nothing to search for."}}"#, "Nothing to search for."),
      (#"{"code":400,"message":"Parameter [q] is required"}"#, "Parameter [q] is required"),
    ] {
      #expect(throws: ServiceProblem.refused(code: "400", message: message)) {
        _ = try ban(FakeTransport(400, body)).search("x")
      }
    }
    #expect(throws: ServiceProblem.status(400)) {
      _ = try ban(FakeTransport(400, "ERROR 400: Parameter 'format'")).search("x")
    }
  }

  @Test func whatDoesNotComeIsTheTransportsProblem() throws {
    let transport = FakeTransport { (_) throws(FetchProblem) in throw .cutShort }
    #expect(throws: ServiceProblem.fetch(.cutShort)) { _ = try ban(transport).search("x") }
    #expect(throws: ServiceProblem.fetch(.cutShort)) { _ = try nominatim(transport).search("x") }
    #expect(nominatim(transport).version() == "")
  }
}
