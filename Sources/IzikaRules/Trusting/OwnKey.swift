import Packs
import System
import Values

/// The key of who runs the program.
struct OwnKey: Sendable {
  /// The private key where it is a file, else the public one.
  let path: String
  let key: PublicKey

  /// - Parameters:
  ///   - given: by `--key`: a private key with its `.pub` beside it, or a `.pub` whose other half an agent has.
  ///   - folders: where it is kept where none is given.
  /// - Throws: a `Failure` where there is none, or it is of a kind that signs no packs.
  init(_ given: String?, _ folders: ConfigFolders) throws(Failure) {
    let files = LocalFiles()
    let path = given ?? folders.key
    let publicPath = path.hasSuffix(".pub") ? path : path + ".pub"
    guard files.exists(publicPath) else {
      throw Failure(
        Diagnostic(
          .error, .keyMissing, at: Diagnostic.Place(file: publicPath),
          Phrase(en: "there is no key of yours", fr: "il n'y a pas de clé à vous"),
          advice: given == nil
            ? Phrase(
              en: "make one: izika-rules pack key --new; or name one: --key ~/.ssh/id_ed25519",
              fr: "créez-en une : izika-rules pack key --new ; ou désignez-en une : --key ~/.ssh/id_ed25519")
            : Phrase(
              en: "the public key lies beside the private one: ssh-keygen -y -f \(path) > \(publicPath)",
              fr: "la clé publique est à côté de la clé privée : ssh-keygen -y -f \(path) > \(publicPath)")))
    }
    key = try Self.read(publicPath)
    let privatePath = String(publicPath.dropLast(4))
    // Who names the public half means the agent, where there is one that has the other half.
    if path == publicPath, Self.isServed(key) {
      self.path = publicPath
      return
    }
    // Of a stranger's key the digits must not be told: they would be copied instead of asked for. A file of the right name
    // makes no key one's own.
    let half = files.exists(privatePath) ? try Self.publicHalf(of: privatePath) : nil
    self.path = half == key ? privatePath : publicPath
    if half == key || path != publicPath && Self.isServed(key) { return }
    throw Failure(files.exists(privatePath) ? Self.foreign(privatePath, publicPath) : Self.absent(publicPath))
  }

  private static func publicHalf(of path: String) throws(Failure) -> PublicKey? {
    PrivateKeyFile.publicKey(try LocalFiles().readPlain(path, most: PrivateKeyFile.mostBytes))
  }

  private static func absent(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, .keyMissing, at: Diagnostic.Place(file: path),
      Phrase(
        en: "the private key is neither beside it nor with an agent, so it is not yours here",
        fr: "la clé privée n'est ni à côté ni chez un agent : elle n'est pas à vous ici"),
      advice: Phrase(
        en: "run it where the private key is, or start the agent: ssh-add",
        fr: "lancez-le là où est la clé privée, ou démarrez l'agent : ssh-add"))
  }

  private static func foreign(_ path: String, _ publicPath: String) -> Diagnostic {
    Diagnostic(
      .error, .keyMissing, at: Diagnostic.Place(file: path),
      Phrase(
        en: "this is not the private half of \(publicPath), or none that ssh-keygen wrote",
        fr: "ce n'est pas la moitié privée de \(publicPath), ou aucune qu'ait écrite ssh-keygen"),
      advice: Phrase(
        en: "if the key is yours, write the public one anew: ssh-keygen -y -f \(path) > \(publicPath)",
        fr: "si la clé est à vous, réécrivez la clé publique : ssh-keygen -y -f \(path) > \(publicPath)"))
  }

  /// Whether an agent has the other half of a key.
  private static func isServed(_ key: PublicKey) -> Bool {
    guard let listed = try? BoundedProcess("ssh-add", ["-L"]).run(), listed.status == 0 else { return false }
    return String(decoding: listed.output, as: UTF8.self).split(separator: "\n").contains {
      PublicKey(line: String($0)) == key
    }
  }

  /// The key that a file holds on its first line.
  /// - Throws: a `Failure` where it holds none that can sign packs.
  static func read(_ path: String) throws(Failure) -> PublicKey {
    let bytes = try LocalFiles().readPlain(path, most: 1 << 14)
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    guard let key = PublicKey(line: String(decoding: line, as: UTF8.self)) else {
      throw unfit(Diagnostic.Place(file: path))
    }
    return key
  }

  static func unfit(_ place: Diagnostic.Place) -> Failure {
    Failure(
      Diagnostic(
        .error, .keyUnfit, at: place,
        Phrase(
          en: "this is no public key that can sign packs",
          fr: "ce n'est pas une clé publique qui puisse signer des paquets"),
        advice: Phrase(
          en: "give a file with ssh-ed25519 AAAA… or sk-ssh-ed25519@openssh.com AAAA…; RSA and ECDSA keys do not count",
          fr: "donnez un fichier avec ssh-ed25519 AAAA… ou sk-ssh-ed25519@openssh.com AAAA… ; les clés RSA et ECDSA ne "
            + "comptent pas")))
  }

  /// Why it signs nothing more for a scope.
  func revoked(_ revoked: RevokedKey, for scope: String) -> Diagnostic {
    Diagnostic(
      .error, .packRevoked, at: Diagnostic.Place(file: path),
      Phrase(
        en: "your key was revoked for \(scope), as of \(revoked.since)",
        fr: "votre clé a été révoquée pour \(scope), à compter du \(FrenchText.date(revoked.since))"),
      advice: Phrase(
        en: "sign by a new one: izika-rules pack key --new --key FILE",
        fr: "signez avec une nouvelle : izika-rules pack key --new --key FICHIER"))
  }

  /// What its owner should know of how it can be used by others.
  func warnings(environment: (String) -> String? = Machine.environment) -> [Diagnostic] {
    var warnings: [Diagnostic] = []
    if !path.hasSuffix(".pub"), key.kind == .ed25519, SSHKeygen.isUnprotected(path) {
      warnings.append(
        Diagnostic(
          .warning, .keyUnprotected, at: Diagnostic.Place(file: path),
          Phrase(
            en: "the key has no passphrase: whoever copies the file signs in your name",
            fr: "la clé n'a pas de phrase secrète : quiconque copie le fichier signe en votre nom"),
          advice: Phrase(
            en: "give it one: ssh-keygen -p -f \(path)", fr: "donnez-lui-en une : ssh-keygen -p -f \(path)")))
    }
    // The agent of another machine, which this one can ask as long as the connection lasts.
    if environment("SSH_AUTH_SOCK")?.isEmpty == false, environment("SSH_CONNECTION")?.isEmpty == false {
      warnings.append(
        Diagnostic(
          .warning, .agentForwarded,
          Phrase(
            en: "your agent seems to be forwarded to this machine: who administers it can sign packs in your name",
            fr: "votre agent semble transmis à cette machine : qui l'administre peut signer des paquets en votre nom"),
          advice: Phrase(
            en: "sign on a machine of your own, or by a security key that must be touched",
            fr: "signez sur une machine à vous, ou par une clé de sécurité qu'il faut toucher")))
    }
    return warnings
  }
}
