/// What libcurl, and the system below it, say of a connection, for a French reader.
package enum TransferWords {
  /// The words themselves where they are none that are known.
  package static func french(_ words: String) -> String {
    for (beginning, french) in hosts where words.hasPrefix(beginning) {
      let rest = words.dropFirst(beginning.count).prefix { $0 != " " && $0 != ":" }
      return "\(rest) \(french)"
    }
    return sentences.first { words.contains($0.0) }?.1 ?? words
  }

  private static let hosts = [
    ("Could not resolve host: ", "est un nom que le réseau ne connaît pas"),
    ("Could not resolve proxy: ", "est un nom de proxy que le réseau ne connaît pas"),
    ("Failed to connect to ", "n'accepte pas la connexion"),
    ("the proxy answered ", "est tout ce que répond le proxy"),
  ]

  private static let sentences = [
    ("certificate has expired", "son certificat est périmé"),
    ("self-signed certificate", "son certificat est signé par lui-même"),
    ("self signed certificate", "son certificat est signé par lui-même"),
    ("unable to get local issuer certificate", "personne de connu n'a signé son certificat"),
    ("no alternative certificate subject name", "son certificat est celui d'un autre nom"),
    ("does not match target host name", "son certificat est celui d'un autre nom"),
    ("Connection refused", "la connexion est refusée"),
    ("Connection reset", "la connexion est coupée"),
    ("Network is unreachable", "le réseau n'est pas accessible"),
    ("No route to host", "aucun chemin n'y mène dans le réseau"),
    ("wrong version number", "il ne répond pas en https"),
    ("Couldn't connect to server", "le serveur n'accepte pas la connexion"),
    ("Could not connect to server", "le serveur n'accepte pas la connexion"),
    ("Couldn't resolve host name", "le réseau ne connaît pas ce nom"),
    ("Could not resolve hostname", "le réseau ne connaît pas ce nom"),
    ("Unsupported protocol", "il ne parle pas http"),
    ("Weird server reply", "sa réponse n'est pas du http"),
  ]
}
