/// That somebody accepted other packs: which, by whom and how, what became of the lock, and what the money was said to become.
package struct PackAcceptance: Sendable, Hashable {
  /// The absolute path of the lock.
  package var lock: String
  /// The local day on which it was accepted.
  package var day: CivilDate
  /// The account that accepted.
  package var who: String
  package var how: How
  /// The lock's whole text before; nil where there was none.
  package var before: String?
  /// Its whole text since.
  package var after: String
  /// The packs that changed, by name.
  package var packs: [Pack]
  /// What the effect showed; empty where it was not seen.
  package var sums: [Sum]

  package init(
    lock: String, day: CivilDate, who: String, how: How, before: String?, after: String, packs: [Pack], sums: [Sum]
  ) {
    self.lock = lock
    self.day = day
    self.who = who
    self.how = how
    self.before = before
    self.after = after
    self.packs = packs
    self.sums = sums
  }

  package enum How: String, Sendable, Hashable, CaseIterable {
    /// The effect was shown, and somebody said yes.
    case seen
    /// By name: by the digests that a dry run had named, or a pack to be taken out for which nobody asks.
    case named
    /// Without having been computed or shown, which somebody said on purpose.
    case unseen
  }

  /// A pack that is another one since.
  package struct Pack: Sendable, Hashable {
    /// `scope/name`
    package var name: String
    package var version: String
    /// `sha256:…`
    package var digest: String
    /// Whether it was taken out of the lock; version and digest are then those that it had.
    package var isGone: Bool

    package init(name: String, version: String, digest: String, isGone: Bool = false) {
      self.name = name
      self.version = version
      self.digest = digest
      self.isGone = isGone
    }
  }

  /// What a person's money of some days was, and what it would be.
  package struct Sum: Sendable, Hashable {
    /// As in the profile.
    package var person: String
    package var currency: Currency
    package var from: CivilDate
    /// The day after the last one.
    package var to: CivilDate
    package var before: Decimal
    package var after: Decimal

    package init(
      person: String, currency: Currency, from: CivilDate, to: CivilDate, before: Decimal, after: Decimal
    ) {
      self.person = person
      self.currency = currency
      self.from = from
      self.to = to
      self.before = before
      self.after = after
    }
  }
}
