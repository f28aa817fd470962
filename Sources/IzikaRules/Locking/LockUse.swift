import Packs
import Values

/// A lock that is there, and those whose rules it is for: the profiles that were named, and all others beside it that use it.
struct LockUse {
  let place: LockPlace
  let lock: PackLock
  /// As it stands in the file.
  let bytes: [UInt8]
  /// That can be read.
  let profiles: [Profile]
  /// Files of profiles beside them that cannot be read: what these ask for is not known.
  let unread: [String]

  /// - Parameter path: a profile, or a folder of profiles; nil for the folder that one stands in.
  /// - Throws: a `Failure` where there is no lock, where it is not understood, and where the named profiles have several.
  init(of path: String?, _ shipped: ShippedPacks) throws(Failure) {
    let site = try LockSite(of: path)
    let (lock, bytes) = try site.read(reserved: shipped.reserved)
    guard let bytes else { throw Failure(Self.missing(site.place.path, path)) }
    self.lock = lock
    place = site.place
    self.bytes = bytes
    profiles = site.profiles.filter { $0.failure == nil }
    unread = site.profiles.filter { $0.failure != nil }.map(\.file)
  }

  static func missing(_ lock: String, _ profile: String?) -> Diagnostic {
    Diagnostic(
      .error, .lockMissing, at: Diagnostic.Place(file: lock),
      Phrase(en: "there is no lock here", fr: "il n'y a pas de verrou ici"),
      advice: profile.map {
        Phrase(
          en: "make one: izika-rules pack install --profile \($0)",
          fr: "faites-en un : izika-rules pack install --profile \($0)")
      }
        ?? Phrase(
          en: "name whose lock: --profile PROFILE; or make one: izika-rules pack install --profile PROFILE",
          fr:
            "dites de qui est le verrou : --profile PROFIL ; ou faites-en un : izika-rules pack install --profile PROFIL"
        ))
  }
}
