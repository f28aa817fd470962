import Packs
import Values

/// What `pack trust` does to the user's own trust, each change checked before it is made.
struct TrustChange {
  private(set) var state: TrustFiles.State
  private let reserved: Set<String>
  /// What was entered besides what the files say.
  private var added: [(signer: TrustedSigner, scope: String)] = []

  init(_ state: TrustFiles.State, reserved: Set<String>) {
    self.state = state
    self.reserved = reserved
  }

  /// - Throws: a `Failure` for a scope that is none, of shipped packs, or the machine's.
  func admit(_ scope: String) throws(Failure) {
    if !Trust.isScope(scope) {
      throw refused(
        Phrase(en: "\"\(scope)\" is no scope", fr: "« \(scope) » n'est pas une portée"),
        Phrase(
          en: "write the first part of the packs' names: agence-durand",
          fr: "écrivez la première partie du nom des paquets : agence-durand"))
    }
    if reserved.contains(scope) {
      throw refused(
        Phrase(en: "\"\(scope)\" belongs to the shipped packs", fr: "« \(scope) » est celle des paquets livrés"),
        Phrase(
          en: "they are trusted with the program; choose a scope of your own",
          fr: "on s'y fie avec le programme ; choisissez une portée à vous"))
    }
    if state.machine.scopes[scope] != nil {
      throw refused(
        Phrase(
          en: "the machine's trust.yaml decides about \(scope)", fr: "le trust.yaml de la machine décide pour \(scope)"),
        Phrase(
          en: "ask who administers the machine; you can still revoke a key: pack trust revoke",
          fr: "demandez à qui administre la machine ; vous pouvez toujours révoquer une clé : pack trust revoke"))
    }
  }

  private func refused(_ message: Phrase, _ advice: Phrase) -> Failure {
    Failure(Diagnostic(.error, .scopeRefused, message, advice: advice))
  }

  /// A warning where a new scope's name is one letter from that of another one: agence-durand, agence-durant.
  func similar(to scope: String) -> [Diagnostic] {
    let known = Set(state.all.scopes.keys).union(reserved)
    if known.contains(scope) { return [] }
    let near = known.filter { NearestName.isOneEdit(scope, from: $0) }.sorted()
    if near.isEmpty { return [] }
    let names = near.joined(separator: ", ")
    return [
      Diagnostic(
        .warning, .scopeSimilar,
        Phrase(
          en: "\(scope) is nearly the name of a scope that you know: \(names)",
          fr: "\(scope) est presque le nom d'une portée que vous connaissez : \(names)"),
        advice: Phrase(
          en: "compare them letter by letter: another publisher may want to be taken for yours",
          fr: "comparez-les lettre à lettre : un autre éditeur veut peut-être passer pour le vôtre"))
    ]
  }

  /// Enters a signer, or gives one whose key is there already new days.
  /// - Throws: a `Failure` for a key that was revoked.
  mutating func add(_ signer: TrustedSigner, to scope: String) throws(Failure) {
    var entry = state.own.scopes[scope] ?? TrustedScope()
    if let revoked = entry.revocation(of: signer.key) {
      throw Failure(
        Diagnostic(
          .error, .keyUnfit,
          Phrase(
            en: "the key was revoked, as of \(revoked.since) (\"\(revoked.because)\"): \(revoked.fingerprint)",
            fr: "la clé a été révoquée, à compter du \(FrenchText.date(revoked.since)) (« \(revoked.because) ») : "
              + revoked.fingerprint),
          advice: Phrase(en: "ask for another key", fr: "demandez une autre clé")))
    }
    if let place = entry.signers.firstIndex(where: { $0.key == signer.key }) {
      entry.signers[place] = signer
    } else {
      entry.signers.append(signer)
    }
    state.own.scopes[scope] = entry
    added.append((signer, scope))
  }

  /// Begins anew from what the files say now, with what was entered.
  /// - Throws: a `Failure` for a key that was revoked since.
  mutating func rebase(on state: TrustFiles.State) throws(Failure) {
    self.state = state
    let entered = added
    added = []
    for (signer, scope) in entered { try add(signer, to: scope) }
  }

  mutating func set(source: PackSource?, need: Int?, of scope: String) {
    var entry = state.own.scopes[scope] ?? TrustedScope()
    if let source { entry.source = source }
    if let need { entry.need = need }
    state.own.scopes[scope] = entry
  }

  /// - Parameter text: a fingerprint, a signer's name, or a public key.
  /// - Returns: its fingerprint.
  /// - Throws: a `Failure` for a key that is not of this scope, or of several.
  mutating func revoke(_ text: String, of scope: String, since: CivilDate, because: String) throws(Failure) -> String {
    guard let known = state.all.scopes[scope] else { throw Self.unknown(scope, among: state) }
    let key = PublicKey(line: text)
    let found = known.signers.filter { $0.key.fingerprint == text || $0.name == text || $0.key == key }
    guard found.count <= 1 else {
      throw Failure(
        Diagnostic(
          .error, .trustUnknown,
          Phrase(en: "\(text) has several keys", fr: "\(text) a plusieurs clés"),
          advice: Phrase(
            en: "say which: \(found.map(\.key.fingerprint).joined(separator: ", "))",
            fr: "dites laquelle : \(found.map(\.key.fingerprint).joined(separator: ", "))")))
    }
    // A key can be revoked before anybody trusted it.
    guard
      let fingerprint = found.first?.key.fingerprint ?? key?.fingerprint
        ?? (RevokedKey.isFingerprint(text) ? text : nil)
    else {
      let names = known.signers.map { "\($0.name) (\($0.key.fingerprint))" }.joined(separator: ", ")
      throw Failure(
        Diagnostic(
          .error, .trustUnknown,
          Phrase(en: "\(scope) has no key \"\(text)\"", fr: "\(scope) n'a pas de clé « \(text) »"),
          advice: Phrase(
            en: names.isEmpty ? "give its fingerprint: SHA256:…" : "its keys: \(names)",
            fr: names.isEmpty ? "donnez son empreinte : SHA256:…" : "ses clés : \(names)")))
    }
    var entry = state.own.scopes[scope] ?? TrustedScope()
    let revoked = RevokedKey(fingerprint: fingerprint, since: since, because: because)
    if let place = entry.revoked.firstIndex(where: { $0.fingerprint == fingerprint }) {
      // A revocation grows only: what somebody knew of an earlier day stays known.
      if since < entry.revoked[place].since { entry.revoked[place] = revoked }
    } else {
      entry.revoked.append(revoked)
    }
    state.own.scopes[scope] = entry
    return fingerprint
  }

  /// Takes away whom and where; what was revoked stays, or it could come back by a new `add`.
  /// - Returns: how many revoked keys remain.
  /// - Throws: a `Failure` where there is no such scope.
  mutating func remove(_ scope: String) throws(Failure) -> Int {
    guard let entry = state.own.scopes[scope], !entry.isRevocationsAlone else {
      throw Self.unknown(scope, among: state)
    }
    state.own.scopes[scope] = entry.revoked.isEmpty ? nil : TrustedScope(revoked: entry.revoked)
    return entry.revoked.count
  }

  static func unknown(_ scope: String, among state: TrustFiles.State) -> Failure {
    let names = state.all.scopes.keys.sorted()
    return Failure(
      Diagnostic(
        .error, .trustUnknown,
        Phrase(en: "nobody is trusted for \"\(scope)\"", fr: "personne n'a votre confiance pour « \(scope) »"),
        advice: names.isEmpty
          ? Phrase(
            en: "trust.yaml holds no scope yet: izika-rules pack trust add",
            fr: "trust.yaml ne contient pas encore de portée : izika-rules pack trust add")
          : Phrase(en: "scopes: \(names.joined(separator: ", "))", fr: "portées : \(names.joined(separator: ", "))")))
  }
}
