import Values

/// The words of a statement in both languages; the glossary of the project decides them.
enum Words {
  static let statement = Phrase(en: "Mileage statement", fr: "Relevé de frais kilométriques")
  static let trip = Phrase(en: "trip", fr: "trajet")
  static let trips = Phrase(en: "trips", fr: "trajets")
  static let noTrips = Phrase(en: "No trips in this period.", fr: "Aucun trajet sur cette période.")
  static let supplement = Phrase(en: "supplement", fr: "supplément")
  static let adjustment = Phrase(en: "adjustment", fr: "régularisation")
  static let total = Phrase(en: "total", fr: "total")
  static let skipped = Phrase(en: "skipped", fr: "écarté")
  static let estimated = Phrase(en: "estimated", fr: "estimé")
  static let home = Phrase(en: "Home", fr: "Domicile")
  static let office = Phrase(en: "Office", fr: "Bureau")
  static let night = Phrase(en: "night", fr: "nuitée")
  static let untitled = Phrase(en: "(untitled)", fr: "(sans titre)")
  static let noReason = Phrase(en: "no reason given", fr: "sans motif")
  static let error = Phrase(en: "error", fr: "erreur")
  static let errors = Phrase(en: "errors", fr: "erreurs")
  static let warning = Phrase(en: "warning", fr: "avertissement")
  static let warnings = Phrase(en: "warnings", fr: "avertissements")
  static let note = Phrase(en: "note", fr: "remarque")
  static let event = Phrase(en: "event", fr: "événement")
  static let nobody = Phrase(en: "nobody answered", fr: "personne n’a répondu")

  static let calendar = Phrase(en: "calendar", fr: "agenda")
  static let summary = Phrase(en: "title", fr: "titre")
  static let location = Phrase(en: "place", fr: "lieu")
  static let start = Phrase(en: "start", fr: "début")
  static let stop = Phrase(en: "stop", fr: "arrêt")
  static let town = Phrase(en: "town", fr: "commune")
  static let foundBy = Phrase(en: "found by", fr: "trouvé par")
  static let precision = Phrase(en: "precision", fr: "précision")
  static let status = Phrase(en: "status", fr: "état")
  static let doubt = Phrase(en: "doubt", fr: "doute")
  static let payable = Phrase(en: "payable distance", fr: "distance indemnisée")
  static let ledger = Phrase(en: "ledger before", fr: "cumul avant")
  static let fiscalYear = Phrase(en: "fiscal year", fr: "année fiscale")
  static let version = Phrase(en: "version", fr: "version")
  static let dataDate = Phrase(en: "road data of", fr: "routes au")
  static let snapFrom = Phrase(en: "start to road", fr: "départ à la route")
  static let snapTo = Phrase(en: "end to road", fr: "arrivée à la route")
  static let advice = Phrase(en: "advice", fr: "conseil")
  static let at = Phrase(en: "at", fr: "dans")
  static let read = Phrase(en: "read", fr: "lu")
  static let parameter = Phrase(en: "parameter", fr: "paramètre")
  static let noOpinion = Phrase(en: "no opinion", fr: "sans avis")
  static let scale = Phrase(en: "scale", fr: "barème")
  static let formula = Phrase(en: "formula", fr: "calcul")
  static let source = Phrase(en: "source", fr: "source")

  static func title(of column: Column) -> Phrase {
    switch column {
    case .person: Phrase(en: "Person", fr: "Personne")
    case .date: Phrase(en: "Date", fr: "Date")
    case .line: Phrase(en: "Line", fr: "Ligne")
    case .purpose: Phrase(en: "Purpose", fr: "Motif")
    case .from: Phrase(en: "From", fr: "De")
    case .to: Phrase(en: "To", fr: "À")
    case .vehicle: Phrase(en: "Vehicle", fr: "Véhicule")
    case .km: Phrase(en: "km", fr: "km")
    case .found: Phrase(en: "km found", fr: "km trouvés")
    case .estimated: Phrase(en: "Estimated", fr: "Estimation")
    case .range: Phrase(en: "Estimated", fr: "Estimation")
    case .amount: Phrase(en: "Amount", fr: "Montant")
    case .currency: Phrase(en: "Currency", fr: "Devise")
    case .trip: Phrase(en: "Trip", fr: "Trajet")
    case .note: Phrase(en: "Note", fr: "Remarque")
    }
  }

  /// By whom a distance was found, behind `by`; a service goes by its own name.
  static func source(_ source: String) -> Phrase {
    switch source {
    case "estimate": Phrase(en: "estimate", fr: "estimation")
    case "declared": Phrase(en: "declaration", fr: "déclaration")
    case "rule": Phrase(en: "a rule", fr: "une règle")
    default: Phrase(verbatim: source)
    }
  }

  /// Where a parameter was set or a distance declared: the profile, or a pack or a version by its own name.
  static func origin(_ name: String) -> Phrase {
    name == "profile" ? Phrase(en: name, fr: "profil") : Phrase(verbatim: name)
  }

  /// By whom a place was found; a service goes by its own name.
  static func finder(_ source: String) -> Phrase {
    source == "gazetteer" ? Phrase(en: source, fr: "répertoire des communes") : Phrase(verbatim: source)
  }

  static func severity(_ severity: Diagnostic.Severity) -> Phrase {
    switch severity {
    case .note: note
    case .warning: warning
    case .error: error
    }
  }

  static func precision(_ precision: FoundPlace.Precision) -> Phrase {
    switch precision {
    case .address: Phrase(en: "address", fr: "adresse")
    case .street: Phrase(en: "street", fr: "rue")
    case .town: Phrase(en: "town", fr: "commune")
    case .postcode: Phrase(en: "postcode", fr: "code postal")
    }
  }

  static func status(_ status: FoundPlace.Status) -> Phrase {
    switch status {
    case .ok: Phrase(en: "certain", fr: "sûr")
    case .confirm: Phrase(en: "to confirm", fr: "à confirmer")
    case .none: Phrase(en: "not found", fr: "introuvable")
    }
  }
}
