import PackSupport
import TestSupport
import Testing
import Values

@testable import Packs

/// Who may sign for whom, attack by attack.
@Suite struct SignatureJudgeTests {
  private static let list = Array("0123  pack.yaml\n".utf8)
  private static let today = CivilDate(year: 2026, month: 11, day: 28)

  private static func day(_ text: String) -> CivilDate? { CivilDate(text) }

  /// Claire and Noé sign for agence-durand, Paul for agence-dupont; a key of nobody is the fourth.
  private enum Who: Int, CaseIterable {
    case claire = 1
    case noe, paul, nobody

    func key(_ kind: PublicKey.Kind = .ed25519) -> SoftwareKey { try! SoftwareKey(seed: rawValue, kind: kind) }
    var publicKey: PublicKey { PublicKey(blob: key().blob)! }

    func signer(from: String? = nil, until: String? = nil, name: String? = nil) -> TrustedSigner {
      TrustedSigner(
        name: name ?? "\(self)", key: publicKey, from: from.flatMap(day), until: until.flatMap(day), checked: "x")
    }

    func signature(_ list: [UInt8] = list, namespace: String = "izika-pack") -> SignatureJudge.Candidate {
      SignatureJudge.Candidate(
        name: publicKey.shortName, bytes: try! key().parts(of: list, namespace: namespace).file)
    }

    func revoked(_ since: String) -> RevokedKey {
      RevokedKey(fingerprint: publicKey.fingerprint, since: day(since)!, because: "laptop stolen")
    }
  }

  /// - Parameter found: "code" for an error, "(code)" for less.
  private struct Case: CustomTestStringConvertible {
    var threat: String
    var need = 1
    var signers: [TrustedSigner] = [Who.claire.signer(), Who.noe.signer()]
    var revoked: [RevokedKey] = []
    var signatures: [SignatureJudge.Candidate]
    var accepted: String?
    var found: [String] = []
    var counted: [String] = []

    var testDescription: String { threat }
  }

  private static let broken = SignatureJudge.Candidate(
    name: Who.noe.publicKey.shortName, bytes: Who.noe.signature().bytes + [10])

  private static let cases: [Case] = [
    Case(threat: "none", signatures: [Who.claire.signature()], counted: ["claire"]),
    Case(
      threat: "none, two sign", signatures: [Who.claire.signature(), Who.noe.signature()], counted: ["claire", "noe"]),
    Case(threat: "11: the signature is removed", signatures: [], found: ["pack-unsigned"]),
    Case(
      threat: "11: removed from what was accepted", signatures: [], accepted: "2026-10-01", found: ["pack-unsigned"]),
    Case(
      threat: "12: made for a commit", signatures: [Who.claire.signature(namespace: "git")], found: ["pack-signature"]),
    Case(
      threat: "12: made for a list of versions", signatures: [Who.claire.signature(namespace: "izika-releases")],
      found: ["pack-signature"]),
    Case(threat: "13: the key of another scope", signatures: [Who.paul.signature()], found: ["pack-signer"]),
    Case(
      threat: "13: beside one that counts", signatures: [Who.claire.signature(), Who.paul.signature()],
      found: ["(pack-signer)"], counted: ["claire"]),
    Case(
      threat: "14: a broken one beside a good one", signatures: [Who.claire.signature(), broken],
      found: ["pack-signature"], counted: ["claire"]),
    Case(
      threat: "14: a sound one of an unknown key counts nothing",
      signatures: [Who.claire.signature(), Who.nobody.signature()], found: ["(pack-signer)"], counted: ["claire"]),
    Case(threat: "14: an unknown key alone", signatures: [Who.nobody.signature()], found: ["pack-signer"]),
    Case(
      threat: "14: of other content", signatures: [Who.claire.signature(list + [10])], found: ["pack-signature"]),
    Case(
      threat: "14: under another key's name",
      signatures: [SignatureJudge.Candidate(name: Who.noe.publicKey.shortName, bytes: Who.claire.signature().bytes)],
      found: ["pack-signature"]),
    Case(
      threat: "15: junk behind it",
      signatures: [
        SignatureJudge.Candidate(
          name: Who.claire.publicKey.shortName, bytes: Who.claire.signature().bytes + Array("# ok\n".utf8))
      ], found: ["pack-signature"]),
    Case(
      threat: "22: revoked, something new", revoked: [Who.claire.revoked("2026-05-02")],
      signatures: [Who.claire.signature()], found: ["pack-revoked"]),
    Case(
      threat: "22: revoked as of a day to come is revoked", revoked: [Who.claire.revoked("2027-01-01")],
      signatures: [Who.claire.signature()], found: ["pack-revoked"]),
    Case(
      threat: "22: accepted before the theft", revoked: [Who.claire.revoked("2026-05-02")],
      signatures: [Who.claire.signature()], accepted: "2026-05-01", found: ["(pack-revoked)"], counted: ["claire"]),
    Case(
      threat: "22: accepted on the day of the theft", revoked: [Who.claire.revoked("2026-05-02")],
      signatures: [Who.claire.signature()], accepted: "2026-05-02", found: ["pack-revoked"]),
    Case(
      threat: "22: revoked beside one that counts", revoked: [Who.claire.revoked("2026-05-02")],
      signatures: [Who.claire.signature(), Who.noe.signature()], found: ["(pack-revoked)"], counted: ["noe"]),
    Case(
      threat: "22: revoked and no longer named", signers: [Who.noe.signer()],
      revoked: [Who.claire.revoked("2026-05-02")], signatures: [Who.claire.signature()], accepted: "2026-05-01",
      found: ["pack-revoked"]),
    Case(
      threat: "24: the key has ended", signers: [Who.claire.signer(until: "2026-11-27")],
      signatures: [Who.claire.signature()], found: ["pack-expired"]),
    Case(
      threat: "24: its last day is today", signers: [Who.claire.signer(until: "2026-11-28")],
      signatures: [Who.claire.signature()], counted: ["claire"]),
    Case(
      threat: "24: what was accepted goes on", signers: [Who.claire.signer(until: "2026-11-27")],
      signatures: [Who.claire.signature()], accepted: "2026-10-01", counted: ["claire"]),
    Case(
      threat: "24: the key has not begun", signers: [Who.claire.signer(from: "2026-11-29")],
      signatures: [Who.claire.signature()], found: ["pack-expired"]),
    Case(
      threat: "24: beside one that counts", signers: [Who.claire.signer(until: "2026-11-27"), Who.noe.signer()],
      signatures: [Who.claire.signature(), Who.noe.signature()], counted: ["noe"]),
    Case(
      threat: "need 2: one signed", need: 2, signatures: [Who.claire.signature()], found: ["pack-need"],
      counted: ["claire"]),
    Case(
      threat: "need 2: a stranger is no second", need: 2, signatures: [Who.claire.signature(), Who.nobody.signature()],
      found: ["pack-need", "pack-signer"], counted: ["claire"]),
    Case(
      threat: "need 2: two keys are one person", need: 2,
      signers: [Who.claire.signer(name: "Claire"), Who.noe.signer(name: "Claire")],
      signatures: [Who.claire.signature(), Who.noe.signature()], found: ["pack-need"], counted: ["Claire"]),
    Case(
      threat: "need 2: two sign", need: 2, signatures: [Who.claire.signature(), Who.noe.signature()],
      counted: ["claire", "noe"]),
    Case(
      threat: "need 2: one of them has ended", need: 2,
      signers: [Who.claire.signer(until: "2026-01-01"), Who.noe.signer()],
      signatures: [Who.claire.signature(), Who.noe.signature()], found: ["pack-expired", "pack-need"], counted: ["noe"]),
  ]

  @Test(arguments: cases.indices) func attacked(index: Int) {
    let test = Self.cases[index]
    let trust = Trust(scopes: [
      "agence-durand": TrustedScope(need: test.need, revoked: test.revoked, signers: test.signers),
      "agence-dupont": TrustedScope(signers: [Who.paul.signer()]),
    ])
    let judgement = SignatureJudge(trust, on: Self.today).judge(
      Self.list, test.signatures, of: "agence-durand", accepted: test.accepted.flatMap { Self.day($0) }, file: "p.izika"
    )
    let found = judgement.diagnostics.map { $0.severity == .error ? $0.code.name : "(\($0.code.name))" }
    #expect(found.sorted() == test.found.sorted(), "\(test.threat)")
    #expect(judgement.signers.map(\.name) == test.counted, "\(test.threat)")
    #expect(judgement.isGood == !test.found.contains { !$0.hasPrefix("(") }, "\(test.threat)")
    for diagnostic in judgement.diagnostics {
      #expect(diagnostic.place.file == "p.izika" && !diagnostic.advice.isEmpty)
      #expect(diagnostic.message.english != diagnostic.message.french)
    }
  }

  /// Nobody is trusted for a scope that nobody named.
  @Test func anUnknownScopeTrustsNobody() {
    let judge = SignatureJudge(Trust(), on: Self.today)
    let signed = judge.judge(Self.list, [Who.claire.signature()], of: "agence-durand", file: "p.izika")
    #expect(!signed.isGood && signed.diagnostics.map(\.code) == [.packSigner])
    let unsigned = judge.judge(Self.list, [], of: "agence-durand", file: "p.izika")
    #expect(!unsigned.isGood && unsigned.diagnostics.map(\.code) == [.packUnsigned])
  }

  /// A key that counts for another scope is told from one that nobody knows: it is how a mistake looks, and an attack.
  @Test func theOtherScopeIsNamed() throws {
    let trust = Trust(scopes: [
      "agence-durand": TrustedScope(signers: [Who.claire.signer()]),
      "agence-dupont": TrustedScope(signers: [Who.paul.signer()]),
    ])
    let judgement = SignatureJudge(trust, on: Self.today).judge(
      Self.list, [Who.paul.signature()], of: "agence-durand", file: "p.izika")
    let message = try #require(judgement.diagnostics.first).message
    #expect(
      message.english.contains("agence-dupont, not for agence-durand") && message.french.contains("agence-dupont"))
  }

  /// The thirty digits are what a person asks for by telephone: nothing that is said of a stranger's pack may hold them.
  @Test func noMessageTellsTheDigits() {
    for who in Who.allCases {
      let digits = who.publicKey.number.description.split(separator: " ").map(String.init)
      for trust in [Trust(), Trust(scopes: ["a": TrustedScope(signers: [who.signer(until: "2020-01-01")])])] {
        let judgement = SignatureJudge(trust, on: Self.today).judge(Self.list, [who.signature()], of: "a", file: "f")
        let told = judgement.diagnostics.map { "\($0.message) \($0.advice)" }.joined()
        #expect(!digits.contains { told.contains($0) })
      }
    }
  }
}
