import Fetching
import Values

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads the JSON of services; the transport has bounded its size, and the decoder its depth.
enum JSONAnswer {
  /// - Throws: ``ServiceProblem/unreadable(_:)`` for anything but JSON of this shape.
  static func read<Shape: Decodable>(_ shape: Shape.Type, from body: [UInt8]) throws(ServiceProblem) -> Shape {
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
  private static func what(_ body: [UInt8], _ error: DecodingError) -> ServiceProblem.Unreadable {
    switch error {
    case .keyNotFound(let key, let context): .otherShape(path(context.codingPath + [key]))
    case .typeMismatch(_, let context), .valueNotFound(_, let context): .otherShape(path(context.codingPath))
    default: ServiceProblem.Unreadable(notJSON: body)
    }
  }

  /// `routes[0].distance`; `answer` for the whole of it.
  private static func path(_ keys: [any CodingKey]) -> String {
    let text = keys.reduce("") { text, key in
      text + (key.intValue.map { "[\($0)]" } ?? (text.isEmpty ? "" : ".") + key.stringValue)
    }
    return text.isEmpty ? "answer" : text
  }
}

extension HTTPTransport {
  /// The response, whose failures are a road service's.
  func answer(_ request: HTTPRequest) throws(ServiceProblem) -> HTTPResponse {
    do throws(FetchProblem) {
      return try send(request)
    } catch {
      throw .fetch(error)
    }
  }
}

extension HTTPResponse {
  var statusProblem: ServiceProblem { .status(status) }
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
