import Output
import Values

/// What became of a login. The password is in none of it.
package struct LoginReport: Sendable {
  enum Done: String, Sendable {
    case login, logout
  }

  /// Nil where there was nothing to do, for a reason that ``diagnostics`` tells.
  var done: Done?
  /// `https://registry.durand.fr`
  let server: String
  var user: String?
  /// Where the server's tokens come from; nil where it takes passwords.
  var realm: String?
  /// Where it is kept.
  let file: String
  package var diagnostics: [Diagnostic] = []

  package var isDone: Bool { done != nil }

  package func text(_ language: Language) -> String {
    let name = TerminalText.neutral(user ?? "")
    let place = TerminalText.neutral(file)
    switch done {
    case nil: return ""
    case .login:
      return Phrase(
        en: "Logged in at \(server) as \(name). The password is kept in \(place), for you alone.\n",
        fr: "Identifié auprès de \(server) comme \(name). Le mot de passe est gardé dans \(place), pour vous seul.\n"
      ).text(language)
    case .logout:
      return Phrase(
        en: "The password of \(name) for \(server) is forgotten.\n",
        fr: "Le mot de passe de \(name) pour \(server) est oublié.\n"
      ).text(language)
    }
  }

  package func json(_ language: Language) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("schema", "izika.login/1")
      json.field("done", done?.rawValue)
      json.field("server", server)
      json.field("user", user)
      json.field("realm", realm)
      json.field("file", file)
      json.key("diagnostics")
      json.array { json in for diagnostic in diagnostics { json.diagnostic(diagnostic, language) } }
    }
    json.endLine()
    return json.bytes
  }
}
