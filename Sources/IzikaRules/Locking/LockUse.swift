import Packs
import System
import Values

/// A lock that is there, and those whose rules it is for: the profiles that were named, and all others beside it that use it.
struct LockUse {
  let place: LockPlace
  let lock: PackLock
  /// As it stands in the file.
  let text: String
  /// That can be read.
  let profiles: [Profile]

  /// - Parameter path: a profile, or a folder of profiles; nil for the folder that one stands in.
  /// - Throws: a `Failure` where there is no lock, where it is not understood, and where the named profiles have several.
  init(of path: String?, _ shipped: ShippedPacks) throws(Failure) {
    let named = try path.map { path throws(Failure) in try Self.named(path) } ?? []
    let place = try Self.place(of: named, path)
    guard let bytes = try place.read() else { throw Failure(Self.missing(place.path, path)) }
    lock = try LockReader(bytes, name: place.path, reserved: shipped.reserved).read()
    text = String(decoding: bytes, as: UTF8.self)
    profiles = named + Self.neighbours(of: named, place)
    self.place = place
  }

  private static func named(_ path: String) throws(Failure) -> [Profile] {
    let profiles = try ProfileSource(profiles: [path], calendars: [], rules: []).read()
    for profile in profiles { if let failure = profile.failure { throw failure } }
    return profiles
  }

  private static func place(of profiles: [Profile], _ path: String?) throws(Failure) -> LockPlace {
    guard let path, let first = profiles.first else { return LockPlace() }
    guard Set(profiles.map(\.lockPlace)).count == 1 else {
      throw Failure(
        Diagnostic(
          .error, .lockInvalid, at: Diagnostic.Place(file: path),
          Phrase(en: "these profiles have several locks", fr: "ces profils ont plusieurs verrous"),
          advice: Phrase(en: "give one profile of each", fr: "donnez un profil de chacun")))
    }
    return first.lockPlace
  }

  /// Profiles beside the lock, and beside those that were named, whose lock it is. What cannot be read asks for nothing.
  private static func neighbours(of named: [Profile], _ place: LockPlace) -> [Profile] {
    let lock = place.absolutePath
    let files = LocalFiles()
    let folders = Set([String(lock.dropLast(lock.split(separator: "/").last?.utf8.count ?? 0))] + named.map(\.folder))
    var known = Set(named.compactMap { try? Machine.resolved($0.file) })
    var profiles: [Profile] = []
    for folder in folders.sorted() {
      let names = [".yaml", ".yml"].flatMap { (try? files.list(folder, ending: $0)) ?? [] }
      for name in names.sorted() where !files.isFolder(folder + name) {
        guard let real = try? Machine.resolved(folder + name), known.insert(real).inserted,
          let read = try? ProfileSource(profiles: [folder + name], calendars: [], rules: []).read()
        else { continue }
        profiles += read.filter { $0.failure == nil && $0.lockPlace.absolutePath == lock }
      }
    }
    return profiles
  }

  private static func missing(_ lock: String, _ profile: String?) -> Diagnostic {
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
