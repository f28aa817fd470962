import PackExchange
import Packs
import Values

/// What is known today of one pack of a lock: who signed it, what is there in its place, and whether it was withdrawn.
package struct PackStanding: Sendable {
  /// What there is beside the version that is locked.
  package enum Offer: Sendable {
    /// Nothing newer.
    case none
    /// The newest of the newer versions that may be accepted and that the lock wants.
    case newer(ScopeOffers.Candidate)
    /// What is there may not be accepted: its list is not to be believed, or a version of it.
    case refused(Diagnostic)
    /// Its source could not be asked.
    case unasked(Diagnostic)
    /// It comes as a file: there is nobody to ask.
    case byFile
    /// The program brings another one than the one that is locked.
    case shipped(version: String, digest: String)
    /// It came with the program once, and does no more.
    case dropped
  }

  /// `scope/name`
  package let name: String
  package let entry: LockedPack
  /// Who signed it, as trust.yaml calls them; by its fingerprint a key that it does not know.
  package let signers: [String]
  package let offer: Offer
  /// The newest version that the lock does not want; nil where there is none.
  package let beyond: String?
  /// Since when nobody should use the locked version, and why; nil where nobody said so.
  package let withdrawal: SeenReleases.Withdrawal?

  /// `scope`
  package var scope: String { String(name.prefix { $0 != "/" }) }

  /// Whether a person should look at it: something else is there, or the locked one was withdrawn.
  package var isWaiting: Bool {
    switch offer {
    case .newer, .refused, .shipped: true
    case .none, .unasked, .byFile, .dropped: withdrawal != nil
    }
  }
}

/// What is known today of who publishes packs of a lock.
package struct ScopeStanding: Sendable {
  package let scope: String
  /// As trust.yaml names it; nil for a scope that it does not know.
  package let source: PackSource?
  /// Nil where nobody was asked.
  package let offers: ScopeOffers?
  /// Why the source was not asked; nil where it was, and where packs come as files.
  package let problem: Diagnostic?
  /// What this machine remembers of it.
  package let seen: SeenReleases
  /// What is to be said of the newest list that was seen, when the next one should have come since; nil otherwise.
  package let late: Diagnostic?

  /// Whether there is a list that says what was withdrawn, and whose key was stolen.
  package var hasList: Bool { offers?.list != nil || seen.list != nil }
  /// What is said of the list, but that it is late.
  package var diagnostics: [Diagnostic] { (offers?.diagnostics ?? []).filter { $0.code != .listLate } }
}
