import PackSupport
import TestSupport
import Testing
import Values

@testable import Packs

/// `trust.yaml` is read whole or not at all, and written in one way.
@Suite struct TrustReaderTests {
  private static let keys = (1...3).map { try! PublicKey(blob: SoftwareKey(seed: $0).blob)! }

  private static let trust: Trust = {
    let claire = TrustedSigner(
      name: "Claire \"la patronne\" Durand-Lévêque", key: keys[0], from: CivilDate("2026-01-05"),
      until: CivilDate("2028-01-31"), checked: "by phone 2026-01-05")
    let noe = TrustedSigner(name: "Noé, comptable: # \\ {x}", key: keys[1], checked: "own key")
    let revoked = RevokedKey(
      fingerprint: keys[2].fingerprint, since: CivilDate("2026-05-02")!, because: "portable volé, à Lyon")
    return Trust(scopes: [
      "agence-durand": TrustedScope(
        source: PackSource("oci://registry.durand.fr/izika")!, mirrors: [PackSource("/srv/miroir l'été/izika")!],
        need: 2,
        revoked: [revoked], signers: [claire, noe]),
      "cabinet-b": TrustedScope(signers: [noe]),
      "ancien": TrustedScope(revoked: [revoked]),
    ])
  }()

  private func read(_ text: String) throws(Failure) -> Trust {
    try TrustReader(Array(text.utf8), name: "trust.yaml", reserved: ["fr", "izika"]).read()
  }

  @Test func whatIsWrittenIsRead() throws {
    let text = TrustWriter.text(Self.trust)
    #expect(try read(text) == Self.trust)
    #expect(TrustWriter.text(try read(text)) == text)
    #expect(try read(TrustWriter.text(Trust())) == Trust())
  }

  /// 25: of a list that is cut off, no revocation is lost before the trust that it takes back.
  @Test func aCutFileTrustsNoRevokedKey() throws {
    var trust = Self.trust
    let stolen = TrustedSigner(name: "Zoé", key: Self.keys[2], checked: "own key")
    trust.scopes["agence-durand"]?.signers.append(stolen)
    let bytes = Array(TrustWriter.text(trust).utf8)
    var isRead = 0
    for count in 0..<bytes.count {
      guard let cut = try? TrustReader(Array(bytes.prefix(count)), name: "t", reserved: []).read() else { continue }
      isRead += 1
      for (name, scope) in cut.scopes {
        for signer in scope.signers {
          #expect(trust.scopes[name]?.signer(signer.key) == signer, "\(count)")
          #expect(
            scope.revocation(of: signer.key) == trust.scopes[name]?.revocation(of: signer.key), "\(count)")
          #expect(scope.need == trust.scopes[name]?.need, "\(count)")
        }
      }
    }
    #expect(isRead > 0)
  }

  /// A line that another program would pass over.
  @Test(arguments: [
    ("", "yaml-invalid"), ("izika-trust: 1\n", "yaml-invalid"), ("scopes: {}\n", "yaml-invalid"),
    ("izika-trust: 2\nscopes: {}\n", "trust-invalid"), ("izika-trust: 1\nscopes:\n", "trust-invalid"),
    ("izika-trust: 1\nscopes: {}\nmore: 1\n", "yaml-invalid"), ("izika-trust: 1\nscopes: []\n", "yaml-invalid"),
    ("izika-trust: 1\nscopes: {}\nscopes: {}\n", "yaml-invalid"), ("\u{1}", "yaml-invalid"),
    ("izika-trust: 1\nscopes: {fr: {need: 1}}\n", "trust-invalid"),
    ("izika-trust: 1\nscopes: {Agence: {need: 1}}\n", "trust-invalid"),
    ("izika-trust: 1\nscopes: {agence-durаnd: {need: 1}}\n", "trust-invalid"),
    ("izika-trust: 1\nscopes: {\"a/b\": {need: 1}}\n", "trust-invalid"),
    ("izika-trust: 1\nscopes: {a: {}, a: {}}\n", "yaml-invalid"),
  ])
  func aBadFileStopsEverything(text: String, code: String) {
    do throws(Failure) {
      _ = try read(text)
      Issue.record("read: \(text)")
    } catch { #expect(error.diagnostics.map(\.code.name) == [code], "\(text)") }
  }

  @Test(arguments: [
    ("introduces: []", "yaml-invalid"), ("need: 0", "trust-invalid"), ("need: 9", "trust-invalid"),
    ("need: two", "yaml-invalid"), ("need:", "trust-invalid"), ("signers:", "trust-invalid"),
    ("signers: {}", "yaml-invalid"), ("revoked: x", "yaml-invalid"), ("source: partage/izika", "trust-invalid"),
    ("source: http://durand.fr/izika", "trust-invalid"), ("source: https://moi@durand.fr/", "trust-invalid"),
    ("source: https://durand.fr/?a=b", "trust-invalid"), ("source: ftp://durand.fr/", "trust-invalid"),
    ("mirrors: [x]", "trust-invalid"), ("mirrors: [[]]", "trust-invalid"), ("sources: file", "yaml-invalid"),
    ("revoked: [{key: KEYPRINT, since: 2026-05-02}]", "yaml-invalid"),
    ("revoked: [{key: KEYPRINT, since: , because: x}]", "trust-invalid"),
    ("revoked: [{key: KEYPRINT, since: 2026-02-30, because: x}]", "yaml-invalid"),
    ("revoked: [{key: \"SHA256:short\", since: 2026-05-02, because: x}]", "trust-invalid"),
    ("revoked: [{key: \"MD5:aa:bb\", since: 2026-05-02, because: x}]", "trust-invalid"),
    (
      "revoked: [{key: KEYPRINT, since: 2026-05-02, because: x}, {key: KEYPRINT, since: 2026-05-03, because: x}]",
      "trust-invalid"
    ),
    ("signers: [{name: C, key: KEYLINE, checked: x, untill: 2028-01-31}]", "yaml-invalid"),
    ("signers: [{name: C, key: KEYLINE, checked: x, until: }]", "trust-invalid"),
    ("signers: [{name: C, key: KEYLINE, checked: x, until: 31/01/2028}]", "yaml-invalid"),
    ("signers: [{name: C, key: KEYLINE, checked: x, until: never}]", "yaml-invalid"),
    ("signers: [{name: C, key: KEYLINE, checked: x, from: 2028-02-01, until: 2028-01-31}]", "trust-invalid"),
    ("signers: [{name: C, key: KEYLINE}]", "yaml-invalid"), ("signers: [{key: KEYLINE, checked: x}]", "yaml-invalid"),
    ("signers: [{name: C, key: KEYLINE comment, checked: x}]", "trust-invalid"),
    ("signers: [{name: C, key: ssh-rsa AAAAB3NzaC1yc2E, checked: x}]", "trust-invalid"),
    ("signers: [{name: C, key: ssh-ed25519 AAAA, checked: x}]", "trust-invalid"),
    ("signers: [{name: \"\\u202EC\", key: KEYLINE, checked: x}]", "trust-invalid"),
    ("signers: [{name: \"a\\nb\", key: KEYLINE, checked: x}]", "trust-invalid"),
    ("signers: [{name: C, key: KEYLINE, checked: x}, {name: D, key: KEYLINE, checked: x}]", "trust-invalid"),
  ])
  func aBadLineStopsEverything(line: String, code: String) {
    let written = line.replacing("KEYPRINT", with: "\"\(Self.keys[0].fingerprint)\"")
      .replacing("KEYLINE comment", with: "\"\(Self.keys[0].line) comment\"")
      .replacing("KEYLINE", with: "\"\(Self.keys[0].line)\"")
    do throws(Failure) {
      _ = try read("izika-trust: 1\nscopes:\n  agence-durand:\n    \(written)\n")
      Issue.record("read: \(written)")
    } catch {
      #expect(error.diagnostics.map(\.code.name) == [code], "\(written): \(error)")
      #expect(error.diagnostics.first?.place.line != nil)
    }
  }

  @Test func aHandWrittenFileIsRead() throws {
    let key = Self.keys[0]
    let trust = try read(
      """
      izika-trust: 1
      scopes:
        agence-durand:
          source: https://durand.fr/izika/      # the only place
          signers:
            - name: Claire Durand
              key: \(key.line)
              until: 2028-01-31
              checked: in person 2026-01-05
          revoked: []

      """)
    let scope = try #require(trust.scopes["agence-durand"])
    #expect(scope.signers.map(\.name) == ["Claire Durand"] && scope.need == 1)
    #expect(scope.signers[0].spokenChecked == Phrase(verbatim: "in person 2026-01-05"))
  }

  @Test func sourcesAreToldFromOtherTexts() {
    for text in [
      "oci://registry.durand.fr/izika", "https://h:8443/a/", "/mnt/partage/izika", "file", "http://localhost:8/",
      "oci://registry.durand.fr:5000", "oci://h/a/b-c/d__e.f/",
    ] {
      #expect(PackSource(text)?.description == text)
    }
    for text in [
      "", "/", "partage", "http://durand.fr/", "oci://", "https:///x/", "https://durand.fr/basic.ics", "file:///x",
      "/a\nb", "oci://a b", "oci://h/Izika", "oci://h/a//b", "oci://h/-a", "oci://h/a..b", "oci://h/a___b",
      "oci://h/../a",
    ] {
      #expect(PackSource(text) == nil, "\(text)")
    }
  }

  @Test func linesOfOtherProgramsAreRead() throws {
    let key = Self.keys[0]
    func read(_ line: String) -> AllowedSigners.Line? {
      try? AllowedSigners.read(Array(line.utf8), name: "allowed").first
    }
    let exported = AllowedSigners.text(Trust(scopes: ["agence-durand": Self.trust.scopes["agence-durand"]!]))
    let lines = try AllowedSigners.read(Array(exported.utf8), name: "allowed")
    #expect(lines.map(\.name) == Self.trust.scopes["agence-durand"]?.signers.map(\.name))
    #expect(lines.map(\.key) == [Self.keys[0], Self.keys[1]] && lines.allSatisfy { $0.scope == "agence-durand" })
    #expect(lines[0].from == CivilDate("2026-01-05") && lines[0].until == CivilDate("2028-01-31"))
    #expect(read("# a comment\n\nagence-durand \(key.line)\n")?.name == "")
    // Midnight leaves nothing of a day.
    #expect(read("a valid-before=\"20280131\" \(key.line)")?.until == CivilDate("2028-01-30"))
    for line in [
      "*@durand.fr \(key.line)", "a,b \(key.line)", "a cert-authority \(key.line)", "a namespaces=\"git\" \(key.line)",
      "a valid-before=\"202801311200\" \(key.line)", "a valid-after=\"20280131Z\" \(key.line)", "a", "a \(key.line)\r",
      "a ssh-rsa AAAA", key.line, "a unknown=\"x\" \(key.line)", "a namespaces=\"izika-pack \(key.line)",
    ] { #expect(read(line) == nil, "\(line)") }
  }
}
