import Fetching
import Foundation
import PackExchange
import PackSupport
import Synchronization
import TestSupport
import Testing
import Values

@testable import IzikaRules

/// Logging in: what the server takes is kept, where its tokens come from is said first.
@Suite struct LoginRunTests {
  private static let password = "secret-1"
  private static let credentials = Data("agence:\(password)".utf8).base64EncodedString()
  private let folder: TemporaryFolder
  private let files: LoginFiles
  private let registry: SmallRegistry
  private let said = Said()

  private final class Said: Sendable {
    private let state = Mutex<(texts: [String], codes: [String])>(([], []))
    var texts: [String] { state.withLock { $0.texts } }
    var codes: [String] { state.withLock { $0.codes } }
    func tell(_ text: Phrase) { state.withLock { $0.texts.append(text.english) } }
    func warn(_ problem: Diagnostic) { state.withLock { $0.codes.append(problem.code.name) } }
  }

  init() throws {
    folder = try TemporaryFolder()
    let own = folder.path("config")
    files = LoginFiles(try ConfigFolders { ["XDG_CONFIG_HOME": own][$0] }) { _ in nil }
    registry = try SmallRegistry()
  }

  private var run: LoginRun {
    LoginRun(files, over: CurlTransport(program: "izika-rules-tests", version: "1", page: "https://example.org"))
  }

  private func asking(
    _ user: String? = "agence", _ password: String? = password, isPerson: Bool = true
  ) -> LoginRun.Asking {
    LoginRun.Asking(
      isPerson: isPerson, user: { user }, password: { password }, tell: said.tell, warn: said.warn)
  }

  private func found(_ body: () throws -> Void) -> [String] {
    do {
      try body()
      return []
    } catch {
      return ((error as? Failure)?.diagnostics ?? []).map(\.code.name)
    }
  }

  private var host: String { "127.0.0.1:\(registry.server.port)" }

  @Test func aPasswordThatIsTakenIsKept() throws {
    registry.change { state in state.access = .basic(Self.credentials) }
    #expect(found { _ = try run.login(host, asking: asking("agence", "wrong")) } == ["source-refused"])
    #expect(try files.read().isEmpty, "what is wrong is not kept")
    let report = try run.login("oci://\(host)/izika", asking: asking())
    #expect(report.isDone && report.user == "agence" && report.realm == nil)
    #expect(said.texts.isEmpty)
    #expect(try files.read() == ["http://\(host)": ServerLogin(user: "agence", password: Self.password)])
    for text in [report.text(.english), report.text(.french), String(decoding: report.json(.english), as: UTF8.self)] {
      #expect(!text.contains(Self.password) && text.contains("http://\(host)"))
    }
    #expect(try run.logout(host).isDone)
    #expect(try files.read().isEmpty)
    let again = try run.logout(host)
    #expect(!again.isDone && again.diagnostics.map(\.code) == [.loginMissing])
  }

  @Test func whereTokensComeFromIsSaidFirstAndKept() throws {
    let realm = try SmallRealm(Self.credentials)
    registry.change { state in state.access = .tokens(realm: realm.address) }
    let said = said
    let asking = LoginRun.Asking(
      isPerson: true,
      user: {
        #expect(realm.server.requests.isEmpty && said.texts.count == 1)
        return "agence"
      }, password: { Self.password }, tell: said.tell, warn: said.warn)
    let report = try run.login(host, asking: asking)
    #expect(report.realm == realm.address)
    #expect(
      said.texts == ["http://\(host) takes tokens, which \(realm.address) gives: the password goes there."])
    #expect(try files.read()["http://\(host)"]?.realm == realm.address)
    #expect(registry.server.requests.allSatisfy { $0.header("Authorization")?.contains(Self.credentials) != true })

    // Another one later: where nobody reads that, nothing is sent, and what was kept stays.
    let other = try SmallRealm(Self.credentials)
    registry.change { state in state.access = .tokens(realm: other.address) }
    #expect(found { _ = try run.login(host, asking: self.asking(isPerson: false)) } == ["realm-changed"])
    #expect(other.server.requests.isEmpty && said.codes.isEmpty)
    #expect(try files.read()["http://\(host)"]?.realm == realm.address)
    // A person is told, and goes on.
    #expect(try run.login(host, asking: self.asking()).realm == other.address)
    #expect(said.codes == ["realm-changed"])
    registry.change { state in state.access = .tokens(realm: "http://anna:geheim@\(host)/token") }
    #expect(found { _ = try run.login(host, asking: self.asking()) } == ["realm-unsafe"])
  }

  /// Whom the password was said to go to is the only one who hears it, though the registry asks for it itself the next moment.
  @Test func whoShowsARealmIsNotGivenThePasswordItself() throws {
    let realm = try SmallRealm(Self.credentials)
    registry.change { state in
      state.access = .basic(Self.credentials)
      let asked = Said()
      state.instead = { request in
        guard request.path == "/v2/", asked.texts.isEmpty else { return nil }
        asked.tell(Phrase(en: "asked", fr: ""))
        return .respond(401, headers: [("WWW-Authenticate", "Bearer realm=\"\(realm.address)\"")])
      }
    }
    #expect(found { _ = try run.login(host, asking: asking()) } == ["realm-changed"])
    #expect(said.texts.count == 1 && registry.server.requests.count == 2)
    #expect(registry.server.requests.allSatisfy { $0.header("Authorization") == nil } && realm.server.requests.isEmpty)
    #expect(try files.read().isEmpty)
  }

  /// A registry that offers both: who logs in is shown the address that is asked later.
  @Test func ofTwoWaysTheOneIsShownThatIsTaken() throws {
    let realm = try SmallRealm(Self.credentials)
    registry.change { state in
      state.access = .tokens(realm: realm.address)
      state.instead = { request in
        request.header("Authorization") == nil
          ? .respond(
            401,
            headers: [("WWW-Authenticate", "Basic realm=\"x\", Bearer realm=\"\(realm.address)\",service=\"small\"")])
          : nil
      }
    }
    #expect(try run.login(host, asking: asking()).realm == realm.address)
    #expect(said.texts.count == 1)
  }

  @Test func aWebServersFolderIsAskedItself() throws {
    let credentials = Self.credentials
    let server = try LoopbackServer { request in
      guard request.path.hasPrefix("/packs/") else { return .respond(200, text: "welcome") }
      // A server that lists no folders refuses that to everybody.
      return request.header("Authorization") == "Basic \(credentials)"
        ? .respond(403) : .respond(401, headers: [("WWW-Authenticate", "Basic realm=\"x\"")])
    }
    #expect(
      found { _ = try run.login("\(server.address)/packs/", asking: asking("agence", "x")) } == ["source-refused"])
    #expect(try run.login("\(server.address)/packs/", asking: asking()).isDone)
    #expect(try files.read().keys.sorted() == [server.address])
    #expect(found { _ = try run.login("\(server.address)/", asking: asking()) } == ["login-unneeded"])
  }

  @Test func whoIsAskedForNothingNeedsNoLogin() throws {
    #expect(found { _ = try run.login(host, asking: asking()) } == ["login-unneeded"])
    #expect(found { _ = try run.login("http://durand.fr", asking: asking()) } == ["source-missing"])
    let negotiate = try LoopbackServer { _ in .respond(401, headers: [("WWW-Authenticate", "Negotiate")]) }
    #expect(found { _ = try run.login("127.0.0.1:\(negotiate.port)", asking: asking()) } == ["source-refused"])
    let page = try LoopbackServer { _ in .respond(404) }
    #expect(found { _ = try run.login("127.0.0.1:\(page.port)", asking: asking()) } == ["source-answer"])
  }

  @Test func nobodyAnswersAndNonsenseIsNothing() throws {
    registry.change { state in state.access = .basic(Self.credentials) }
    for (user, password) in [(nil, "x"), ("agence", nil), ("", "x"), ("a:b", "x"), ("agence", ""), ("agence", "a\nb")] {
      #expect(found { _ = try run.login(host, asking: asking(user, password)) } == ["login-missing"])
    }
    #expect(registry.server.requests.allSatisfy { $0.header("Authorization") == nil })
  }
}
