import Journal
import PackExchange
import Packs
import System
import Values

/// Publishes: sends a pack to the place of its scope, a folder or a registry, withdraws a version, signs a list anew. Each change is one signed list more.
package struct PublishRun {
  private let files: TrustFiles
  private let memory: ReleaseMemory
  private let connections: SourceConnections
  private let today: CivilDate

  /// - Throws: a `Failure` where the shipped packs are not there, or no home folder.
  package init(_ workspace: Workspace, today: CivilDate) throws(Failure) {
    files = try TrustFiles(workspace)
    memory = ReleaseMemory(workspace.journal, files)
    connections = SourceConnections(workspace.transport, files.folders)
    self.today = today
  }

  /// By whom a list is signed, and for when the next one is promised.
  package struct Signing {
    /// By `--key`; nil for the user's own.
    package var key: String?
    /// Nil leaves a promise that is still to be kept.
    package var next: CivilDate?

    package init(key: String? = nil, next: CivilDate? = nil) {
      self.key = key
      self.next = next
    }
  }

  /// Sends a signed pack.
  /// - Parameter path: its file.
  /// - Throws: a `Failure` where it could not be tried: a file that is no pack, a place that cannot be asked, nothing signed.
  package func push(_ path: String, _ signing: Signing) throws(Failure) -> PublishReport {
    let given = try FoundPack(try LocalFiles().readPlain(path, most: PackArchive.mostBytes), file: path)
    let identity = given.identity
    return try change(identity.scope, signing, PublishReport(pack: given)) { publisher, state, current, report in
      let judgement = SignatureJudge(state.all, on: today).judge(given)
      guard judgement.isGood else { throw ListPublisher.Refused(diagnostics: judgement.diagnostics) }
      guard identity.name != ReleasesList.reservedName else { throw Self.refused(PublishProblem.reserved(path)) }
      if let seen = current.seen.version(identity.version, of: identity.name), seen.digest != given.archive.digest {
        throw Self.refused(changed(given, seen.digest, seen.day))
      }
      let there = try publisher.place.there(identity.pack, identity.version)
      if let there, there.archive.digest != given.archive.digest {
        throw Self.refused(changed(given, there.archive.digest, nil))
      }
      let known = current.list.release(identity.name, identity.version)
      if let known, known.digest != given.archive.digest {
        throw Self.refused(changed(given, known.digest, known.date))
      }
      if let known, let withdrawal = known.withdrawal {
        throw Self.refused(
          SourceProblem.withdrawn(
            identity.pack, identity.version, (withdrawal.date, withdrawal.because), isWarning: false, file: path))
      }
      // A copy with more signatures adds them, as far as they hold.
      let pack = try given.joining(there)
      let joined = SignatureJudge(state.all, on: today).judge(pack)
      guard joined.isGood else { throw ListPublisher.Refused(diagnostics: joined.diagnostics) }
      let isKnown = known != nil && pack.archive.bytes == there?.archive.bytes
      report.done = isKnown ? .present : .sent
      if isKnown, signing.next == nil { return nil }
      current.packs.append(pack)
      if known == nil { current.list.set(pack.release(on: today), of: identity.name) }
      return current.list
    }
  }

  /// Says that nobody should use a version any more, and why. Its file stays: who has locked it goes on, with a warning.
  /// - Parameter pack: `scope/name`.
  /// - Throws: a `Failure` where it could not be tried.
  package func withdraw(
    _ pack: String, _ version: String, because: String, _ signing: Signing
  ) throws(Failure) -> PublishReport {
    guard PackIdentity.isName(pack) else { throw Failure(PublishProblem.noName(pack)) }
    guard TrustedSigner.isName(because) else { throw Failure(PublishProblem.noReason) }
    let parts = pack.split(separator: "/").map(String.init)
    return try change(parts[0], signing, PublishReport(pack: pack, version: version)) { publisher, _, current, report in
      guard var release = current.list.release(parts[1], version) else {
        throw Self.refused(
          SourceProblem.noVersion(
            pack, version, (current.list.packs[parts[1]] ?? []).map(\.version), publisher.place.source.place))
      }
      report.digest = release.digest
      report.done = release.withdrawal?.because == because ? .present : .withdrawn
      if report.done == .present { return nil }
      release.withdrawal = ReleasesList.Withdrawal(date: release.withdrawal?.date ?? today, because: because)
      current.list.set(release, of: parts[1])
      return current.list
    }
  }

  /// Signs the list anew, with a promise of the next one and the keys that were revoked here since.
  /// - Throws: a `Failure` where it could not be tried.
  package func renew(_ scope: String, _ signing: Signing) throws(Failure) -> PublishReport {
    try change(scope, signing, PublishReport()) { _, _, current, report in
      report.done = .renewed
      return current.list
    }
  }

  /// - Parameters:
  ///   - report: what is known before the place is asked.
  ///   - make: the list with the change; nil where nothing is to be written.
  private func change(
    _ scope: String, _ signing: Signing, _ report: PublishReport,
    _ make: (ListPublisher, TrustFiles.State, inout ListPublisher.Current, inout PublishReport) throws -> ReleasesList?
  ) throws(Failure) -> PublishReport {
    let state = try files.read()
    let publisher = try ListPublisher(scope, by: signing.key, files, state, memory, over: connections, today: today)
    return try publisher.place.alone { () throws(Failure) in
      var report = report
      report.source = publisher.place.source.place
      report.diagnostics = publisher.warnings
      do {
        var current = try publisher.current()
        report.diagnostics += current.warnings
        guard let list = try make(publisher, state, &current, &report) else {
          report.list = current.isFirst ? nil : current.list
          return report
        }
        let next = publisher.next(after: list, promised: signing.next)
        try publisher.publish(next, with: current.packs, after: current.seen)
        report.list = next
      } catch let refused as ListPublisher.Refused {
        report.done = nil
        report.diagnostics += refused.diagnostics
      } catch let failure as Failure {
        throw failure
      } catch {
        preconditionFailure("publishing fails by a refusal or a failure: \(error)")
      }
      return report
    }
  }

  private static func refused(_ diagnostic: Diagnostic) -> ListPublisher.Refused {
    ListPublisher.Refused(diagnostics: [diagnostic])
  }

  private func changed(_ pack: FoundPack, _ known: String, _ day: CivilDate?) -> Diagnostic {
    ReleasesProblem.changed(
      pack.identity.pack, pack.identity.version, pack.archive.digest, known, seen: day, file: pack.file)
  }
}

/// What keeps something from being published.
private enum PublishProblem {
  static func reserved(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, .packIdentity, at: Diagnostic.Place(file: file),
      Phrase(
        en: "no pack can be published under the name \"\(ReleasesList.reservedName)\": the list of versions has it",
        fr:
          "aucun paquet ne peut être publié sous le nom « \(ReleasesList.reservedName) » : c'est celui de la liste des "
          + "versions"),
      advice: Phrase(en: "give the pack another name", fr: "donnez un autre nom au paquet"))
  }

  static func noName(_ text: String) -> Diagnostic {
    Diagnostic(
      .error, .packIdentity,
      Phrase(
        en: "\"\(Phrase.shortened(text, to: 200))\" is no pack's name",
        fr: "« \(Phrase.shortened(text, to: 200)) » n'est pas le nom d'un paquet"),
      advice: Phrase(en: "write scope/name: agence-durand/visites", fr: "écrivez portée/nom : agence-durand/visites"))
  }

  static let noReason = Diagnostic(
    .error, .answerInvalid,
    Phrase(
      en: "a version is withdrawn for a reason, on one line of visible text",
      fr: "une version est retirée pour une raison, sur une ligne de texte visible"),
    advice: Phrase(
      en: "say it: --because \"5 CV rate of 2026 wrong\"", fr: "dites-la : --because \"barème 5 CV de 2026 faux\""))
}
