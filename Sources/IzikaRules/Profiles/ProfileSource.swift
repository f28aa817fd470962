import Mileage
import System
import Values
import YAML

/// Where profiles come from: files, folders of files, or options that stand for one.
public struct ProfileSource: Sendable {
  private let profiles: [String]
  private let calendars: [Profile.Calendar]
  private let rules: [String]
  private let home: String?
  private let office: String?
  private let vehicle: String?
  private let zone: String?

  /// - Parameters:
  ///   - profiles: files and folders; none where the options stand for a profile.
  ///   - calendars: replace the profiles' own when they are given.
  ///   - rules: likewise.
  ///   - home: an address, for a profile when there is none.
  ///   - office: likewise.
  ///   - vehicle: its text, ``VehicleText``, likewise.
  ///   - zone: an IANA name, likewise.
  public init(
    profiles: [String], calendars: [Profile.Calendar], rules: [String], home: String? = nil, office: String? = nil,
    vehicle: String? = nil, zone: String? = nil
  ) {
    self.profiles = profiles
    self.calendars = calendars
    self.rules = rules
    self.home = home
    self.office = office
    self.vehicle = vehicle
    self.zone = zone
  }

  /// In the order given; the profiles of a folder in the order of their names. One that cannot be read does not cost the
  /// others theirs: it holds its ``Profile/failure``.
  /// - Throws: a `Failure` for a folder without profiles, or options that stand for none.
  public func read() throws(Failure) -> [Profile] {
    if profiles.isEmpty { return [try replacing(standIn())] }
    let files = LocalFiles()
    var read: [Profile] = []
    for path in profiles {
      guard files.isFolder(path) else {
        // A pipe, `<(…)`, is a profile as well.
        read.append(profile(path) { path throws(Failure) in try files.read(path, most: YAMLFile.mostBytes) })
        continue
      }
      let folder = path.hasSuffix("/") ? path : path + "/"
      let names = try files.list(folder, ending: ".yaml") + files.list(folder, ending: ".yml")
      guard !names.isEmpty else { throw Failure(Self.empty(path)) }
      for name in names.sorted() {
        read.append(
          profile(folder + name) { path throws(Failure) in try files.readPlain(path, most: YAMLFile.mostBytes) })
      }
    }
    return read
  }

  private func profile(_ path: String, _ read: (String) throws(Failure) -> [UInt8]) -> Profile {
    do {
      return replacing(try ProfileReader.read(try read(path), file: path))
    } catch {
      var profile = Profile(file: path, person: path)
      profile.failure = error
      return profile
    }
  }

  private func standIn() throws(Failure) -> Profile {
    var profile = Profile()
    if let zone { profile.zone = zone }
    if let home { profile.places["home"] = Profile.PlaceText(address: home) }
    if let office { profile.places["office"] = Profile.PlaceText(address: office) }
    if let vehicle { profile.vehicles = [try VehicleText.parse(vehicle)] }
    return profile
  }

  private func replacing(_ profile: Profile) -> Profile {
    var profile = profile
    if !calendars.isEmpty { profile.calendars = calendars }
    if !rules.isEmpty {
      profile.rules = rules
      profile.rulesFolder = ""
      profile.lines["rules"] = nil
    }
    return profile
  }

  private static func empty(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, .profilesMissing, at: Diagnostic.Place(file: path),
      Phrase(en: "the folder holds no profile", fr: "le dossier ne contient aucun profil"),
      advice: Phrase(en: "profiles are .yaml files", fr: "les profils sont des fichiers .yaml"))
  }
}
