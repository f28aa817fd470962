import Fetching
import Values

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads the JSON of services; the transport has bounded its size, and the decoder its depth.
enum JSONAnswer {
  /// - Throws: ``RoadProblem/unreadable(_:)`` for anything but JSON of this shape.
  static func read<Shape: Decodable>(_ shape: Shape.Type, from body: [UInt8]) throws(RoadProblem) -> Shape {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do {
      return try decoder.decode(shape, from: Data(body))
    } catch let error as DecodingError {
      throw .unreadable(what(body, error))
    } catch {
      throw .unreadable(.notJSON)
    }
  }

  /// What a body is that is not what was expected.
  private static func what(_ body: [UInt8], _ error: DecodingError) -> RoadProblem.Unreadable {
    let path: [any CodingKey]
    switch error {
    case .keyNotFound(let key, let context): path = context.codingPath + [key]
    case .typeMismatch(_, let context), .valueNotFound(_, let context): path = context.codingPath
    default:
      switch body.first(where: { $0 > 0x20 }) {
      case nil: return .empty
      case UInt8(ascii: "<"): return .webPage
      default: return .notJSON
      }
    }
    return .otherShape(path.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: "."))
  }
}

extension HTTPTransport {
  /// The response, whose failures are a road service's.
  func answer(_ request: HTTPRequest) throws(RoadProblem) -> HTTPResponse {
    do throws(FetchProblem) {
      return try send(request)
    } catch {
      throw .fetch(error)
    }
  }
}

extension HTTPResponse {
  var statusProblem: RoadProblem { .status(status) }
}

extension Metres {
  /// A service's metres to the nearest whole one, halves up; nil for what is no length on earth.
  init?(measured metres: Double) {
    guard metres >= 0, metres < 1_000_000_000 else { return nil }
    self.init(Int(metres.rounded(.toNearestOrAwayFromZero)))
  }
}

/// A service's seconds to the nearest whole one; nil for what is no driving time.
func wholeSeconds(_ seconds: Double) -> Int? {
  guard seconds >= 0, seconds < 1_000_000_000 else { return nil }
  return Int(seconds.rounded(.toNearestOrAwayFromZero))
}
