import Values

/// The name on the command line that somebody probably meant: one that is spelt nearly so, or the English one for a French
/// word. It is told, and not taken: what a word does is decided by one name.
enum LikelyName {
  /// - Parameter known: as they are written, with or without dashes.
  static func of(_ text: String, among known: [String]) -> String? {
    guard let folded = FoldedWord.of(bare(text)) else { return nil }
    let forms = known.flatMap { name in
      let own = bare(name)
      return ([own] + (french[own] ?? [])).compactMap { form in FoldedWord.of(form).map { ($0, name) } }
    }
    if let same = forms.first(where: { $0.0 == folded }) { return same.1 }
    let nearest = NearestName.of(folded, in: forms.map(\.0))
    return forms.first { $0.0 == nearest }?.1
  }

  /// Without dashes in front, the long ones too that a word processor makes of two short ones.
  static func bare(_ text: String) -> String { String(text.drop { dashes.contains($0) }.prefix { $0 != "=" }) }

  /// Whether somebody meant an option: the parser knows hyphens alone.
  static func hasLongDash(_ text: String) -> Bool { text.first.map { $0 != "-" && dashes.contains($0) } ?? false }

  private static let dashes: Set<Character> = [
    "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}",
  ]

  /// The names that have French words.
  static var translated: [String] { french.keys.sorted() }

  /// What French speakers call commands, options and their values.
  private static let french: [String: [String]] = [
    // Commands.
    "eval": ["évaluer", "évaluation", "évalue", "calculer", "calcul", "relevé"],
    "events": ["événements", "rendez-vous", "rdv", "agenda"],
    "explain": ["expliquer", "explique", "explication", "explications", "pourquoi"],
    "diff": ["différence", "différences", "comparer", "comparaison"],
    "restate": ["régulariser", "régularisation", "régularisations", "recalculer"],
    "price": ["prix", "tarif", "barème", "montant"],
    "route": ["trajet", "itinéraire", "distance"],
    "correct": ["corriger", "correction", "corrections"],
    "new": ["nouveau", "créer", "création"],
    "check": ["vérifier", "vérification", "vérifie", "contrôler", "contrôle"],
    "test": ["tester", "tests", "essai"],
    "leg": ["étape", "tronçon"],
    "list": ["liste", "lister"],
    "undo": ["annuler", "défaire", "reprendre"],
    "pack": ["paquet", "paquets", "partager", "partage"],
    "build": ["construire", "assembler", "emballer", "fabriquer"],
    "audit": ["auditer", "examiner", "inspecter"],
    "clean": ["nettoyer", "nettoyage", "vider"],
    "show": ["montrer", "afficher", "voir"],
    "help": ["aide", "aider"],
    "key": ["clé", "clef"],
    "login": ["connexion", "connecter", "identifier", "identification"],
    "logout": ["déconnexion", "déconnecter"],
    "sign": ["signer", "signe", "signature"],
    "verify": ["vérifier", "vérifie", "authentifier"],
    "trust": ["confiance", "confier"],
    "add": ["ajouter", "ajout"],
    "revoke": ["révoquer", "révocation"],
    "remove": ["supprimer", "retirer", "oublier", "ôter"],
    "install": ["installer", "accepter"],
    "export": ["exporter"],
    "import": ["importer"],
    // Options; some are commands, too.
    "year": ["année", "an", "exercice"],
    "place": ["lieu", "adresse", "endroit"],
    "event": ["événement", "rendez-vous", "rdv"],
    "profile": ["profil", "profils"],
    "calendar": ["calendrier", "calendriers", "agenda", "agendas"],
    "home": ["domicile", "maison"],
    "office": ["bureau", "agence"],
    "vehicle": ["véhicule", "voiture"],
    "timezone": ["fuseau", "fuseau-horaire", "zone"],
    "locked": ["verrouillé", "verrouillés", "verrou"],
    "unsigned": ["sans-signature", "non-signé"],
    "older": ["ancien", "plus-ancien"],
    "accept-unseen": ["accepter-sans-voir"],
    "accept-powers": ["accepter-pouvoirs"],
    "as-of": ["connu-le", "au", "à-la-date-du"],
    "places": ["lieux", "adresses"],
    "roads": ["routes"],
    "refresh": ["actualiser", "rafraîchir"],
    "period": ["période", "mois", "trimestre"],
    "from": ["de", "du", "depuis", "début"],
    "to": ["à", "au", "jusque", "jusqu-à", "jusqu-au", "fin"],
    "locale": ["langue", "language", "lang"],
    "rules": ["règles", "règle", "paquets", "paquet"],
    "output": ["sortie", "fichier"],
    "show-skipped": ["écartés", "montrer-écartés", "afficher-écartés"],
    "trip": ["trajet"],
    "day": ["jour", "date"],
    "total": ["totaux"],
    "why-not": ["pourquoi-pas"],
    "date": ["jour"],
    "on": ["le", "jour", "date"],
    "km": ["kilomètres", "kilométrage"],
    "miles": ["milles"],
    "set": ["paramètre", "régler"],
    "because": ["motif", "raison", "parce-que"],
    "author": ["auteur", "par"],
    "at": ["point", "coordonnées"],
    "no-travel": ["sans-déplacement", "sans-trajet"],
    "professional": ["professionnel"],
    "private": ["privé", "personnel"],
    "person": ["personne"],
    "scope": ["portée"],
    "signer": ["signataire"],
    "number": ["chiffres", "numéro"],
    "since": ["depuis", "à-compter-du"],
    "until": ["jusqu-au", "jusque"],
    "security-key": ["clé-de-sécurité"],
    "no-passphrase": ["sans-phrase-secrète"],
    "near": ["près-de", "proche"],
    "compare": ["comparer"],
    "interactive": ["interactif", "questions"],
    "allow": ["autoriser", "permettre", "accepter"],
    "run": ["exécuter", "seulement"],
    "update": ["mettre-à-jour", "maj"],
    "coverage": ["couverture"],
    "min-coverage": ["couverture-min", "couverture-minimale"],
    "watch": ["surveiller"],
    // Values.
    "table": ["tableau"],
    "csv": ["excel", "tableur", "xlsx"],
    "text": ["texte"],
    "summary": ["résumé"],
    "fr": ["français", "french", "fr_FR"],
    "en": ["anglais", "english", "en_GB", "en_US"],
  ]
}
