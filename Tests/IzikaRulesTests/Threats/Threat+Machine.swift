import Foundation
import Output
import PackSupport
import Packs
import System
import TestSupport
import Values

@testable import IzikaRules

/// Versions, keys, names, and what lies on the machine.
extension Threat {
  private static let changed = "return { api = 1 } -- other\n"

  /// Accepts a pack; what it runs into counts for an attack, too, and must not be there.
  private static func accepted(_ house: ThreatHouse, _ archive: PackArchive) throws -> PackLock {
    var lock = PackLock()
    let found = try house.install(archive, lock: &lock)
    if !found.isEmpty { throw Child.Problem(description: "not installed: \(found)") }
    return lock
  }

  var versionAttacks: [Attack] {
    switch self {
    case .versionExchanged:
      [
        Attack("at the source", "version-changed") { house in
          try house.publish("1.4.0")
          guard try house.look().versions == ["1.4.0"] else { return ["not seen"] }
          try house.publish("1.4.0", rules: Self.changed)
          return try house.look().codes
        },
        Attack("sent", "version-changed") { house in
          var lock = try Self.accepted(house, try ThreatHouse.pack())
          return try house.install(try ThreatHouse.pack(rules: Self.changed), lock: &lock)
        },
      ]
    case .olderVersion:
      [
        Attack("sent", "pack-older") { house in
          var lock = try Self.accepted(house, try ThreatHouse.pack("1.10.0"))
          return try house.install(try ThreatHouse.pack("1.9.0"), lock: &lock)
        }
      ]
    case .olderList:
      [
        Attack("last week's", "list-older") { house in
          try house.publish("1.4.0")
          let old = try Data(contentsOf: house.folder.url.appending(path: ThreatHouse.listFile))
          try house.publish("1.5.0")
          guard try house.look().codes == [] else { return ["not seen"] }
          try house.folder.write(old, to: ThreatHouse.listFile)
          return try house.look().codes
        },
        Attack("another of the same number", "list-older") { house in
          try house.publish("1.4.0")
          guard try house.look().codes == [] else { return ["not seen"] }
          house.list.next = Published.day("2027-11-01")
          try house.sign(number: house.list.serial)
          return try house.look().codes
        },
      ]
    case .lateList:
      [
        Attack("later than it promised", "(list-late)") { house in
          house.list.next = Published.day("2026-11-27")
          try house.publish("1.4.0")
          let found = try house.look()
          return found.versions == ["1.4.0"] ? found.codes : ["stopped"]
        }
      ]
    case .listLeftOut:
      [
        Attack("taken away", "list-missing") { house in
          try house.publish("1.4.0")
          guard try house.look().codes == [] else { return ["not seen"] }
          try FileManager.default.removeItem(atPath: house.folder.path(ThreatHouse.listFile))
          return try house.look().codes
        }
      ]
    case .mixedVersions:
      [
        Attack("a range that is not met", "pack-version") { house in
          var lock = PackLock()
          let archive = try ThreatHouse.pack(lines: "extends: [{name: fr/bareme, range: ^99}]\n")
          return try house.install(archive, lock: &lock)
        },
        Attack("a lock without what the pack extends", "lock-incomplete") { house in
          var lock = try Self.accepted(house, try ThreatHouse.pack(lines: "extends: [fr/bareme]\n"))
          lock.packs["fr/bareme"] = nil
          return try house.load(lock)
        },
      ]
    default: []
    }
  }

  var keyAttacks: [Attack] {
    switch self {
    case .keyStolen:
      [
        Attack("something new", "pack-revoked") { house in
          try house.revoke(ThreatHouse.claire, since: "2026-05-02")
          return try house.verify(try ThreatHouse.pack().bytes)
        },
        Attack("accepted before", "(pack-revoked)") { house in
          let lock = try Self.accepted(house, try ThreatHouse.pack())
          try house.revoke(ThreatHouse.claire, since: "2026-11-29")
          return try house.load(lock)
        },
        Attack("accepted since", "pack-revoked") { house in
          let lock = try Self.accepted(house, try ThreatHouse.pack())
          try house.revoke(ThreatHouse.claire, since: "2026-11-28")
          return try house.load(lock)
        },
        Attack("the publisher's list says so", "pack-revoked") { house in
          try house.publish("1.4.0")
          house.list.revoked = [
            RevokedKey(
              fingerprint: ThreatHouse.noe.publicKey.fingerprint, since: Published.day("2026-05-02"), because: "stolen")
          ]
          try house.sign()
          _ = try house.look()
          return try house.verify(try ThreatHouse.pack("1.5.0", by: [ThreatHouse.noe]).bytes)
        },
      ]
    case .keyAnnouncedByThief:
      [
        Attack("a new key in the list", "(signer-offered)") { house in
          house.list.signers = [ThreatHouse.nobody.signer("Claire")]
          try house.publish("1.4.0")
          return try house.look().codes
        },
        Attack("signs before its digits are typed", "pack-signer") { house in
          house.list.signers = [ThreatHouse.nobody.signer("Claire")]
          try house.publish("1.4.0")
          _ = try house.look()
          return try house.verify(try ThreatHouse.pack("1.5.0", by: [ThreatHouse.nobody]).bytes)
        },
      ]
    case .keyEnded:
      [
        Attack("something new", "pack-expired") { house in
          try house.trust {
            $0.scopes["agence-durand"]?.signers = [
              ThreatHouse.claire.signer("claire", until: Published.day("2026-11-27"))
            ]
          }
          return try house.verify(try ThreatHouse.pack().bytes)
        },
        Attack("what was accepted goes on") { house in
          let lock = try Self.accepted(house, try ThreatHouse.pack())
          try house.trust {
            $0.scopes["agence-durand"]?.signers = [
              ThreatHouse.claire.signer("claire", until: Published.day("2020-12-31"))
            ]
          }
          return try house.load(lock)
        },
      ]
    case .revocationsCut:
      [
        Attack("out of the list", "list-shrunk") { house in
          let stolen = RevokedKey(
            fingerprint: ThreatHouse.noe.publicKey.fingerprint, since: Published.day("2026-05-02"), because: "stolen")
          house.list.revoked = [stolen]
          try house.publish("1.4.0")
          _ = try house.look()
          house.list.revoked = []
          try house.sign()
          return try house.look().codes
        },
        Attack("out of trust.yaml, with a line that is not understood", "yaml-invalid") { house in
          try house.revoke(ThreatHouse.claire, since: "2026-05-02")
          let file = "settings/izika-rules/trust.yaml"
          let text = try house.folder.read(file)
          try house.folder.write(text.replacing("revoked:", with: "revokd:"), to: file)
          return try house.verify(try ThreatHouse.pack().bytes)
        },
      ]
    default: []
    }
  }

  var nameAttacks: [Attack] {
    switch self {
    case .otherSource:
      [
        Attack("a scope without a source is looked for nowhere", "trust-unknown") { try $0.look("cabinet-roux").codes },
        Attack("a mirror serves what no list names") { house in
          try house.publish("1.4.0")
          try house.lay(try ThreatHouse.pack("9.9.9"), "9.9.9", at: "mirror")
          let found = try house.look()
          return found.versions == ["1.4.0"] ? found.codes : ["served: \(found.versions)"]
        },
      ]
    case .shadowing:
      [
        Attack("a folder of a locked pack's name", "pack-ambiguous") { house in
          let lock = try Self.accepted(house, try ThreatHouse.pack())
          try house.folder.write("name: x/y\nversion: 1.0.0\napi: 1\n", to: "\(ThreatHouse.visites)/pack.yaml")
          return try house.load(lock)
        },
        Attack("the name of a pack that comes with the program", "scope-refused") { house in
          var lock = PackLock()
          return try house.install(try ThreatHouse.pack(name: "fr/bareme"), lock: &lock)
        },
      ]
    case .nearName:
      [
        Attack("one letter away", "(scope-similar)") { house in
          var lock = PackLock()
          return try house.install(
            try ThreatHouse.pack(name: "agence-durant/visites", by: [ThreatHouse.nobody]), lock: &lock)
        },
        Attack("a letter of another script", "pack-identity") { house in
          try house.verify(try ThreatHouse.pack(name: "ag\u{435}nce-durand/visites").bytes)
        },
      ]
    case .twoPacksOfOneName:
      [
        Attack("with two contents", "version-changed") { house in
          try house.lay(try ThreatHouse.pack(), "1.4.0")
          try house.lay(try ThreatHouse.pack(rules: Self.changed), "1.4.0 (1)")
          return try house.look().codes
        },
        Attack("with one content, they are one") { house in
          try house.lay(try ThreatHouse.pack(), "1.4.0")
          try house.lay(try ThreatHouse.pack(by: [ThreatHouse.claire, ThreatHouse.noe]), "1.4.0 (1)")
          let found = try house.look()
          return found.versions == ["1.4.0"] ? found.codes : ["served: \(found.versions)"]
        },
      ]
    default: []
    }
  }

  var machineAttacks: [Attack] {
    switch self {
    case .lockEdited:
      [
        Attack("a digest that nobody has", "pack-missing") { house in
          var lock = try Self.accepted(house, try ThreatHouse.pack())
          lock.packs[ThreatHouse.visites]?.digest = Published.digest("0")
          return try house.load(lock)
        },
        Attack("another version", "lock-invalid") { house in
          var lock = try Self.accepted(house, try ThreatHouse.pack())
          lock.packs[ThreatHouse.visites]?.version = "1.5.0"
          return try house.load(lock)
        },
        Attack("a pack by a stranger", "pack-signer") { house in
          var lock = try Self.accepted(house, try ThreatHouse.pack())
          let other = try ThreatHouse.pack(rules: Self.changed, by: [ThreatHouse.nobody])
          try house.store.add(other)
          let key = ThreatHouse.nobody.publicKey.fingerprint
          lock.packs[ThreatHouse.visites]?.digest = other.digest
          lock.packs[ThreatHouse.visites]?.standing = .signed([key])
          return try house.load(lock)
        },
      ]
    case .storeEdited:
      [
        Attack("a byte of a rule", "pack-list") { house in
          let archive = try ThreatHouse.pack()
          let lock = try Self.accepted(house, archive)
          var bytes = archive.bytes
          guard let place = bytes.lastIndex(of: UInt8(ascii: "{")) else { return [] }
          bytes[place] = UInt8(ascii: "(")
          return try Self.edit(house, archive, bytes, lock)
        },
        Attack("something else", "pack-archive") { house in
          let archive = try ThreatHouse.pack()
          return try Self.edit(house, archive, Array("PK\u{3}\u{4}".utf8), try Self.accepted(house, archive))
        },
      ]
    case .trustSentAlong:
      [
        Attack("trust.yaml beside the pack", "pack-signer") { house in
          let trust = Trust(scopes: ["agence-durand": TrustedScope(signers: [ThreatHouse.nobody.signer("Claire")])])
          for place in ["sent/trust.yaml", "sent/izika-rules/trust.yaml", "sent/.config/izika-rules/trust.yaml"] {
            try house.folder.write(TrustWriter.text(trust), to: place)
          }
          return try house.verify(try ThreatHouse.pack(by: [ThreatHouse.nobody]).bytes, as: "sent/pack.izika")
        }
      ]
    case .differentLater:
      [
        Attack("a rule looks at the clock", "name-closed") { house in
          try house.check("local now = os.time()\nreturn { api = 1, round_amount = function(amount) return now end }\n")
        }
      ]
    case .newPowers:
      [
        Attack("the map", "pack-powers") { house in
          var lock = try Self.accepted(house, try ThreatHouse.pack())
          return try house.install(try ThreatHouse.pack("1.5.0", lines: "needs: [locate]\n"), lock: &lock)
        },
        Attack("another pack beneath", "pack-powers") { house in
          var lock = try Self.accepted(house, try ThreatHouse.pack())
          return try house.install(try ThreatHouse.pack("1.5.0", lines: "extends: [fr/bareme]\n"), lock: &lock)
        },
        Attack("another engine", "pack-powers") { house in
          var lock = try Self.accepted(house, try ThreatHouse.pack())
          return try house.install(try ThreatHouse.pack("1.5.0", lines: "engine: \">=0.0.1\"\n"), lock: &lock)
        },
      ]
    case .hiddenSigns:
      [
        Attack("in rules", "(file-direction)") { try $0.check("return { api = 1 } -- \u{202E}etisiv\n") },
        Attack("that wipe a line out", "(file-control)") { try $0.check("return { api = 1 } -- \u{1B}[2Kx\n") },
        Attack("where a pack is shown") { house in
          let archive = try ThreatHouse.pack(lines: "description: \"a\\e[2J\\u202Eb\"\nlicence: \"\\a\\x9Bc\"\n")
          let described = try ArchiveReader(house.workspace).describe(archive, "a\u{1B}[2J.izika").description
          var shown: [UInt8] = []
          for language in Language.allCases { PackListing(language: language).writeText(described, into: &shown) }
          PackListing(language: .english).writeJSON(described, into: &shown)
          let obeyed = String(decoding: shown, as: UTF8.self).unicodeScalars.filter { scalar in
            scalar != "\n" && (scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x202E)
          }
          return obeyed.isEmpty ? [] : ["shown: \(obeyed.map(\.value))"]
        },
      ]
    case .secretsWithin:
      [
        Attack("a calendar's link", "pack-link") {
          try $0.build(["README.md": "https://agenda.durand.fr/basic.ics\n"])
        },
        Attack("a client's address", "(pack-address)") { try $0.build(["tests/a.yaml": "# marie@durand.fr\n"]) },
        Attack("a profile and a calendar") { house in
          try house.folder.write("name: a/b\nversion: 1.0.0\napi: 1\n", to: "own/pack.yaml")
          for name in ["profile.yaml", "calendar.ics", "notes.docx", ".profil.yml"] {
            try house.folder.write("x", to: "own/\(name)")
          }
          let selection = try PackSelection(of: house.folder.path("own") + "/", shown: "")
          return selection.files.map(\.name) == ["pack.yaml"] && selection.leftOut.count == 4 ? [] : ["travels"]
        },
      ]
    case .agentForwarded:
      [
        Attack("ssh -A", "(agent-forwarded)") { house in
          // What lies in a private key before its secret half: enough to see whose it is.
          let key = ThreatHouse.claire
          var file = Array("openssh-key-v1\0".utf8)
          for text in ["none", "none", ""] { file += [0, 0, 0, UInt8(text.utf8.count)] + Array(text.utf8) }
          file += [0, 0, 0, 1, 0, 0, 0, UInt8(key.blob.count)] + key.blob
          try house.folder.write(
            "-----BEGIN OPENSSH PRIVATE KEY-----\n\(Data(file).base64EncodedString())\n-----END OPENSSH PRIVATE KEY-----\n",
            to: "key")
          try house.folder.write(key.publicKey.line + "\n", to: "key.pub")
          let own = try OwnKey(house.folder.path("key"), house.files.folders)
          return ThreatHouse.codes(own.warnings { ["SSH_AUTH_SOCK": "/run/agent", "SSH_CONNECTION": "192.0.2.1"][$0] })
        }
      ]
    default: []
    }
  }

  private static func edit(
    _ house: ThreatHouse, _ archive: PackArchive, _ bytes: [UInt8], _ lock: PackLock
  ) throws -> [String] {
    try FileManager.default.removeItem(atPath: house.folder.path(house.kept(archive)))
    try house.folder.write(Data(bytes), to: house.kept(archive))
    return try house.load(lock)
  }
}
