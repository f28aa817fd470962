import ArgumentParser
import IzikaRules
import Values

/// Whose calendars: profiles, or what stands for one on the command line.
struct StandInOptions: ParsableArguments {
  @Option(
    name: .customLong("profile"),
    help: ArgumentHelp(
      en: "A profile.yaml, or a folder of profiles; may be repeated.",
      fr: "Un fichier profile.yaml, ou un dossier de profils ; peut être répété.", .profile))
  var profiles: [String] = []

  @Option(
    name: .customLong("calendar"), parsing: .upToNextOption,
    help: ArgumentHelp(
      en:
        "Calendars: .ics files or https links; they replace the profile's. A link is a password: it is safer in a profile.",
      fr:
        "Agendas : fichiers .ics ou liens https ; ils remplacent ceux du profil. Un lien est un mot de passe : il est plus à l'abri dans un profil.",
      .calendar))
  var calendars: [CalendarArgument] = []

  @Option(
    help: ArgumentHelp(en: "Without a profile: the home address.", fr: "Sans profil : l'adresse du domicile.", .address)
  )
  var home: String?

  @Option(
    help: ArgumentHelp(en: "Without a profile: the office address.", fr: "Sans profil : l'adresse du bureau.", .address)
  )
  var office: String?

  @Option(
    help: ArgumentHelp(
      en: "Without a profile: the vehicle, KIND[:POWER][:ENERGY], such as car:5:petrol.",
      fr: "Sans profil : le véhicule, GENRE[:PUISSANCE][:ÉNERGIE], par exemple voiture:5:essence.", .vehicle))
  var vehicle: String?

  @Option(
    help: ArgumentHelp(
      en: "Without a profile: the time zone; by default Europe/Paris.",
      fr: "Sans profil : le fuseau horaire ; par défaut Europe/Paris.", .zone))
  var timezone: String?

  func checkUsage() throws(UsageProblem) {
    if profiles.isEmpty, calendars.isEmpty {
      throw UsageProblem(
        Phrase(en: "it is not said whose statement", fr: "rien ne dit de qui faire le relevé"),
        advice: Phrase(
          en: "give --profile profile.yaml, or --calendar FILE with --home and --vehicle",
          fr: "donnez --profile profile.yaml, ou --calendar FICHIER avec --home et --vehicle"))
    }
    let standIns = [("--home", home), ("--office", office), ("--vehicle", vehicle), ("--timezone", timezone)]
    if !profiles.isEmpty, let given = standIns.first(where: { $0.1 != nil })?.0 {
      throw UsageProblem(
        Phrase(
          en: "\(given) stands for a profile, and one is given", fr: "\(given) remplace un profil, et il y en a un"),
        advice: Phrase(
          en: "write it in the profile, or leave --profile out", fr: "écrivez-le dans le profil, ou retirez --profile"))
    }
  }

  /// - Parameter rules: replace the profiles', where there are any.
  /// - Throws: a ``Failure`` for a link or a profile that cannot be read.
  func read(rules: [String]) throws(Failure) -> [Profile] {
    var read: [Profile.Calendar] = []
    for calendar in calendars { read.append(try calendar.read()) }
    return try ProfileSource(
      profiles: profiles, calendars: read, rules: rules, home: home, office: office, vehicle: vehicle, zone: timezone
    ).read()
  }
}
