import Values

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads the JSON of services; the transport has bounded its size, and the decoder its depth.
package struct ServiceJSON {
  /// What the whole of an answer is called where a problem names what is missing.
  private let whole: String

  package init(calling whole: String = "answer") { self.whole = whole }

  /// Names in snake case are those of `shape` in camel case.
  /// - Throws: ``ServiceProblem/unreadable(_:)`` for anything but JSON of this shape.
  package func read<Shape: Decodable>(_ shape: Shape.Type, from body: [UInt8]) throws(ServiceProblem) -> Shape {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do {
      return try decoder.decode(shape, from: Data(body))
    } catch let error as DecodingError {
      throw .unreadable(what(body, error))
    } catch {
      throw .unreadable(ServiceProblem.Unreadable(notJSON: body))
    }
  }

  /// What a body is that is not what was expected.
  private func what(_ body: [UInt8], _ error: DecodingError) -> ServiceProblem.Unreadable {
    let path: [any CodingKey] =
      switch error {
      case .keyNotFound(let key, let context): context.codingPath + [key]
      case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
        context.codingPath
      @unknown default: []
      }
    if path.isEmpty, case .dataCorrupted = error { return ServiceProblem.Unreadable(notJSON: body) }
    // `routes[0].distance`
    let name = path.reduce("") { text, key in
      text + (key.intValue.map { "[\($0)]" } ?? (text.isEmpty ? "" : ".") + key.stringValue)
    }
    return .otherShape(name.isEmpty ? whole : name)
  }
}

extension HTTPTransport {
  /// The response, whose failures are a service's.
  package func answer(_ request: HTTPRequest) throws(ServiceProblem) -> HTTPResponse {
    do throws(FetchProblem) {
      return try send(request)
    } catch {
      throw .fetch(error)
    }
  }
}
