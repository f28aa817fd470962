import Fetching
import Values

/// Finds places by the gazetteer and by services that know streets, for all the persons of a run.
///
/// It may be shared by threads: a text that several persons' calendars name is asked once. What a statement rests on is
/// collected by a ``PlaceFinder``, one a statement; what is decided stands at ``PlaceLaw``.
///
/// ```swift
/// let chain = PlaceChain(
///   services: [AddokPlaces(.ban, address, over: transport)], gazetteer: GazetteerGeocoder(try Gazetteer.embedded()),
///   memory: journal, today: today, refreshes: false)
/// let finder = chain.finder()
/// finder.find("Chez M. Dupont, 12 rue des Lilas, 38500 Voiron", near: nil).label  // 12 Rue des Lilas 38500 Voiron
/// finder.records  // what ban answered, to be listed in the statement
/// ```
package final class PlaceChain: Sendable {
  /// Knows the towns, and is asked first and last.
  package let gazetteer: GazetteerGeocoder
  let runs: [ServiceRun<AskedPlaces>]

  /// - Parameters:
  ///   - services: asked in this order; without any, the gazetteer answers alone.
  ///   - memory: keeps what services answer, so that a text is asked once ever; nil asks once a run.
  ///   - today: the day under which answers are kept.
  ///   - refreshes: asks again what the memory knows, and keeps the new answer.
  package convenience init(
    services: [any AddressService], gazetteer: GazetteerGeocoder, memory: (any PlaceMemory)?, today: CivilDate,
    refreshes: Bool
  ) {
    self.init(
      services.map { ServiceRun(AskedPlaces(service: $0, memory: memory, today: today), refreshes: refreshes) },
      gazetteer: gazetteer)
  }

  /// A chain of services that other chains of the run may ask as well.
  package init(_ runs: [ServiceRun<AskedPlaces>], gazetteer: GazetteerGeocoder) {
    self.runs = runs
    self.gazetteer = gazetteer
  }

  /// What finds the places of one statement.
  package func finder() -> PlaceFinder { PlaceFinder(self) }
}
