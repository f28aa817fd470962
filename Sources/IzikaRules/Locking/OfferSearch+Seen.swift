import PackExchange
import Packs
import Values

/// What this computer has seen of packs before, and will have.
extension OfferSearch {
  /// Holds a file against what this computer has seen of its scope. One that is locked goes on, whatever was seen since.
  func compareWithSeen(_ offer: InstallOffer) throws(Failure) {
    if before.packs[offer.name]?.digest == offer.archive.digest { return }
    let identity = offer.identity
    guard let seen = try run.seen(of: identity.scope).version(identity.version, of: identity.name) else { return }
    if seen.digest != offer.archive.digest {
      throw Failure(InstallProblem.changed(offer, known: seen.digest, accepted: seen.day))
    }
    if let withdrawal = seen.withdrawal {
      throw Failure(
        SourceProblem.withdrawn(
          offer.name, identity.version, (withdrawal.day, withdrawal.because), isWarning: false, file: offer.file))
    }
  }

  /// What was withdrawn since of the packs that a lock would take again.
  func withdrawn(_ lock: PackLock) throws(Failure) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for name in lock.changes(since: before).changed {
      guard let entry = lock.packs[name], entry.standing != .shipped else { continue }
      let pack = String(name.drop { $0 != "/" }.dropFirst())
      if let withdrawal = try run.seen(of: String(name.prefix { $0 != "/" })).version(entry.version, of: pack)?
        .withdrawal
      {
        found.append(
          SourceProblem.withdrawn(
            name, entry.version, (withdrawal.day, withdrawal.because), isWarning: true, file: name))
      }
    }
    return found
  }

  /// Remembers the versions that were accepted, wherever they came from.
  /// - Throws: a `Failure` when the journal cannot be written to.
  func remember(_ accepted: [InstallOffer]) throws(Failure) {
    for offer in accepted where offer.standing != .shipped {
      try run.remember(offer.identity, offer.archive.digest)
    }
  }
}
