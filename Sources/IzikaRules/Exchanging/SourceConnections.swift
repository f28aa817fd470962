import Fetching
import PackExchange
import Packs
import System
import Values

/// How this machine reaches the places that packs come from, and what it has of them already.
struct SourceConnections: Sendable {
  let transport: any HTTPTransport
  let logins: LoginFiles
  let lists: KeptLists
  /// What need not be downloaded.
  let packs: PacksAtHand

  /// - Parameter folders: where logins are kept.
  init(_ transport: any HTTPTransport, _ folders: ConfigFolders) {
    let store = PackStore()
    self.init(
      transport, LoginFiles(folders), lists: KeptLists(),
      packs: PacksAtHand { digest in try? store.read(digest)?.bytes })
  }

  init(_ transport: any HTTPTransport, _ logins: LoginFiles, lists: KeptLists, packs: PacksAtHand) {
    self.transport = transport
    self.logins = logins
    self.lists = lists
    self.packs = packs
  }

  /// What is known of the server of a place.
  /// - Throws: a `Failure` for files of logins that are not understood.
  func login(for source: PackSource) throws(Failure) -> KnownLogin {
    guard let server = LoginServer(source.description) else { return KnownLogin() }
    return try logins.known(for: server)
  }
}
