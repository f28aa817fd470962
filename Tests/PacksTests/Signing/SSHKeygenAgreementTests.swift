import PackSupport
import TestSupport
import Testing
import Values

@testable import Packs

/// What ssh-keygen writes is read here, and what is accepted here it accepts.
@Suite(.enabled(if: SSHKeygen.program != nil)) struct SSHKeygenAgreementTests {
  private static let message = Array("0123456789abcdef  rules.lua\n".utf8)

  @Test(arguments: ["sha256", "sha512"], ["izika-pack", "izika-releases", "izika-trust"])
  func itsSignaturesAreRead(hash: String, namespace: String) throws {
    let peer = try SSHKeygen()
    for name in ["one", "two", "three"] {
      try peer.makeKey(name)
      let key = try #require(PublicKey(line: String(peer.folder.read("\(name).pub").dropLast())))
      for message in [[], Self.message, [UInt8](repeating: 0x0A, count: 100_000)] as [[UInt8]] {
        let signature = try SSHSignature(peer.sign(message, by: name, namespace: namespace, hash: hash))
        #expect(signature.key == key && signature.namespace == namespace && signature.hash.rawValue == hash)
        for purpose in SignatureNamespace.allCases {
          #expect(signature.verifies(message, for: purpose) == (purpose.rawValue == namespace))
        }
        #expect(!signature.verifies(message + [0], for: try #require(SignatureNamespace(rawValue: namespace))))
      }
    }
  }

  @Test(arguments: [["-t", "rsa", "-b", "2048"], ["-t", "ecdsa"]])
  func otherKindsOfKeysCountForNothing(kind: [String]) throws {
    let peer = try SSHKeygen()
    try peer.makeKey("other", kind)
    let signature = try peer.sign(Self.message, by: "other")
    #expect(try peer.accepts(signature, of: Self.message))
    #expect(throws: SSHSignature.Refusal.key) { try SSHSignature(signature) }
    #expect(PublicKey(line: String(try peer.folder.read("other.pub").dropLast())) == nil)
  }

  @Test func fingerprintsAreItsOwn() throws {
    let peer = try SSHKeygen()
    try peer.makeKey("one")
    let key = try #require(PublicKey(line: String(peer.folder.read("one.pub").dropLast())))
    #expect(key.fingerprint == (try peer.fingerprint(of: "one.pub")))
    #expect(RevokedKey.isFingerprint(key.fingerprint))
  }

  @Test func whatIsMadeByASecurityKeyIsSoundForIt() throws {
    let peer = try SSHKeygen()
    for hash in ["sha256", "sha512"] {
      let parts = try SoftwareKey(seed: 5, kind: .securityKey).parts(of: Self.message, hash: hash)
      #expect(try peer.accepts(parts.file, of: Self.message))
      #expect(try SSHSignature(parts.file).verifies(Self.message, for: .pack))
    }
  }

  /// Changed at random in every layer: nothing that it refuses is accepted, and nothing changed is accepted at all.
  @Test(arguments: 0..<4) func nothingChangedIsAccepted(seed: Int) throws {
    let peer = try SSHKeygen()
    let kind: PublicKey.Kind = seed % 2 == 0 ? .ed25519 : .securityKey
    let good = try SoftwareKey(seed: seed, kind: kind).parts(of: Self.message)
    #expect(try peer.accepts(good.file, of: Self.message))
    var drawing = SplitMix64(seed: seed)
    var theirs = 0
    for number in 0..<80 {
      let changed = SignatureChange.draw(&drawing, good)
      let ours = (try? SSHSignature(changed))?.verifies(Self.message, for: .pack) ?? false
      let accepted = try peer.accepts(changed, of: Self.message)
      if accepted { theirs += 1 }
      #expect(!ours || accepted, "seed \(seed), \(number): accepted here alone")
      #expect(!ours || changed == good.file, "seed \(seed), \(number): a second spelling is accepted")
    }
    // Spellings that it takes and we do not: the changes reach that far.
    #expect(theirs > 0)
  }

  @Test func whatIsExportedIsEnoughForIt() throws {
    let key = try SoftwareKey(seed: 1)
    let signer = try #require(PublicKey(blob: key.blob))
    let signature = try key.sign(Self.message)
    func allowed(_ from: String?, _ until: String?, revoked: Bool = false) throws -> String {
      let scope = TrustedScope(
        revoked: revoked
          ? [RevokedKey(fingerprint: signer.fingerprint, since: CivilDate(year: 2026, month: 1, day: 1), because: "x")]
          : [],
        signers: [
          TrustedSigner(
            name: "Claire Durand", key: signer, from: from.flatMap { CivilDate($0) },
            until: until.flatMap { CivilDate($0) }, checked: "x")
        ])
      return AllowedSigners.text(Trust(scopes: ["agence-durand": scope]))
    }
    let peer = try SSHKeygen()
    func verifies(_ text: String, for identity: String = "agence-durand") throws -> Bool {
      try peer.verifies(signature, of: Self.message, for: identity, by: text)
    }
    #expect(try verifies(allowed(nil, nil)))
    #expect(try verifies(allowed("2020-01-05", "2099-01-31")))
    #expect(try !verifies(allowed(nil, "2020-01-31")))
    #expect(try !verifies(allowed("2099-01-01", nil)))
    #expect(try !verifies(allowed(nil, nil), for: "agence-dupont"))
    #expect(try !verifies(allowed(nil, nil, revoked: true)))
  }
}
