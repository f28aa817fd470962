import Fetching
import Values

/// Valhalla's own errors, which it gives in its own form before it has read which form was asked for.
private struct ValhallaError: Decodable {
  var errorCode: Int
  var error: String

  /// What its numbers say of a way, in the words of all services. The others are about the question or the server:
  /// 100–157 the question, 106 the path, 199 and 400–599 the server.
  var refusal: String? {
    switch errorCode {
    case 154: "DistanceExceeded"
    case 170, 442, 443: "NoRoute"
    case 171: "NoSegment"
    default: nil
    }
  }
}

/// What `/status` tells, as far as distances rest on it.
struct ValhallaRelease: Decodable, Sendable {
  /// `3.9.1`.
  var version: String
  /// When its tiles were made, in seconds since 1970, UTC; builders set it to the day of the map.
  var tilesetLastModified: Int?

  static let unknown = ValhallaRelease(version: "", tilesetLastModified: nil)

  /// The day of its tiles, UTC.
  var dataDate: CivilDate? {
    guard let seconds = tilesetLastModified, (1..<(1 << 40)).contains(seconds) else { return nil }
    return CivilDate(dayNumber: seconds / 86_400)
  }

  /// The release of an answer to `/status`; unknown where it is none, for a way does not need it.
  static func read(_ body: [UInt8]) -> ValhallaRelease {
    guard var release = try? ServiceJSON().read(ValhallaRelease.self, from: body) else { return .unknown }
    release.version = TerminalText.neutral(String(release.version.prefix(64)))
    return release
  }
}

enum ValhallaAnswer {
  /// The way of an answer, without the release.
  /// - Throws: ``ServiceProblem/refused(code:message:)`` and whatever ``OSRMAnswer/read(_:)`` throws.
  static func route(_ response: HTTPResponse, of ends: RoadEnds) throws(ServiceProblem) -> RoadRecord.Answer {
    if response.status == 400, let own = try? ServiceJSON().read(ValhallaError.self, from: response.body) {
      if let word = own.refusal { return .refused(code: word) }
      throw .refused(code: String(own.errorCode), message: own.error)
    }
    return try OSRMAnswer.read(response).route(source: "valhalla", crossesWater: ends.crossesWater)
  }

  /// The same answer with the release that it rests on.
  static func complete(_ answer: RoadRecord.Answer, _ release: ValhallaRelease) -> RoadRecord.Answer {
    guard case .distance(var distance) = answer else { return answer }
    let ferry = FerryPart.metres(in: distance.version)
    distance.version = ferry.map { FerryPart.told($0, after: release.version) } ?? release.version
    distance.dataDate = release.dataDate
    return .distance(distance)
  }
}
