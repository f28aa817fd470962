import Synchronization
import Values

/// A time zone: turns instants into wall times and back, by the system's tz database or a calendar's VTIMEZONE.
///
/// ```swift
/// let paris = Zone.named("Europe/Paris")
/// let epoch = paris?.local(of: Instant(seconds: 0))  // 1970-01-01T01:00:00
/// ```
public struct Zone: Sendable {
  /// Immutable, shared by every copy.
  private final class Storage: Sendable {
    let name: String
    let table: TransitionTable

    init(name: String, table: TransitionTable) {
      self.name = name
      self.table = table
    }
  }

  private let storage: Storage

  init(name: String, table: TransitionTable) { storage = Storage(name: name, table: table) }

  /// The IANA name, or the TZID of the calendar that defines it.
  public var name: String { storage.name }

  var table: TransitionTable { storage.table }

  /// Coordinated universal time.
  public static let utc = Zone(name: "UTC", table: TransitionTable(first: 0, changes: []))

  /// What the clock on the wall shows at an instant of any year; a VTIMEZONE's rules are followed to 2199.
  @inline(__always)
  public func local(of instant: Instant) -> LocalTime {
    LocalTime(seconds: instant.seconds + storage.table.offset(atUTC: instant.seconds))
  }

  /// The instant of a wall time. One that does not exist is read with the offset before the gap, one that exists twice
  /// as its first pass (RFC 5545 section 3.3.5).
  @inline(__always)
  public func instant(of local: LocalTime) -> Instant {
    Instant(seconds: local.seconds - storage.table.offset(atWall: local.seconds))
  }
}

extension Zone: Hashable {
  /// Zones of the database are kept once, so being the same object is being the same zone.
  public static func == (left: Zone, right: Zone) -> Bool { left.storage === right.storage }
  /// By identity, as equality.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(storage)) }
}

extension Zone {
  private static let known = Mutex<[String: Zone?]>(["UTC": utc, "Etc/UTC": utc, "Z": utc])

  /// The zone of an IANA name, a Windows name (`Romance Standard Time`) or a name that Windows shows
  /// (`(UTC+01:00) Brussels, Copenhagen, Madrid, Paris`); nil for any other. Each is read once a process.
  public static func named(_ name: String) -> Zone? {
    known.withLock { known in
      if let zone = known[name] { return zone }
      // A hostile feed may ask for any number of names; only found ones are worth keeping for ever.
      var found: Zone?
      if let table = ZoneFile.table(named: name) {
        found = Zone(name: name, table: table)
      } else if let other = WindowsZones.name(for: name), other != name {
        if let zone = known[other] {
          found = zone
        } else if let table = ZoneFile.table(named: other) {
          found = Zone(name: other, table: table)
          known[other] = .some(found)
        }
      }
      if found != nil { known[name] = .some(found) }
      return found
    }
  }

  /// The version of the system's tz database (`2025b`); empty when the system does not say.
  public static let databaseVersion: String = {
    let mark = Array("# version ".utf8)
    if let text = ZoneFile.read(ZoneFile.folder + "/tzdata.zi"), text.starts(with: mark) {
      return String(decoding: text.dropFirst(mark.count).prefix { $0 > Byte.space }, as: UTF8.self)
    }
    let plain = ZoneFile.read(ZoneFile.folder + "/+VERSION") ?? []
    return String(decoding: plain.prefix { $0 > Byte.space }, as: UTF8.self)
  }()
}
