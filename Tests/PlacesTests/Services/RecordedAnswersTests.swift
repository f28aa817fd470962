import Fetching
import Foundation
import Places
import TestSupport
import Testing
import Values

/// Answers recorded from real servers: a folder beside the project, not part of it.
private enum Recorded {
  static let folder = SourceTree.shared("roads/answers")

  /// A whole response: its status and headers where they were recorded, else 200.
  static func response(_ name: String) throws -> HTTPResponse {
    let folder = try #require(folder)
    func text(_ ending: String) -> String {
      (try? String(contentsOf: folder.appending(path: name + ending), encoding: .utf8)) ?? ""
    }
    let headers = text(".headers.txt").split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
      let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
      return parts.count == 2 ? (name: parts[0], value: String(parts[1].drop { $0 == " " })) : nil
    }
    let body = text(".body.json").isEmpty ? text(".json") : text(".body.json")
    return HTTPResponse(
      status: Int(text(".status.txt").prefix { $0 != " " }) ?? 200, headers: headers, body: Array(body.utf8))
  }

  /// The names of all answers in a folder, without their endings.
  static func names(_ folder: String) throws -> [String] {
    let url = try #require(Recorded.folder).appending(path: folder)
    let files = try FileManager.default.contentsOfDirectory(atPath: url.path)
    return files.filter { $0.hasSuffix(".json") }.map { name in
      "\(folder)/" + name.dropLast(name.hasSuffix(".body.json") ? ".body.json".count : ".json".count)
    }.sorted()
  }
}

@Suite(.enabled(if: Recorded.folder != nil)) struct RecordedAnswersTests {
  /// What a client makes of a recorded answer: lines of `precision score postcode town lat,lon label`, or its problem.
  func read(_ name: String) throws -> [String] {
    let response = try Recorded.response(name)
    let transport = FakeTransport { (_) throws(FetchProblem) in response }
    let address = WebAddress("http://127.0.0.1:1")!
    let service: any AddressService =
      name.hasPrefix("nominatim")
      ? NominatimPlaces(address, over: transport) : AddokPlaces(.ban, address, over: transport)
    let answers: [PlaceAnswer]
    do { answers = try service.search("x") } catch { return [Self.line(error)] }
    return answers.map { answer in
      let score = answer.score.map { "\($0) " } ?? ""
      return "\(answer.precision) \(score)\(answer.postcode) \(answer.town) \(answer.coordinate) \(answer.label)"
    }
  }

  private static func line(_ problem: ServiceProblem) -> String {
    switch problem {
    case .status(let status): "status \(status)"
    case .unreadable(let what): "unreadable \(what)"
    case .refused(let code, let message): "refused \(code) \(message)"
    case .fetch(let problem): "\(problem)"
    }
  }

  static let expected: [String: [String]] = [
    "ban-addok/err-bad-limit": [
      "refused 400 Invalid parameter: The \"limit\" parameter is invalid. The value must be an integer."
    ],
    "ban-addok/err-empty": ["refused 400 Missing parameter: The \"q\" parameter is required."],
    "ban-addok/err-long": ["refused 413 Query too long, 250 chars, limit is 200"],
    "ban-addok/err-reverse-missing": ["refused 400 Missing parameter: The \"lon\" parameter is required."],
    "ban-addok/notfound": ["status 404"],
    "ban-addok/reverse": ["address 1000 69002 Lyon 45.7603,4.836225 5 Rue de la République 69002 Lyon"],
    "ban-addok/reverse-far": [],
    "ban-addok/search-bis": [
      "address 765 06320 Cap-d'Ail 43.72165,7.40125 12 bis Avenue du Général de Gaulle 06320 Cap-d'Ail"
    ],
    "ban-addok/search-filter-citycode": [
      "address 955 06320 Cap-d'Ail 43.7216,7.4012 12 Avenue du Général de Gaulle 06320 Cap-d'Ail"
    ],
    "ban-addok/search-housenumber": ["address 955 69002 Lyon 45.75988,4.83612 12 Rue de la République 69002 Lyon"],
    "ban-addok/search-lat-lon-bias": [
      "town 837 69560 Sainte-Colombe 45.5253,4.8666 Sainte-Colombe",
      "town 753 77650 Sainte-Colombe 48.5305,3.2552 Sainte-Colombe",
    ],
    "ban-addok/search-mairie": [],
    "ban-addok/search-multiline": ["address 528 69002 Lyon 45.75988,4.83612 12 Rue de la République 69002 Lyon"],
    "ban-addok/search-municipality": ["town 963 69100 Villeurbanne 45.766,4.8795 Villeurbanne"],
    "ban-addok/search-postcode-only": [
      "town 872 69100 Villeurbanne 45.766,4.8795 Villeurbanne",
      "street 682 69100 Villeurbanne 45.77,4.879 Rue Anatole France 69100 Villeurbanne",
    ],
    "ban-addok/search-unknown": [],
    "docs/ban-geopf-search-empty": [],
    "docs/ban-geopf-search-housenumber": [
      "address 976 31100 Toulouse 43.579724,1.37987 13 Rue Albert Einstein 31100 Toulouse"
    ],
    "docs/ban-geopf-search-municipality": ["town 953 30100 Alès 44.125356,4.089242 Alès"],
    "nominatim/err-format": ["status 400"],
    "nominatim/err-mixed": [
      """
      refused 400 Structured query parameters(amenity, street, city, county, state, postalcode, country) cannot be used \
      together with 'q' parameter.
      """
    ],
    "nominatim/err-no-q": ["refused 400 Nothing to search for."],
    "nominatim/err-reverse": ["refused 400 Parameter 'lat' must be a number."],
    "nominatim/reverse": ["unreadable otherShape(\"$\")"],
    "nominatim/reverse-none": ["unreadable otherShape(\"$\")"],
    "nominatim/search-countrycodes": ["town   43.748281,7.421968 Beausoleil, 06240, France"],
    "nominatim/search-geojson": ["unreadable otherShape(\"$\")"],
    "nominatim/search-jsonv2": [
      "street 06320 Cap-d'Ail 43.723606,7.393894 Avenue du Général De Gaulle, Cap-d'Ail, 06320, France"
    ],
    "nominatim/search-mairie": [],
    "nominatim/search-none": [],
    "nominatim/search-structured": ["street   43.734944,7.419126 Rue Grimaldi, La Condamine, Monaco, 98020, Monaco"],
    "nominatim/status": ["unreadable otherShape(\"$\")"],
  ]

  @Test("Every recorded answer of a geocoder is read for what it is")
  func everyAnswer() throws {
    let names =
      try Recorded.names("ban-addok") + Recorded.names("nominatim")
      + Recorded.names("docs").filter { $0.hasPrefix("docs/ban") }
    #expect(names.sorted() == Self.expected.keys.sorted())
    for name in names {
      let found = try read(name)
      #expect(found == Self.expected[name], "\(name)")
    }
  }

  @Test("The version is read from a recorded status")
  func version() throws {
    let response = try Recorded.response("nominatim/status")
    let transport = FakeTransport { (_) throws(FetchProblem) in response }
    #expect(NominatimPlaces(WebAddress("http://127.0.0.1:1")!, over: transport).version() == "5.3.3")
  }

  /// A text, the recorded answer to what is asked for it, and the place that comes of both.
  @Test(
    "Recorded answers lead to the right places",
    arguments: [
      ("12 rue de la République, 69002 Lyon", "ban-addok/search-housenumber", "ok address ban 69002 Lyon FR"),
      (
        "Chez M. Dupont, 12 rue de la République\n69002 LYON Cedex 02", "ban-addok/search-multiline",
        "confirm address ban 69002 Lyon FR"
      ),
      ("12 bis avenue du Gal de Gaulle 06320 Cap d'Ail", "ban-addok/search-bis", "ok address ban 06320 Cap-d'Ail FR"),
      (
        "12 rue de la Paix, 69100 Villeurbanne", "ban-addok/search-municipality",
        "confirm town gazetteer 69100 Villeurbanne FR"
      ),
      (
        "13 rue Albert Einstein, 31400 Toulouse", "docs/ban-geopf-search-housenumber",
        "ok address ban 31100 Toulouse FR"
      ),
      (
        "13 rue Albert Einstein, 69100 Villeurbanne", "docs/ban-geopf-search-housenumber",
        "confirm town gazetteer 69100 Villeurbanne FR"
      ),
      (
        "Avenue du Général de Gaulle, 06320 Cap-d'Ail", "nominatim/search-jsonv2",
        "ok street nominatim 06320 Cap-d'Ail FR"
      ),
      // Recorded without its address: the nearest town gives its name.
      ("rue Grimaldi, 98000 Monaco", "nominatim/search-structured", "ok street nominatim 98000 Monte-Carlo MC"),
    ])
  func places(text: String, answer: String, expected: String) throws {
    let response = try Recorded.response(answer)
    let transport = FakeTransport { (_) throws(FetchProblem) in response }
    let address = WebAddress("http://127.0.0.1:1")!
    let service: any AddressService =
      answer.hasPrefix("nominatim")
      ? NominatimPlaces(address, over: transport) : AddokPlaces(.ban, address, over: transport)
    let place = try placeChain(service).finder().find(text, near: nil)
    let precision = place.precision?.rawValue ?? "-"
    #expect("\(place.status) \(precision) \(place.source) \(place.postalTown) \(place.country)" == expected)
  }
}
