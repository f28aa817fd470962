import Packs
import Values

/// From what was found to a lock that could be.
extension InstallRun {
  /// A lock that could be put together.
  struct Put {
    var proposal: LockProposal
    var library: PackLibrary
    /// What of the offers is in it.
    var offers: [InstallOffer]
  }

  /// An update leaves out the packs that keep the lock from being put together, and says so; nothing else does.
  func put(
    _ offers: [InstallOffer], _ aim: Aim, _ remarks: inout [Diagnostic],
    _ make: ([InstallOffer]) throws(Failure) -> Put
  ) throws(Failure) -> Put {
    do {
      return try make(offers)
    } catch {
      guard case .update = aim, !offers.isEmpty else { throw error }
    }
    var kept: [InstallOffer] = []
    // What others extend stands behind them.
    for offer in offers.reversed() {
      do throws(Failure) {
        _ = try make(kept + [offer])
        kept.append(offer)
      } catch {
        remarks += error.diagnostics.filter { !remarks.contains($0) }
      }
    }
    return try make(kept)
  }

  /// The offers that may be accepted. Of files and names every one has to be; an update goes on without one that may not.
  func admitted(
    _ search: OfferSearch, _ before: PackLock, _ request: Request, into change: inout TrustChange,
    _ asking: InstallOffer.Asking, _ remarks: inout [Diagnostic]
  ) throws(Failure) -> [InstallOffer] {
    var admitted: [InstallOffer] = []
    for var offer in search.offers {
      do throws(Failure) {
        try compare(offer, before, allowsOlder: request.acceptsOlder || search.chosen.contains(offer.name))
        let entry = before.packs[offer.name].flatMap { $0.digest == offer.archive.digest ? $0 : nil }
        try offer.admit(
          into: &change, shipped, accepted: entry?.accepted, isKept: store.owns(offer.archive), on: today,
          asking: asking)
        admitted.append(offer)
      } catch {
        guard case .update = request.aim else { throw error }
        remarks += error.diagnostics
      }
    }
    return admitted
  }

  /// Holds a pack against the one that is locked, and against those of its name that were ever kept here.
  func compare(_ offer: InstallOffer, _ lock: PackLock, allowsOlder: Bool) throws(Failure) {
    let version = offer.identity.version
    var seen: [(version: String, digest: String, accepted: CivilDate?)] = []
    if let entry = lock.packs[offer.name] {
      if entry.digest == offer.archive.digest { return }
      seen.append((entry.version, entry.digest, entry.accepted))
    }
    for kept in try store.archives() where kept.pack.pack == offer.name {
      seen.append((kept.pack.version, kept.archive.digest, nil))
    }
    if let other = seen.first(where: { $0.version == version && $0.digest != offer.archive.digest }) {
      throw Failure(InstallProblem.changed(offer, known: other.digest, accepted: other.accepted))
    }
    if allowsOlder { return }
    let newer = seen.compactMap { SemanticVersion($0.version) }.filter { known in
      offer.version.map { $0 < known } ?? false
    }
    if let newest = newer.max() { throw Failure(InstallProblem.older(offer, than: "\(newest)")) }
  }
}
