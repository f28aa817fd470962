import Packs
import System
import Values

/// Whom a user trusts: lists it, and changes it one scope at a time.
package struct TrustRun {
  private let files: TrustFiles
  /// The day on which something is checked; it is written down, and nothing else depends on it.
  private let today: CivilDate

  /// - Throws: a `Failure` where the shipped packs are not there, or no home folder.
  package init(_ workspace: Workspace, today: CivilDate) throws(Failure) {
    files = try TrustFiles(workspace)
    self.today = today
  }

  /// - Parameter scope: the only one to be told; nil for all.
  /// - Throws: a `Failure` for a file that is not understood to the end, or a scope that is not there.
  package func list(_ scope: String? = nil) throws(Failure) -> TrustReport {
    let state = try files.read()
    if let scope, state.all.scopes[scope] == nil { throw TrustChange.unknown(scope, among: state) }
    return TrustReport(state, only: scope, warnings: files.warnings(state))
  }

  /// What `pack trust add` is told.
  package struct Addition {
    package var scope: String
    /// Where the scope's packs come from; nil leaves it.
    package var source: String?
    /// A file with a public key, or a signed pack.
    package var keyFile: String?
    package var name: String?
    package var from: CivilDate?
    package var until: CivilDate?
    package var need: Int?

    package init(
      scope: String, source: String? = nil, keyFile: String? = nil, name: String? = nil, from: CivilDate? = nil,
      until: CivilDate? = nil, need: Int? = nil
    ) {
      self.scope = scope
      self.source = source
      self.keyFile = keyFile
      self.name = name
      self.from = from
      self.until = until
      self.need = need
    }

    /// Whether it concerns somebody's key.
    var concernsKey: Bool { keyFile != nil || name != nil || from != nil || until != nil }
  }

  /// - Parameter warn: is told what a person should know before the digits are typed.
  /// - Throws: a `Failure` where the digits are not the key's, or the scope is not the user's to give.
  package func add(
    _ addition: Addition, confirming confirmation: KeyConfirmation, warn: ([Diagnostic]) -> Void
  ) throws(Failure) -> TrustReport {
    let scope = addition.scope
    var change = TrustChange(try files.read(), reserved: files.reserved)
    try change.admit(scope)
    warn(change.similar(to: scope))
    let source = try addition.source.map { text throws(Failure) in try Self.source(text) }
    var done = Phrase(en: "Kept for \(scope).", fr: "Enregistré pour \(scope).")
    if addition.concernsKey {
      let known = change.state.own.scopes[scope]?.signers ?? []
      let candidates = try addition.keyFile.map { file throws(Failure) in try KeyFile.keys(file, for: scope) }
      guard let keys = candidates ?? (known.isEmpty ? nil : known.map(\.key)) else {
        throw TrustChange.unknown(scope, among: change.state)
      }
      let key = try confirmation.choose(among: keys, whose: addition.name ?? scope)
      let before = known.first { $0.key == key }
      let signer = TrustedSigner(
        name: try Self.name(addition.name ?? before?.name ?? scope), key: key, from: addition.from ?? before?.from,
        until: addition.until ?? before?.until, checked: TrustedSigner.byTelephone(today))
      if let from = signer.from, let until = signer.until, until < from { throw Failure(Self.endsBeforeItBegins) }
      try change.add(signer, to: scope)
      done = Phrase(
        en: "\(signer.name) is trusted for \(scope)/…, and for nothing else.",
        fr: "\(signer.name) a votre confiance pour \(scope)/…, et pour rien d'autre.")
    }
    change.set(source: source, need: addition.need, of: scope)
    try files.write(change.state)
    return TrustReport(change.state, only: scope, done: done)
  }

  /// - Parameter key: a fingerprint, a signer's name, or a public key.
  /// - Throws: a `Failure` for a key that the scope has not.
  package func revoke(
    _ key: String, of scope: String, since: CivilDate, because: String
  ) throws(Failure) -> TrustReport {
    var change = TrustChange(try files.read(), reserved: files.reserved)
    let fingerprint = try change.revoke(key, of: scope, since: since, because: try Self.name(because))
    let others = change.state.all.scopes.filter { name, entry in
      name != scope && entry.signers.contains { $0.key.fingerprint == fingerprint }
    }.keys.sorted()
    try files.write(change.state)
    var done = Phrase(
      en: "\(fingerprint) is revoked for \(scope) as of \(since): nothing new is accepted by it.",
      fr:
        "\(fingerprint) est révoquée pour \(scope) à compter du \(FrenchText.date(since)) : elle ne fait plus rien accepter."
    )
    for other in others {
      done.english +=
        "\nIt is trusted for \(other), too: izika-rules pack trust revoke \(other) \(fingerprint) --since \(since) …"
      done.french +=
        "\nElle vaut aussi pour \(other) : izika-rules pack trust revoke \(other) \(fingerprint) --since \(since) …"
    }
    return TrustReport(change.state, only: scope, done: done)
  }

  /// - Throws: a `Failure` where there is no such scope.
  package func remove(_ scope: String) throws(Failure) -> TrustReport {
    var change = TrustChange(try files.read(), reserved: files.reserved)
    let kept = try change.remove(scope)
    try files.write(change.state)
    return TrustReport(
      change.state, only: scope,
      done: kept == 0
        ? Phrase(en: "\(scope) is forgotten.", fr: "\(scope) est oubliée.")
        : Phrase(
          en: "Nobody is trusted for \(scope) any more; what was revoked stays revoked (\(kept)).",
          fr: "Plus personne n'a votre confiance pour \(scope) ; ce qui a été révoqué le reste (\(kept))."))
  }

  /// A file of allowed signers for ssh-keygen.
  package func export(_ scope: String? = nil) throws(Failure) -> [UInt8] {
    let state = try files.read()
    guard let scope else { return Array(AllowedSigners.text(state.all).utf8) }
    guard let entry = state.all.scopes[scope] else { throw TrustChange.unknown(scope, among: state) }
    return Array(AllowedSigners.text(Trust(scopes: [scope: entry])).utf8)
  }

  /// Trusts the signers of a file of allowed signers, each once its digits are typed.
  /// - Parameter warn: is told what a person should know before the digits are typed.
  /// - Throws: a `Failure` for a line that is not understood, or digits that are not right; nothing is then kept.
  package func importing(
    _ path: String, confirming confirmation: KeyConfirmation, warn: ([Diagnostic]) -> Void
  ) throws(Failure) -> TrustReport {
    let lines = try AllowedSigners.read(try LocalFiles().readPlain(path, most: 1 << 16), name: path)
    var change = TrustChange(try files.read(), reserved: files.reserved)
    var names: [String] = []
    for line in lines {
      try change.admit(line.scope)
      if change.state.own.scopes[line.scope]?.signer(line.key) != nil { continue }
      warn(change.similar(to: line.scope))
      let name = line.name.isEmpty ? line.scope : line.name
      let key = try confirmation.choose(among: [line.key], whose: "\(name) (\(line.scope))")
      try change.add(
        TrustedSigner(
          name: name, key: key, from: line.from, until: line.until, checked: TrustedSigner.byTelephone(today)),
        to: line.scope)
      names.append("\(name) (\(line.scope))")
    }
    if !names.isEmpty { try files.write(change.state) }
    let list = names.joined(separator: ", ")
    return TrustReport(
      change.state,
      done: names.isEmpty
        ? Phrase(en: "All of them were trusted before.", fr: "Tous avaient déjà votre confiance.")
        : Phrase(en: "Trusted from now on: \(list).", fr: "Ont désormais votre confiance : \(list)."))
  }

  // MARK: - What is given

  /// A line that shows all that it holds.
  static func name(_ text: String) throws(Failure) -> String {
    if TrustedSigner.isName(text) { return text }
    throw Failure(
      Diagnostic(
        .error, .trustInvalid,
        Phrase(
          en: "a name or a reason is empty, too long, or holds signs that cannot be seen",
          fr: "un nom ou un motif est vide, trop long, ou contient des signes invisibles"),
        advice: Phrase(en: "write a line of visible text", fr: "écrivez une ligne de texte visible")))
  }

  /// Whether a text is a place that packs may come from.
  package static func isSource(_ text: String) -> Bool { PackSource(text) != nil }

  private static func source(_ text: String) throws(Failure) -> PackSource {
    if let source = PackSource(text) { return source }
    throw Failure(
      Diagnostic(
        .error, .trustInvalid,
        Phrase(en: "this is no place that packs come from", fr: "ce n'est pas un endroit d'où viennent des paquets"),
        advice: Phrase(
          en: "write oci://host/path, https://host/path/, an absolute path, or file where they come by mail",
          fr: "écrivez oci://hôte/chemin, https://hôte/chemin/, un chemin absolu, ou file s'ils viennent par courriel"))
    )
  }

  private static let endsBeforeItBegins = Diagnostic(
    .error, .trustInvalid, Phrase(en: "the key ends before it begins", fr: "la clé finit avant de commencer"),
    advice: Phrase(en: "correct --from or --until", fr: "corrigez --from ou --until"))
}
