import Journal

/// Which services a run asks, and where their answers are kept.
public struct ServiceSettings: Sendable {
  /// Who finds places, in the order in which they are asked; they replace the profiles' own.
  public var places: [String]
  /// Who measures roads, likewise.
  public var roads: [String]
  /// The journal's file; nil for the one in the user's data folder.
  public var journal: String?
  /// Whether what the journal knows is asked anew.
  public var refreshes: Bool

  /// The journal's path; nil where there is no folder for one.
  public var journalPath: String? { journal ?? (try? JournalPath.standard()) }

  /// Without arguments: what the profiles name is asked, and the journal lies in the user's data folder.
  public init(
    places: [String] = [], roads: [String] = [], journal: String? = nil, refreshes: Bool = false
  ) {
    self.places = places
    self.roads = roads
    self.journal = journal
    self.refreshes = refreshes
  }
}
