/// What a service did wrong, whoever asked it for places or roads.
package enum ServiceProblem: Error, Sendable, Hashable {
  /// No whole response came.
  case fetch(FetchProblem)
  /// A response that is none of the service's answers, with its status.
  case status(Int)
  /// An answer that is not one of such a service.
  case unreadable(Unreadable)
  /// The service's own error, in its own words, which may be empty: `InvalidQuery`, `Query string malformed`.
  case refused(code: String, message: String)

  /// What stands in an answer's place.
  package enum Unreadable: Sendable, Hashable {
    /// Nothing.
    case empty
    /// A page for people: another program's, or a login.
    case webPage
    case notJSON
    /// JSON within JSON beyond what is read.
    case tooDeep
    /// JSON of another program, or of another version; with the name of what is missing or wrong: `routes[0].distance`.
    case otherShape(String)
  }

  /// What is wrong with a response that should be an answer; nil for status 200 to 299.
  package init?(_ response: HTTPResponse) {
    if (200...299).contains(response.status) { return nil }
    self = .status(response.status)
  }

  /// Whether asking the service again in the same run makes no sense: the next question would end like this one.
  ///
  /// It follows all attempts of ``PoliteTransport``. What may be about one question alone is not lasting.
  var isLasting: Bool {
    switch self {
    case .fetch(.unreachable), .fetch(.unsafeConnection), .fetch(.forbiddenAddress), .fetch(.badRedirect),
      .fetch(.garbled), .fetch(.tooSlow):
      true
    case .fetch(.tooLarge), .fetch(.cutShort): false
    case .status(let status): [401, 403, 404, 405, 407, 410, 429, 502, 503, 504].contains(status)
    case .unreadable(.webPage), .unreadable(.notJSON), .unreadable(.empty): true
    case .unreadable(.tooDeep), .unreadable(.otherShape): false
    case .refused: false
    }
  }

  /// Whether any other question would have met it too: nobody is there who can be trusted, or who asks is sent away.
  ///
  /// Other failures may depend on what was asked, even those that last.
  var meetsEveryQuestion: Bool {
    switch self {
    case .fetch(.unreachable), .fetch(.unsafeConnection): true
    // Without a valid key, or too often.
    case .status(let status): [401, 403, 407, 429].contains(status)
    case .fetch, .unreadable, .refused: false
    }
  }
}

extension ServiceProblem.Unreadable {
  /// What a body is that is no JSON.
  package init(notJSON body: [UInt8]) {
    switch BodyKind(body) {
    case .empty: self = .empty
    case .webPage: self = .webPage
    case .other: self = .notJSON
    }
  }
}
