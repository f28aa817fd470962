import Foundation
import PackSupport
import TestSupport
import Values

@testable import IzikaRules
@testable import Packs

/// One way to try a threat.
struct Attack {
  let what: String
  /// What it runs into, in the order in which it is told.
  let codes: [String]
  let run: (ThreatHouse) throws -> [String]

  init(_ what: String, _ codes: String..., run: @escaping (ThreatHouse) throws -> [String]) {
    (self.what, self.codes, self.run) = (what, codes, run)
  }
}

extension Threat {
  var attacks: [Attack] {
    archiveAttacks + signatureAttacks + versionAttacks + keyAttacks + nameAttacks + machineAttacks
  }

  // MARK: Archives

  private static let sound = try! ThreatHouse.pack().bytes

  private static func tar(_ name: String = "pack.yaml", _ change: @escaping (inout TarBytes) -> Void = { _ in })
    -> [UInt8]
  {
    TarBytes.archive(TarBytes(name, "x", change))
  }

  /// An archive with a list that is right, so that something else alone is wrong.
  private static func written(_ names: [String], list: ((String) -> String)? = nil) -> [UInt8] {
    let files = names.map { ArchiveEntry(name: $0, bytes: Array("x".utf8)) }
    let sums = String(decoding: ChecksumList(of: files).bytes, as: UTF8.self)
    let entries = [TarBytes("izika.sums", list?(sums) ?? sums)] + names.map { TarBytes($0) }
    return entries.flatMap(\.entry) + TarBytes.end
  }

  private static func changed(_ place: Int, _ text: String) -> [UInt8] {
    var bytes = sound
    bytes.replaceSubrange(place..<place + text.utf8.count, with: text.utf8)
    return bytes
  }

  private func refused(_ what: String, _ bytes: [UInt8], _ code: String = "pack-archive") -> Attack {
    Attack(what, code) { try $0.verify(bytes) }
  }

  private var archiveAttacks: [Attack] {
    let (sound, end) = (Self.sound, TarBytes.end)
    return switch self {
    case .namesLeadOut:
      ["../../.bashrc", "/etc/cron.d/x", "rules\\..\\x", "C:x", "rules//a.lua"].map { refused($0, Self.tar($0)) }
    case .otherEntries:
      ["1", "2", "3", "4", "5", "6", "S"].map { kind in
        refused("type \(kind)", Self.tar { ($0.type, $0.link, $0.content) = (Character(kind), "/etc/passwd", []) })
      }
    case .otherHeaders:
      [
        refused("pax", TarBytes.archive(TarBytes("p", "13 size=2048\n") { $0.type = "x" }, TarBytes("rules.lua"))),
        refused("prefix", Self.tar("b.lua") { $0.prefix = "lib" }),
        refused("base-256", Self.tar { $0.size = "\u{1}" + String(repeating: "\0", count: 10) + "\u{1}" }),
        refused("below zero", Self.changed(124, "-0000000001\0")),
        refused("checksum", Self.changed(148, "000001\0 ")),
      ]
    case .hiddenBytes:
      [
        refused("behind the end", sound + Array("hidden".utf8)), refused("a block more", sound + end.prefix(512)),
        refused("one end block", Array(sound.dropLast(512))), refused("a second archive", sound + sound),
        refused("in the padding", Self.changed(1_000, "Z")),
      ]
    case .ownersAndDates:
      [
        refused("date", Self.tar { $0.date = "00000000005\0" }), refused("rights", Self.tar { $0.mode = "0004755\0" }),
        refused("owner", Self.tar { $0.ownerName = "root" }),
      ]
    case .order:
      [
        refused("twice", Self.written(["pack.yaml", "rules.lua", "rules.lua"])),
        refused("out of order", Self.written(["rules.lua", "pack.yaml"])),
      ]
    case .sameNameElsewhere:
      [["rules/A.lua", "rules/a.lua"], ["rules/aux.lua"], ["NOTICE."]].map { names in
        refused("\(names)", Self.written((["pack.yaml"] + names).sorted()))
      } + [
        Attack("built", "pack-file-name") { try $0.build(["rules/aux.lua": "return {}\n"]) },
        Attack("built in capitals", "pack-file-name") { try $0.build(["rules/a.lua": "x", "rules/A.lua": "x"]) },
      ]
    case .namesOfNoSystem:
      ["rules/\u{E9}.lua", "rules/e\u{301}.lua", "rules/a\nb.lua", "rules/a b.lua", "rules.lua\0x"].map {
        refused("\($0.debugDescription)", Self.tar($0))
      } + [Attack("built", "pack-file-name") { try $0.build(["rules/été.lua": "return {}\n"]) }]
    case .size:
      [
        refused("9 MiB", [UInt8](repeating: 0, count: 9 << 20)),
        refused("an entry of 1 MiB and a byte", Self.tar { $0.content = [UInt8](repeating: 0, count: 1 << 20 | 1) }),
        refused("a size without end", Self.changed(124, "77777777777\0")),
        refused("1,001 entries", (1_000...2_000).flatMap { TarBytes("rules/f\($0).lua", "").entry } + end),
      ]
    case .list:
      [
        refused(
          "a file more", Self.written(["pack.yaml", "rules.lua"]) { String($0.split(separator: "\n")[0]) + "\n" },
          "pack-list"),
        refused(
          "a file less",
          Self.written(["pack.yaml"]) { $0 + String(repeating: "0", count: 64) + "  rules.lua\n" }, "pack-list"),
        refused(
          "another content", Self.written(["pack.yaml"]) { String(repeating: "0", count: 64) + $0.dropFirst(64) },
          "pack-list"),
      ]
    case .cutCopy:
      [
        refused("half of it", Array(sound.prefix(sound.count / 2))), refused("nothing", []),
        refused("zeros to come", sound.prefix(1_024) + [UInt8](repeating: 0, count: sound.count - 1_024)),
      ]
    default: []
    }
  }

  // MARK: Signatures

  /// A pack with these signatures, each by the key's name and as bytes.
  private static func signed(_ signatures: (key: SoftwareKey, bytes: ([UInt8]) throws -> [UInt8])...) throws -> [UInt8]
  {
    var archive = try ThreatHouse.pack(by: [])
    for (key, bytes) in signatures {
      archive = try archive.signed(try bytes(archive.list), by: key.publicKey.shortName, name: "made.izika")
    }
    return archive.bytes
  }

  private var signatureAttacks: [Attack] {
    let (claire, noe, paul, nobody) = (ThreatHouse.claire, ThreatHouse.noe, ThreatHouse.paul, ThreatHouse.nobody)
    return switch self {
    case .signatureRemoved:
      [
        Attack("sent", "pack-unsigned") { try $0.verify(try ThreatHouse.pack(by: []).bytes) },
        Attack("in the store", "pack-unsigned") { house in
          var lock = PackLock()
          let archive = try ThreatHouse.pack()
          guard try house.install(archive, lock: &lock) == [] else { return ["not installed"] }
          try FileManager.default.removeItem(atPath: house.folder.path(house.kept(archive)))
          try house.folder.write(Data(try ThreatHouse.pack(by: []).bytes), to: house.kept(archive))
          return try house.load(lock)
        },
      ]
    case .otherPurpose:
      ["git", "izika-releases", "izika-trust"].map { purpose in
        Attack(purpose, "pack-signature") { house in
          try house.verify(Self.signed((claire, { try claire.sign($0, namespace: purpose) })))
        }
      }
    case .otherScope:
      [
        Attack("sent", "pack-signer") { try $0.verify(try ThreatHouse.pack(by: [paul]).bytes) },
        Attack("installed", "pack-signer") { house in
          var lock = PackLock()
          return try house.install(try ThreatHouse.pack(by: [paul]), lock: &lock)
        },
      ]
    case .brokenBesideSound:
      [
        Attack("broken", "pack-signature") { house in
          try house.verify(Self.signed((claire, { try claire.sign($0) }), (noe, { try noe.sign($0 + [10]) })))
        },
        Attack("a stranger's", "(pack-signer)") { try $0.verify(try ThreatHouse.pack(by: [claire, nobody]).bytes) },
      ]
    case .anotherSpelling:
      [
        Attack("junk behind", "pack-signature") { house in
          try house.verify(Self.signed((claire, { try claire.sign($0) + Array("# ok\n".utf8) })))
        },
        Attack("a weak digest", "pack-signature") { house in
          try house.verify(Self.signed((claire, { try claire.parts(of: $0, hash: "sha1").file })))
        },
        Attack("a reserved field", "pack-signature") { house in
          try house.verify(Self.signed((claire, { try claire.parts(of: $0, reserved: [1]).file })))
        },
        Attack("a security key that was not touched", "pack-signature") { house in
          let key = try SoftwareKey(seed: 9, kind: .securityKey)
          try house.trust { $0.scopes["agence-durand"]?.signers = [key.signer("claire")] }
          return try house.verify(Self.signed((key, { try key.parts(of: $0, flags: 0).file })))
        },
      ]
    default: []
    }
  }
}
