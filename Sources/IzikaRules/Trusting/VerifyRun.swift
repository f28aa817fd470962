import Output
import Packs
import Values

/// Looks at a pack that somebody sent: who signed it, and whether that is enough here.
package struct VerifyRun {
  private let files: TrustFiles
  private let today: CivilDate

  /// - Throws: a `Failure` where the shipped packs are not there, or no home folder.
  package init(_ workspace: Workspace, today: CivilDate) throws(Failure) {
    self.init(try TrustFiles(workspace), today: today)
  }

  init(_ files: TrustFiles, today: CivilDate) { (self.files, self.today) = (files, today) }

  /// - Throws: a `Failure` for a file that cannot be read, or a trust.yaml of which a line is not understood.
  package func verify(_ path: String) throws(Failure) -> VerifyReport {
    let state = try files.read()
    let pack: SignedPack
    do throws(Failure) {
      pack = try SignedPack(path)
    } catch {
      // What cannot be read is not judged.
      if error.diagnostics.contains(where: { $0.code == .fileUnreadable }) { throw error }
      return VerifyReport(path: path, pack: nil, judgement: nil, diagnostics: error.diagnostics)
    }
    let judgement = SignatureJudge(state.all, on: today).judge(
      pack.list, pack.signatures, of: pack.scope, file: path)
    return VerifyReport(
      path: path, pack: pack, judgement: judgement,
      diagnostics: pack.remarks + judgement.diagnostics + files.warnings(state))
  }
}

/// What a pack's file and its signatures are found to be.
package struct VerifyReport: Sendable {
  let path: String
  /// Nil where the file is no whole archive.
  let pack: SignedPack?
  let judgement: Judgement?
  package let diagnostics: [Diagnostic]

  package var isGood: Bool { pack != nil && !diagnostics.contains { $0.severity == .error } }

  package func text(_ language: Language) -> String {
    guard isGood, let pack, let judgement else {
      let name = pack.map { "\($0.name) \($0.version)" } ?? path
      return Phrase(
        en: "Not verified: \(TerminalText.neutral(name)).\n", fr: "Non vérifié : \(TerminalText.neutral(name)).\n"
      ).text(language)
    }
    let who = judgement.signers.map { signer in
      "\(TerminalText.neutral(signer.name)) (\(TerminalText.neutral(signer.spokenChecked.text(language))))"
    }.joined(separator: ", ")
    return Phrase(
      en: "Good: \(pack.name) \(pack.version), signed by \(who), \(pack.files) of \(pack.files) files whole.\n",
      fr:
        "Vérifié : \(pack.name) \(pack.version), signé par \(who), \(pack.files) fichiers sur \(pack.files) intacts.\n"
    ).text(language)
  }

  package func json(_ language: Language) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("schema", "izika.verification/1")
      json.field("file", path)
      json.field("verified", isGood)
      json.field("pack", pack?.name)
      json.field("version", pack?.version)
      json.field("digest", pack?.digest)
      json.field("files", pack?.files)
      json.field("need", judgement?.need)
      json.key("signatures")
      json.array { json in
        for signature in judgement?.signatures ?? [] {
          json.object { json in
            json.field("name", signature.name)
            json.field("fingerprint", signature.key?.fingerprint)
            json.field("standing", signature.standing.word)
            json.field("signer", signature.standing.signer?.name)
            json.field("checked", signature.standing.signer?.checked)
          }
        }
      }
      json.key("diagnostics")
      json.array { json in for diagnostic in diagnostics { json.diagnostic(diagnostic, language) } }
    }
    json.endLine()
    return json.bytes
  }
}

extension Judgement.Standing {
  /// Whose key it is, where that is known for the scope.
  fileprivate var signer: TrustedSigner? {
    switch self {
    case .trusted(let signer), .expired(let signer), .early(let signer): signer
    case .revoked(_, let signer): signer
    case .stranger, .broken: nil
    }
  }
}
