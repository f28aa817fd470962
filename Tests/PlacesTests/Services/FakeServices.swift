import Places
import Synchronization
import TestSupport
import Values

@testable import Fetching

extension FakeTransport {
  /// Whole addresses but for user and password, with the keys in them: no request leaves a test.
  var addresses: [String] { requests.map(\.address.text) }
}

/// A service that answers what a test says, and remembers what it was asked.
final class FakeService: AddressService {
  let identity: ServiceIdentity
  private let seen = Mutex<[String]>([])
  private let answer: @Sendable (String) throws(ServiceProblem) -> [PlaceAnswer]

  init(
    named kind: String = "ban", _ answer: @escaping @Sendable (String) throws(ServiceProblem) -> [PlaceAnswer]
  ) {
    identity = ServiceIdentity(kind: kind, address: "https://\(kind).example")
    self.answer = answer
  }

  /// Answers everything with the same.
  convenience init(named kind: String = "ban", _ answers: [PlaceAnswer]) {
    self.init(named: kind) { (_) throws(ServiceProblem) in answers }
  }

  var queries: [String] { seen.withLock { $0 } }

  func search(_ query: String) throws(ServiceProblem) -> [PlaceAnswer] {
    seen.withLock { $0.append(query) }
    return try answer(query)
  }
}

/// A memory that lasts as long as a test.
final class FakeMemory: PlaceMemory {
  struct Key: Hashable {
    var service: ServiceIdentity
    var query: String
  }
  private let records = Mutex<[Key: PlaceRecord]>([:])
  private let failure: Failure?

  init(failing failure: Failure? = nil) { self.failure = failure }

  var kept: [PlaceRecord] { records.withLock { Array($0.values) } }

  func recall(_ query: String, of service: ServiceIdentity) throws(Failure) -> PlaceRecord? {
    if let failure { throw failure }
    return records.withLock { $0[Key(service: service, query: query)] }
  }

  func keep(_ record: PlaceRecord) throws(Failure) {
    if let failure { throw failure }
    records.withLock { $0[Key(service: record.service, query: record.query)] = record }
  }
}

/// The embedded gazetteer, opened once for all tests of services.
let embeddedGazetteer: Result<GazetteerGeocoder, Failure> = Result { () throws(Failure) in
  GazetteerGeocoder(try Gazetteer.embedded())
}

func placeChain(
  _ services: any AddressService..., memory: (any PlaceMemory)? = nil, refreshes: Bool = false
) throws -> PlaceChain {
  PlaceChain(
    services: services, gazetteer: try embeddedGazetteer.get(), memory: memory,
    today: CivilDate(year: 2026, month: 11, day: 23), refreshes: refreshes)
}

/// Towns of the tests, at their centres.
enum Town {
  static let voiron = ("Voiron", "38500", 45.3647, 5.5856)
  static let rives = ("Rives", "38140", 45.3533, 5.5008)
  static let grenoble = ("Grenoble", "38000", 45.1787, 5.7148)
  static let mornant = ("Mornant", "69440", 45.6187, 4.67)
  static let chaussan = ("Chaussan", "69440", 45.6342, 4.6335)
  static let saintPriest = ("Saint-Priest", "69800", 45.6966, 4.9439)
  static let saintPriestArdeche = ("Saint-Priest", "07000", 44.7194, 4.5459)
}

func answer(
  _ street: String, _ town: (name: String, postcode: String, latitude: Double, longitude: Double), score: Int? = 950,
  _ precision: FoundPlace.Precision = .address, postcode: String? = nil
) -> PlaceAnswer {
  let code = postcode ?? town.postcode
  return PlaceAnswer(
    label: [street, code, town.name].filter { !$0.isEmpty }.joined(separator: " "), town: town.name, postcode: code,
    country: "FR", coordinate: Coordinate(latitude: town.latitude + 0.004, longitude: town.longitude + 0.004)!,
    precision: precision, score: score)
}
