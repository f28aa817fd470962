import Synchronization
import Values

/// Packs that were read before: the people of an agency share them, so a run reads each once.
final class KnownPacks: Sendable {
  private let packs = Mutex<[String: Pack]>([:])
  private let shipped = Mutex<[String]?>(nil)

  /// The shipped packs' names, listed once.
  func names(_ list: () throws(Failure) -> [String]) throws(Failure) -> [String] {
    try shipped.withLock { (names) throws(Failure) in
      if let names { return names }
      let found = try list()
      names = found
      return found
    }
  }

  func read(_ path: String, _ name: String, _ reader: PackReader) throws(Failure) -> Pack {
    if let pack = packs.withLock({ $0[path] }) { return pack }
    let pack = try reader.read(at: path, name: name)
    packs.withLock { $0[path] = pack }
    return pack
  }
}
