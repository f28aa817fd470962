import Values

/// What a profile may say, and hardly anybody means: it is read all the same.
enum ProfileAdvice {
  /// What is told with every statement.
  static func warnings(_ profile: Profile) -> [Diagnostic] {
    misnamed(profile).map { Self.misnamed($0.name, as: $0.key, profile) } + linksInClear(profile)
  }

  /// What only somebody who checks the profile needs to know.
  static func remarks(_ profile: Profile) -> [Diagnostic] {
    guard profile.places["home"] == nil, misnamed(profile).isEmpty else { return [] }
    let start =
      profile.places["office"] == nil
      ? Phrase(
        en: "neither home nor office: nobody knows where days start",
        fr: "ni domicile ni bureau : nul ne sait d'où partent les journées")
      : Phrase(
        en: "no home: days start and end at the office",
        fr: "pas de domicile : les journées partent du bureau et y finissent")
    return [
      Diagnostic(
        .note, .profileHomeMissing, at: profile.place(of: "places"),
        Phrase(
          en: "the profile has \(start.english), unless a rule decides otherwise",
          fr: "le profil n'a \(start.french), sauf si une règle en décide autrement"),
        advice: Phrase(
          en: "where they start at home, add `home: street, postcode town` under `places:`",
          fr: "si elles partent du domicile, ajoutez « home: rue, code postal commune » sous « places: »"))
    ]
  }

  /// The two bases, and what French profiles call them.
  private static let bases = [
    (name: "home", known: ["domicile", "maison", "chez moi", "chez_moi", "residence", "résidence", "house"]),
    (name: "office", known: ["bureau", "lieu_de_travail", "work"]),
  ]

  /// The places that were surely meant for a base that the profile lacks: as places like any other no day starts there.
  private static func misnamed(_ profile: Profile) -> [(key: String, name: String)] {
    bases.compactMap { base in
      guard profile.places[base.name] == nil else { return nil }
      return profile.places.keys.sorted().first { base.known.contains($0.lowercased()) }.map { ($0, base.name) }
    }
  }

  private static func misnamed(_ base: String, as key: String, _ profile: Profile) -> Diagnostic {
    var place = profile.place(of: "places")
    place.line = profile.places[key]?.line ?? place.line
    let isHome = base == "home"
    return Diagnostic(
      .warning, .profileHomeMissing, at: place,
      Phrase(
        en: "\"\(key)\" is a place like any other: days start and end at `home` and `office`",
        fr: "« \(key) » est ici un lieu comme un autre : \(isHome ? "le domicile" : "le bureau") se nomme « \(base) »"),
      advice: Phrase(en: "write `\(base):` instead of `\(key):`", fr: "écrivez « \(base): » au lieu de « \(key): »"))
  }

  /// A link is a password, and http sends it so that everybody on the way can read it. Within one's own network that is one's
  /// own affair.
  private static func linksInClear(_ profile: Profile) -> [Diagnostic] {
    profile.calendars.compactMap { calendar in
      guard case .link(let link) = calendar.source, !link.isSafe, !profile.privateHosts.contains(link.host) else {
        return nil
      }
      var place = profile.place(of: "calendars")
      place.line = calendar.line ?? place.line
      return Diagnostic(
        .warning, .calendarLinkInClear, at: place,
        Phrase(
          en: "the calendar's link (\(link.host)) begins with http:// and can be read on its way: it is a password",
          fr:
            "le lien de l'agenda (\(link.host)) commence par http:// et peut être lu en chemin : c'est un mot de passe"),
        advice: Phrase(
          en: "write https://, if the server can do it", fr: "écrivez https://, si le serveur le permet"))
    }
  }
}
