import Fetching
import Packs
import Synchronization
import Values

/// Asks one server, with the login that is kept for it and for no other.
///
/// A password leaves for the server itself, once that has asked for one, or for the address that gives its tokens: one of the same
/// server, or the one that was shown when somebody logged in. No token request is sent on, and what redirects lead to hears of none.
package final class ServerClient: Sendable {
  /// What a token is to allow: of a registry's repository, or nothing in particular.
  struct Need: Sendable, Hashable {
    /// `repository:izika/agence-durand/visites:pull`; nil for being known at all.
    var scope: String?
  }

  /// Of the server: with a path where all that is asked lies below one.
  let address: WebAddress
  /// As `pack login` takes it.
  private let name: String
  private let transport: any HTTPTransport
  private let known: KnownLogin
  /// What the server was given last, by what it was needed for: sent along the next time.
  private let given = Mutex<[Need: String]>([:])

  package init(
    _ address: WebAddress, called name: String, over transport: any HTTPTransport, login known: KnownLogin
  ) {
    self.address = address
    self.name = name
    self.transport = transport
    self.known = known
  }

  /// The answer to a request, which is for this server.
  /// - Parameter need: what a token is to allow; nil where none is understood, but for a password.
  /// - Throws: a ``Failure`` where no whole answer comes, or nothing is given to the server that it would take.
  func send(_ request: HTTPRequest, for need: Need?, called name: String) throws(Failure) -> HTTPResponse {
    precondition(request.address.plainOrigin == address.plainOrigin && !request.address.hasUser)
    var request = request
    request.limits.totalSeconds = 120
    let key = need ?? Need()
    let first = try answer(request, given.withLock { $0[key] }, called: name)
    guard first.status == 401, let authorization = try authorization(Challenge.all(of: first), need, called: name)
    else {
      return first
    }
    given.withLock { $0[key] = authorization }
    return try answer(request, authorization, called: name)
  }

  private func answer(
    _ request: HTTPRequest, _ authorization: String?, called name: String
  ) throws(Failure) -> HTTPResponse {
    var request = request
    if let authorization { request.headers.append(("Authorization", authorization)) }
    do throws(FetchProblem) { return try transport.send(request) } catch {
      throw Failure(ServerProblem.fetch(error, name))
    }
  }

  /// What is wrong with an answer that is none.
  func problem(_ response: HTTPResponse, called name: String) -> Diagnostic {
    ServerProblem.status(response, name, server: self.name, known)
  }

  // MARK: What the server wants

  /// Nil where there is nothing to give.
  private func authorization(
    _ challenges: [Challenge], _ need: Need?, called name: String
  ) throws(Failure) -> String? {
    switch Challenge.answered(of: challenges, takesTokens: need != nil) {
    case .bearer(let realm, let service):
      return "Bearer " + (try token(from: try self.realm(realm, called: name), service, need ?? Need(), called: name))
    case .basic:
      // Who was shown where the password goes has not agreed to another place, be it the server that named that one.
      if let kept = known.login?.realm {
        throw Failure(ServerProblem.changedRealm(name, nil, kept: kept, server: self.name))
      }
      return known.login.map(Self.basic)
    case nil: return nil
    }
  }

  private static func basic(_ login: ServerLogin) -> String {
    "Basic " + String(decoding: Base64.encoded(Array("\(login.user):\(login.password)".utf8)), as: UTF8.self)
  }

  /// The address that tokens are asked of, where it may be asked.
  private func realm(_ text: String, called name: String) throws(Failure) -> WebAddress {
    guard let realm = Self.safeRealm(text, of: address) else { throw Failure(ServerProblem.unsafeRealm(name, text)) }
    if let kept = known.login?.realm {
      guard WebAddress(kept) == realm else {
        throw Failure(ServerProblem.changedRealm(name, realm, kept: kept, server: self.name))
      }
    } else if realm.plainOrigin != address.plainOrigin {
      throw Failure(ServerProblem.unknownRealm(name, realm, server: self.name))
    }
    return realm
  }

  /// Nil for an address that names a user, is not safe, or is none.
  static func safeRealm(_ text: String, of address: WebAddress) -> WebAddress? {
    guard text.utf8.count <= 2_000, let realm = WebAddress(text), !realm.hasUser,
      realm.isSafe || realm.isLoopback && address.isLoopback
    else { return nil }
    return realm
  }

  private func token(
    from realm: WebAddress, _ service: String?, _ need: Need, called name: String
  ) throws(Failure) -> String {
    var fields: [(name: String, value: String)] = []
    if let service { fields.append(("service", service)) }
    if let scope = need.scope { fields.append(("scope", scope)) }
    var request = HTTPRequest(.get, realm.adding(fields), headers: [("Accept", "application/json")])
    request.followsRedirects = false
    request.limits.bytes = 1 << 18
    if let login = known.login { request.headers.append(("Authorization", Self.basic(login))) }
    let shown = realm.withoutSecrets
    let response = try answer(request, nil, called: shown)
    guard response.status == 200 else {
      throw Failure(ServerProblem.status(response, shown, server: self.name, known))
    }
    guard let token = RegistryJSON.token(in: response.body) else {
      throw Failure(
        ServerProblem.answer(shown, Phrase(en: "it gives no token", fr: "il ne donne pas de jeton")))
    }
    return token
  }
}

extension ServerClient {
  /// How a server greets who says nothing of who they are.
  package enum Greeting: Sendable, Hashable {
    /// It asks for nothing.
    case open
    case password
    /// By tokens, from this address.
    case tokens(realm: String)
    /// It wants something that this program does not know.
    case other
  }

  /// - Parameters:
  ///   - path: what is asked for, below the client's address: `/v2/`.
  ///   - isRegistry: whether a registry is looked for, which may give tokens.
  /// - Throws: a ``Failure`` where it cannot be asked, and where its tokens come from an address that is not safe.
  package func greeting(_ path: String, isRegistry: Bool, called name: String) throws(Failure) -> Greeting {
    var question = Self.question(path.isEmpty ? address : address.appending(path))
    // Who is greeted is whom the password is for, and nobody else.
    question.followsRedirects = !isRegistry
    let response = try answer(question, nil, called: name)
    guard response.status == 401 else {
      // A web server that lists no folder refuses that, and asks for nothing.
      let isThere = (200...299).contains(response.status) || !isRegistry && [403, 404].contains(response.status)
      guard isThere else { throw Failure(problem(response, called: name)) }
      return .open
    }
    switch Challenge.answered(of: Challenge.all(of: response), takesTokens: isRegistry) {
    case .bearer(let realm, _):
      guard Self.safeRealm(realm, of: address) != nil else { throw Failure(ServerProblem.unsafeRealm(name, realm)) }
      return .tokens(realm: realm)
    case .basic: return .password
    case nil: return .other
    }
  }

  /// Whether the server takes the login.
  /// - Throws: a ``Failure`` where it does not, or cannot be asked.
  package func check(_ path: String, isRegistry: Bool, called name: String) throws(Failure) {
    let question = Self.question(path.isEmpty ? address : address.appending(path))
    let response = try send(question, for: isRegistry ? Need() : nil, called: name)
    let isIn = (200...299).contains(response.status) || !isRegistry && [403, 404].contains(response.status)
    guard isIn else { throw Failure(problem(response, called: name)) }
  }

  private static func question(_ address: WebAddress) -> HTTPRequest {
    var request = HTTPRequest(.get, address, headers: [("Accept", "*/*")])
    request.limits.bytes = 1 << 20
    return request
  }
}
