import Packs
import Synchronization
import TestSupport

/// A registry of container images on loopback, as far as packs need one, which misbehaves on demand.
package final class SmallRegistry: Sendable {
  package enum Access: Sendable {
    case open
    /// `user:password` in base64.
    case basic(String)
    /// By tokens from this address.
    case tokens(realm: String)
  }

  package struct State: Sendable {
    package var access = Access.open
    /// By repository and digest: `izika/a/b@sha256:…`.
    package var blobs: [String: [UInt8]] = [:]
    /// By repository and tag: `izika/a/b:1.0.0`.
    package var images: [String: (type: String, body: [UInt8])] = [:]
    /// What is answered in the registry's place; nil where it answers itself.
    package var instead: @Sendable (LoopbackRequest) -> LoopbackAnswer? = { _ in nil }
    /// Where an upload is to be sent, beside the path of the registry's own.
    package var uploadHost = ""
  }

  /// The realm's token for a scope.
  package static func token(_ scope: String) -> String { "token-for-\(scope)" }

  private final class Shared: Sendable {
    let state = Mutex(State())
  }

  private let shared = Shared()
  package let server: LoopbackServer

  package init() throws {
    let shared = shared
    server = try LoopbackServer { request in
      if let answer = shared.state.withLock({ $0.instead })(request) { return answer }
      return shared.state.withLock { Self.answer(request, &$0) }
    }
  }

  package func change<Result>(_ body: (inout sending State) -> sending Result) -> Result {
    shared.state.withLock(body)
  }

  /// `oci://127.0.0.1:41234/izika`
  package var place: String { "oci://127.0.0.1:\(server.port)/izika" }

  // MARK: Answering

  private static func answer(_ request: LoopbackRequest, _ state: inout State) -> LoopbackAnswer {
    guard request.path.hasPrefix("/v2/") else { return .respond(404) }
    let isWriting = ["POST", "PUT"].contains(request.method)
    if let refusal = refusal(request, isWriting: isWriting, state.access) { return refusal }
    if request.path == "/v2/" { return .json("{}") }
    let path = String(request.path.dropFirst(4))
    for (part, answer) in [
      ("/blobs/uploads/", upload), ("/blobs/", blob), ("/manifests/", manifest), ("/tags/list", tags),
    ] as [(String, (LoopbackRequest, String, String, inout State) -> LoopbackAnswer)] {
      guard let range = path.firstRange(of: part) else { continue }
      return answer(request, String(path[..<range.lowerBound]), String(path[range.upperBound...]), &state)
    }
    return .respond(404)
  }

  private static func refusal(_ request: LoopbackRequest, isWriting: Bool, _ access: Access) -> LoopbackAnswer? {
    let given = request.header("Authorization")
    switch access {
    case .open: return nil
    case .basic(let credentials):
      if given == "Basic \(credentials)" { return nil }
      return unauthorized("Basic realm=\"izika\"")
    case .tokens(let realm):
      let repository = request.path.dropFirst(4).prefix(while: { $0 != ":" })
      let need = isWriting ? "push" : "pull"
      if let given, given.hasPrefix("Bearer token-for-"), request.path == "/v2/" || given.contains(need) { return nil }
      return unauthorized(
        "Bearer realm=\"\(realm)\",service=\"small\",scope=\"repository:\(repository):everything\"")
    }
  }

  private static func unauthorized(_ challenge: String) -> LoopbackAnswer {
    .respond(
      401, headers: [("WWW-Authenticate", challenge), ("Content-Type", "application/json")],
      text: #"{"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}"#)
  }

  private static func upload(
    _ request: LoopbackRequest, _ repository: String, _ rest: String, _ state: inout State
  ) -> LoopbackAnswer {
    if request.method == "POST" {
      return .respond(
        202, headers: [("Location", "\(state.uploadHost)/v2/\(repository)/blobs/uploads/one?state=a%2Fb")])
    }
    guard request.method == "PUT", let digest = request.query.first(where: { $0.name == "digest" })?.value,
      request.query.contains(where: { $0.name == "state" && $0.value == "a/b" })
    else { return .respond(404) }
    guard digest == "sha256:" + Pack.sha256(request.body) else {
      return .json(#"{"errors":[{"code":"DIGEST_INVALID","message":"provided digest did not match"}]}"#, status: 400)
    }
    state.blobs["\(repository)@\(digest)"] = request.body
    return .respond(201)
  }

  private static func blob(
    _ request: LoopbackRequest, _ repository: String, _ digest: String, _ state: inout State
  ) -> LoopbackAnswer {
    guard let blob = state.blobs["\(repository)@\(digest)"] else { return .respond(404) }
    if request.method == "HEAD" { return .respond(200, headers: [("Content-Length", "\(blob.count)")]) }
    return .respond(200, headers: [("Content-Type", "application/octet-stream")], body: blob)
  }

  private static func manifest(
    _ request: LoopbackRequest, _ repository: String, _ tag: String, _ state: inout State
  ) -> LoopbackAnswer {
    if request.method == "PUT" {
      state.images["\(repository):\(tag)"] = (request.header("Content-Type") ?? "", request.body)
      return .respond(201)
    }
    // A registry says that there is nothing where the kind that it has is not asked for.
    guard let image = state.images["\(repository):\(tag)"],
      request.header("Accept")?.contains("application/vnd.oci.image.manifest.v1+json") == true
    else { return .json(#"{"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown"}]}"#, status: 404) }
    return .respond(200, headers: [("Content-Type", image.type)], body: image.body)
  }

  private static func tags(
    _ request: LoopbackRequest, _ repository: String, _ rest: String, _ state: inout State
  ) -> LoopbackAnswer {
    let tags = state.images.keys.filter { $0.hasPrefix(repository + ":") }.map { $0.dropFirst(repository.count + 1) }
    if tags.isEmpty { return .json(#"{"errors":[{"code":"NAME_UNKNOWN"}]}"#, status: 404) }
    // In no order that means anything.
    let list = tags.sorted(by: >).map { "\"\($0)\"" }.joined(separator: ",")
    return .json(#"{"name":"\#(repository)","tags":[\#(list)]}"#)
  }
}

/// Gives tokens to who knows a password, and keeps what it was asked.
package final class SmallRealm: Sendable {
  package let server: LoopbackServer

  /// - Parameter credentials: `user:password` in base64; nil gives tokens to everybody.
  package init(_ credentials: String? = nil) throws {
    server = try LoopbackServer { request in
      guard credentials == nil || request.header("Authorization") == "Basic \(credentials ?? "")" else {
        return .json(#"{"errors":[{"code":"UNAUTHORIZED","message":"wrong password"}]}"#, status: 401)
      }
      let scope = request.query.first { $0.name == "scope" }?.value ?? ""
      return .json(#"{"token":"\#(SmallRegistry.token(scope))","expires_in":300}"#)
    }
  }

  package var address: String { "\(server.address)/token" }
}
