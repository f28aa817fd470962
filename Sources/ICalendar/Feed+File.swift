import Values

extension Feed {
  /// Reads a calendar file.
  ///
  /// - Parameter path: a file's path. An address (http, https, webcal) is refused and never repeated: it is a password.
  /// - Throws: a `Failure` when the file cannot be read (`calendar-unreadable`), is an address (`calendar-address`) or
  ///   is no calendar.
  public init(path: String) throws(Failure) {
    let lower = path.prefix(16).lowercased()
    guard !["http:", "https:", "webcal:", "webcals:"].contains(where: lower.hasPrefix) else {
      throw Failure(
        Diagnostic(
          .error, .calendarAddress,
          Phrase(
            en: "a calendar's address is given where a file is needed",
            fr: "une adresse d'agenda est donnée là où il faut un fichier"),
          advice: Phrase(
            en: "download the calendar and give the file; the address is not shown because it is a password",
            fr:
              "téléchargez l'agenda et donnez le fichier ; l'adresse n'est pas affichée, car c'est un mot de passe"
          )
        ))
    }
    guard let bytes = SystemFile.read(path, most: Int(UInt32.max)) else {
      throw Failure(
        Diagnostic(
          .error, .calendarUnreadable, at: Diagnostic.Place(file: path),
          SystemFile.problem(with: path),
          advice: Phrase(en: "check its name and your access to it", fr: "vérifiez son nom et vos droits d'accès")))
    }
    try self.init(bytes, name: path)
  }
}
