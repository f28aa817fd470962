import PackExchange
import System
import Values
import YAML

/// What a user's files say of logins: `credentials.yaml` beside trust.yaml, which `pack login` writes, then what docker or podman keep
/// for registries.
struct LoginFiles: Sendable {
  private let folders: ConfigFolders
  private let others: [String]
  private let files = LocalFiles()

  /// - Parameter environment: a variable's value; that of the process unless another is given.
  init(_ folders: ConfigFolders, environment: (String) -> String? = Machine.environment) {
    self.folders = folders
    func below(_ variable: String, _ name: String) -> String? {
      environment(variable).flatMap { $0.hasPrefix("/") ? $0 + name : nil }
    }
    // Podman reads its own file in the place that is named, else where it writes it; then docker's, as docker does.
    let podman = environment("REGISTRY_AUTH_FILE").flatMap { $0.isEmpty ? nil : $0 }
    let docker = below("DOCKER_CONFIG", "/config.json") ?? below("HOME", "/.docker/config.json")
    others = [podman ?? below("XDG_RUNTIME_DIR", "/containers/auth.json"), docker].compactMap { $0 }
  }

  var path: String { "\(folders.own)/\(Self.name)" }
  private static let name = "credentials.yaml"
  private static let mostBytes = 1 << 20

  /// - Throws: a `Failure` for a file of this program that is not understood, or that others can change or read.
  func known(for server: LoginServer) throws(Failure) -> KnownLogin {
    if let login = try read()[server.origin] { return KnownLogin(login) }
    guard server.isRegistry else { return KnownLogin() }
    var known = KnownLogin()
    for path in others {
      do throws(Failure) {
        guard let bytes = try files.readIfThere(path, most: Self.mostBytes) else { continue }
        let config = DockerLogins(bytes)
        known.login = config.login(for: server.authorities)
        if known.login != nil { return known }
        known.helper = known.helper ?? config.helper(for: server.authorities)
        if config.isUnread(for: server.authorities) { known.unread = known.unread ?? path }
      } catch {
        // Another program's file: what it may hold is missed only once the server asks for a password, and is told then.
        known.unread = known.unread ?? path
      }
    }
    return known
  }

  // MARK: credentials.yaml

  /// By origin.
  /// - Throws: a `Failure` for a file that is not understood to the end.
  func read() throws(Failure) -> [String: ServerLogin] {
    guard let bytes = try files.readGuarded(Self.name, of: folders.own, most: Self.mostBytes, isSecret: true) else {
      return [:]
    }
    do throws(Failure) { return try Self.read(bytes, path) } catch {
      // Its own words may quote what stands in the file.
      throw Failure(Self.unreadable(path, line: error.diagnostics.first?.place.line))
    }
  }

  private static func read(_ bytes: [UInt8], _ path: String) throws(Failure) -> [String: ServerLogin] {
    let root = try YAMLReader(try YAMLFile(bytes, name: path).root, file: path)
    try root.allow(only: ["izika-credentials", "servers"])
    guard try root.integer("izika-credentials") == 1 else { throw Failure(unreadable(path, line: 1)) }
    var logins: [String: ServerLogin] = [:]
    for entry in root["servers"]?.map ?? [] {
      let reader = try YAMLReader(entry.value, file: path)
      try reader.allow(only: ["user", "password", "realm"])
      guard LoginServer(entry.key)?.origin == entry.key else { throw Failure(unreadable(path, line: entry.line)) }
      logins[entry.key] = ServerLogin(
        user: try reader.required("user", reader.text("user")),
        password: try reader.required("password", reader.text("password")), realm: try reader.text("realm"))
    }
    return logins
  }

  /// Keeps a login, in the place of another one for the same server.
  /// - Throws: a `Failure` where the file cannot be read or written.
  func keep(_ login: ServerLogin, for server: LoginServer) throws(Failure) {
    try FileLock(path + ".lock").hold { () throws(Failure) in
      var logins = try read()
      logins[server.origin] = login
      try write(logins)
    }
  }

  /// - Returns: what was forgotten; nil where nothing was there.
  /// - Throws: a `Failure` where the file cannot be read or written.
  func forget(_ server: LoginServer) throws(Failure) -> ServerLogin? {
    try FileLock(path + ".lock").hold { () throws(Failure) in
      var logins = try read()
      guard let login = logins.removeValue(forKey: server.origin) else { return nil }
      try write(logins)
      return login
    }
  }

  private func write(_ logins: [String: ServerLogin]) throws(Failure) {
    var text = "# Written by izika-rules pack login. It holds passwords: show it to nobody.\nizika-credentials: 1\n"
    text += logins.isEmpty ? "servers: {}\n" : "servers:\n"
    for (origin, login) in logins.sorted(by: { $0.key < $1.key }) {
      text += "  \(Self.quoted(origin)): {user: \(Self.quoted(login.user)), password: \(Self.quoted(login.password))"
      if let realm = login.realm { text += ", realm: \(Self.quoted(realm))" }
      text += "}\n"
    }
    try files.writePrivate(Array(text.utf8), to: path)
  }

  /// Between double quotes, in ASCII: some of the other signs would be line ends.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case " "..."~": quoted.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        quoted += "\\U" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
      }
    }
    return quoted + "\""
  }

  private static func unreadable(_ path: String, line: Int?) -> Diagnostic {
    Diagnostic(
      .error, .credentialsInvalid, at: Diagnostic.Place(file: path, line: line),
      Phrase(
        en: "the file of passwords is not understood; nothing of it is shown",
        fr: "le fichier des mots de passe n'est pas compris ; rien n'en est montré"),
      advice: Phrase(
        en: "correct it, or move it away and log in anew: izika-rules pack login HOST",
        fr: "corrigez-le, ou déplacez-le et identifiez-vous de nouveau : izika-rules pack login HÔTE"))
  }
}
