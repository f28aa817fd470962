import Fetching
import Foundation
import PackSupport
import Packs
import TestSupport
import Testing
import Values

@testable import PackExchange

extension CurlTransport {
  static var forTests: CurlTransport {
    CurlTransport(program: "izika-rules-tests", version: "1", page: "https://example.org")
  }
}

/// The code of what is thrown; nil where nothing is.
func code(_ body: () throws -> Void) -> String? {
  do {
    try body()
    return nil
  } catch {
    return (error as? Failure)?.diagnostics.first?.code.name ?? "\(error)"
  }
}

/// `user:password` as a header has it.
func base64(_ login: ServerLogin) -> String { Data("\(login.user):\(login.password)".utf8).base64EncodedString() }

/// A publisher's folder with some versions of a pack, and the signed list of them.
struct PublishedFolder {
  static let pack = "agence-durand/visites"
  static let claire = try! SoftwareKey(seed: 1)
  static let trust = Trust(scopes: ["agence-durand": TrustedScope(signers: [claire.signer("claire")])])
  static let today = Published.day("2026-11-28")

  let folder: TemporaryFolder
  private(set) var list = Published.list(0)
  private(set) var archives: [String: PackArchive] = [:]

  init(_ versions: String...) throws {
    folder = try TemporaryFolder()
    for version in versions {
      let pack = try Published.pack(version, by: [Self.claire])
      archives[version] = pack
      try folder.write(Data(pack.bytes), to: FolderSource.file(of: Self.pack, version))
      list.set(Published.release(version, pack.digest), of: "visites")
    }
    try sign()
  }

  mutating func sign() throws {
    list.serial += 1
    try folder.write(Data(try signed.bytes), to: "agence-durand/releases.izika")
  }

  var signed: ReleasesArchive { get throws { try Published.signed(list, by: [Self.claire]) } }

  func release(_ version: String) -> ReleasesList.Release { list.release("visites", version)! }

  func bytes(_ name: String) -> [UInt8]? {
    (try? Data(contentsOf: URL(filePath: folder.path(name)))).map { Array($0) }
  }
}

/// What can be chosen of a source, the newest first, and the codes of what is said of it.
func offered(
  _ source: any ReleaseSource, after seen: SeenReleases = SeenReleases(), keeping: PacksAtHand = PacksAtHand()
) throws -> (versions: [String], found: [String]) {
  let offers = try ScopeOffers(
    "agence-durand", from: source, trust: PublishedFolder.trust, on: PublishedFolder.today, after: seen,
    keeping: keeping)
  let (candidates, diagnostics) = try offers.candidates(of: PublishedFolder.pack)
  return (candidates.map(\.identity.version), (offers.diagnostics + diagnostics).map(\.code.name))
}
