import Foundation
import Journal
import PackChecks
import PackExchange
import PackSupport
import Packs
import System
import TestSupport
import Values

@testable import IzikaRules

/// A machine that packs come to: Claire and Noé sign for agence-durand, Paul for agence-dupont, nobody knows the fourth.
///
/// Whatever is asked of it answers by codes, in brackets where nothing is stopped.
final class ThreatHouse {
  static let today = Published.day("2026-11-28")
  static let visites = "agence-durand/visites"
  static let claire = try! SoftwareKey(seed: 1)
  static let noe = try! SoftwareKey(seed: 2)
  static let paul = try! SoftwareKey(seed: 3)
  static let nobody = try! SoftwareKey(seed: 4)

  let folder: TemporaryFolder
  let workspace: Workspace
  let shipped: IzikaRules.ShippedPacks
  let files: TrustFiles
  let store: PackStore
  private let journal: JournalFile
  /// What the share's list says; ``publish(_:by:rules:)`` adds to it.
  var list = Published.list(0)

  init() throws {
    folder = try TemporaryFolder()
    workspace = try Workspace()
    shipped = try IzikaRules.ShippedPacks(workspace.shippedPacks)
    let settings = folder.path("settings")
    let data = folder.path("data")
    files = TrustFiles(
      folders: try ConfigFolders { $0 == "XDG_CONFIG_HOME" ? settings : nil }, reserved: shipped.reserved)
    store = PackStore { $0 == "XDG_DATA_HOME" ? data : $0 == "XDG_DATA_DIRS" ? "/nowhere" : nil }
    journal = JournalFile(path: folder.path("journal.sqlite"))
    for name in ["share", "mirror"] {
      try FileManager.default.createDirectory(atPath: folder.path(name), withIntermediateDirectories: false)
    }
    try trust { _ in }
  }

  /// Says anew whom this machine trusts.
  func trust(_ change: (inout Trust) throws -> Void) throws {
    var trust = Trust(scopes: [
      "agence-durand": TrustedScope(
        source: PackSource(folder.path("share"))!, mirrors: [PackSource(folder.path("mirror"))!],
        signers: [Self.claire.signer("claire"), Self.noe.signer("noe")]),
      "agence-dupont": TrustedScope(signers: [Self.paul.signer("paul")]),
    ])
    try change(&trust)
    try files.write(trust)
  }

  func revoke(_ key: SoftwareKey, since: String) throws {
    try trust { trust in
      trust.scopes["agence-durand"]?.revoked = [
        RevokedKey(fingerprint: key.publicKey.fingerprint, since: Published.day(since), because: "laptop stolen")
      ]
    }
  }

  // MARK: Packs

  static func pack(
    _ version: String = "1.4.0", name: String = visites, lines: String = "", rules: String = "return { api = 1 }\n",
    by keys: [SoftwareKey] = [claire]
  ) throws -> PackArchive {
    var archive = try PackArchive(
      of: [
        ArchiveEntry(name: "pack.yaml", bytes: Array("name: \(name)\nversion: \(version)\napi: 1\n\(lines)".utf8)),
        ArchiveEntry(name: "rules.lua", bytes: Array(rules.utf8)),
      ], name: "made.izika")
    for key in keys {
      archive = try archive.signed(try key.sign(archive.list), by: key.publicKey.shortName, name: "made.izika")
    }
    return archive
  }

  static func codes(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { $0.severity == .error ? $0.code.name : "(\($0.code.name))" }
  }

  private func codes(_ body: () throws -> [Diagnostic]) throws -> [String] {
    do {
      return Self.codes(try body())
    } catch let failure as Failure {
      return Self.codes(failure.diagnostics)
    }
  }

  // MARK: What may be done with them

  /// `pack verify` of these bytes.
  func verify(_ bytes: [UInt8], as name: String = "received.izika") throws -> [String] {
    try folder.write(Data(bytes), to: name)
    return try codes { try VerifyRun(files, today: Self.today).verify(folder.path(name)).diagnostics }
  }

  /// `pack build` of a folder that holds these files, up to the archive.
  func build(_ texts: [String: String]) throws -> [String] {
    let name = UUID().uuidString
    try folder.write("name: \(Self.visites)\nversion: 1.4.0\napi: 1\n", to: "\(name)/pack.yaml")
    try folder.write("return { api = 1 }\n", to: "\(name)/rules.lua")
    for (path, text) in texts { try folder.write(text, to: "\(name)/\(path)") }
    return try codes { try PackBuild(folder.path(name), workspace).problems }
  }

  /// `check` of a pack with these rules.
  func check(_ rules: String) throws -> [String] {
    let name = UUID().uuidString
    try folder.write("name: \(Self.visites)\nversion: 1.4.0\napi: 1\nextends: [izika/base]\n", to: "\(name)/pack.yaml")
    try folder.write(rules, to: "\(name)/rules.lua")
    return try codes {
      try PackCheck(workspace.library()).run(folder.path(name)).diagnostics.filter { $0.severity > .note }
    }
  }

  /// `pack install` of these packs, and what is told on the way; where nothing stops it, they are kept and locked.
  func install(_ archives: PackArchive..., lock: inout PackLock) throws -> [String] {
    var told: [Diagnostic] = []
    var made = lock
    let found = try codes {
      var change = TrustChange(try files.read(), reserved: shipped.reserved)
      let run = try InstallRun(workspace, today: Self.today)
      let asking = InstallOffer.Asking(
        confirmation: KeyConfirmation(
          given: archives.flatMap(\.signingKeys).map(\.number.description), ask: { _ in nil }, tell: { _ in }),
        signer: nil, acceptsUnsigned: false, isLooking: false, warn: { told += $0 })
      var offers: [InstallOffer] = []
      for (number, archive) in archives.enumerated() {
        try folder.write(Data(archive.bytes), to: "\(number).izika")
        var offer = try InstallOffer(folder.path("\(number).izika"), for: workspace.engine)
        try run.compare(offer, lock, allowsOlder: false)
        try offer.admit(
          into: &change, shipped, accepted: lock.packs[offer.name]?.accepted, isKept: store.owns(archive),
          on: Self.today, asking: asking)
        offers.append(offer)
      }
      let rules = LockProposal.Rules(of: [])
      let proposal = try LockProposal(lock, offers, for: rules, shipped, store, workspace.engine, on: Self.today)
      _ = try proposal.check(rules, trust: change.state.all, file: "izika.lock")
      for offer in offers {
        let powers = proposal.powers(of: offer)
        if !powers.isEmpty { throw Failure(InstallProblem.powers(offer.name, powers)) }
      }
      for archive in proposal.given.values { try store.add(archive) }
      made = proposal.lock
      return offers.flatMap(\.remarks)
    }
    lock = made
    return Self.codes(told) + found
  }

  /// `eval` by this lock, as far as rules are loaded.
  func load(_ lock: PackLock, _ names: [String] = [visites]) throws -> [String] {
    try codes {
      let read = try LockReader(
        Array(LockWriter.text(lock).utf8), name: "izika.lock", reserved: shipped.reserved
      ).read()
      let law = VerifiedPack.Law(
        trust: try files.read().all, released: shipped.released, engine: workspace.engine, file: "izika.lock")
      let library = PackLibrary(
        shipped: shipped.library.shipped, files: LocalFiles(), engine: workspace.engine,
        locked: try LockedPacks(read, kept: KeptPacks(store: store, shipped: shipped), by: law))
      return try library.layers(names, relativeTo: folder.path("") + "/").flatMap(\.remarks)
    }
  }

  /// Where the store keeps an archive.
  func kept(_ archive: PackArchive) -> String {
    "data/izika-rules/packs/sha256/\(archive.digest.dropFirst(7)).izika"
  }

  // MARK: The share

  func lay(_ archive: PackArchive, _ version: String, at place: String = "share") throws {
    try folder.write(
      Data(archive.bytes), to: "\(place)/agence-durand/visites/agence-durand-visites-\(version).izika")
  }

  /// Lays a version into the share, and signs a list that names it.
  func publish(_ version: String, by keys: [SoftwareKey] = [claire], rules: String = "return { api = 1 }\n") throws {
    let made = try Self.pack(version, rules: rules, by: keys)
    try lay(made, version)
    list.set(Published.release(version, made.digest), of: "visites")
    try sign()
  }

  func sign(number: Int? = nil) throws {
    list.serial = number ?? list.serial + 1
    try folder.write(Data(try Published.signed(list, by: [Self.claire]).bytes), to: Self.listFile)
  }

  static let listFile = "share/agence-durand/releases.izika"

  /// What the source of a scope has on offer, by the versions that may be accepted, and what is told of it.
  func look(_ scope: String = "agence-durand") throws -> (versions: [String], codes: [String]) {
    var versions: [String] = []
    let found = try codes {
      let connections = SourceConnections(
        FakeTransport(.failure(.unreachable("Could not resolve host: x"))), LoginFiles(files.folders) { _ in nil },
        lists: KeptLists(in: nil), packs: PacksAtHand())
      let run = OffersRun(files, ReleaseMemory(journal, files), connections, today: Self.today)
      let offers = try run.offers(of: scope)
      let (candidates, diagnostics) = try run.candidates(of: Self.visites, from: offers)
      versions = candidates.map(\.identity.version)
      return offers.diagnostics + diagnostics
    }
    return (versions, found)
  }
}
