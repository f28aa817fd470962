import Packs
import System
import Values

/// The system's ssh-keygen, which makes keys and signs: it knows passphrases, agents and security keys, and private keys stay
/// with it. What it says of a signature is not asked: verifying is our own.
struct SSHKeygen {
  /// As long as a person may need to find a passphrase, or the security key.
  private static let patience = 600

  private static func run(_ arguments: [String], input: [UInt8] = []) throws(Failure) -> (status: Int, output: [UInt8])
  {
    do {
      return try BoundedProcess(
        "ssh-keygen", arguments, seconds: patience, bytes: SSHSignature.mostBytes, input: input, sharesErrors: true
      ).run()
    } catch {
      switch error {
      case .missing:
        throw Failure(
          Diagnostic(
            .error, .sshKeygenMissing, Phrase(en: "ssh-keygen is not installed", fr: "ssh-keygen n'est pas installé"),
            advice: Phrase(
              en: "install it: apt install openssh-client, or the package openssh of your system",
              fr: "installez-le : apt install openssh-client, ou le paquet openssh de votre système")))
      case .tooSlow: throw failed(Phrase(en: "it was not done after ten minutes", fr: "il n'a pas fini en dix minutes"))
      case .unstartable(let reason): throw failed(Phrase(verbatim: reason))
      case .tooLarge, .cutShort:
        throw failed(Phrase(en: "what it wrote is no signature", fr: "ce qu'il a écrit n'est pas une signature"))
      }
    }
  }

  static func failed(_ reason: Phrase) -> Failure {
    Failure(
      Diagnostic(
        .error, .signingFailed,
        Phrase(en: "ssh-keygen did not do it: \(reason.english)", fr: "ssh-keygen ne l'a pas fait : \(reason.french)"),
        advice: Phrase(
          en:
            "see what it says above: a wrong passphrase, an agent that is not there, a security key that was not touched",
          fr: "voyez ce qu'il dit plus haut : phrase secrète fausse, agent absent, clé de sécurité non touchée")))
  }

  /// Makes a pair of keys where there is none: ssh-keygen would ask before it replaces one.
  /// - Parameters:
  ///   - path: of the private key; the public one is beside it, with `.pub` behind its name.
  ///   - onDevice: whether the private key is made in a security key, and stays there.
  ///   - isProtected: whether a passphrase is asked for, of the terminal or of the program that SSH_ASKPASS names.
  static func make(_ path: String, onDevice: Bool, isProtected: Bool) throws(Failure) {
    let passphrase = isProtected ? [] : ["-N", ""]
    let kind = onDevice ? "ed25519-sk" : "ed25519"
    let made = try run(["-q", "-t", kind, "-C", "izika-rules", "-f", path] + passphrase)
    if made.status != 0 { throw failed(Phrase(en: "no key was made", fr: "aucune clé n'a été créée")) }
  }

  /// Whether a private key can be read by whoever has its file.
  static func isUnprotected(_ path: String) -> Bool {
    (try? BoundedProcess("ssh-keygen", ["-q", "-y", "-P", "", "-f", path]).run().status) == 0
  }

  /// A signature as ssh-keygen writes it; the key is used by an agent, or once its passphrase was given.
  /// - Parameters:
  ///   - key: a private key, or a public one whose other half an agent has.
  ///   - purpose: what the signature is for, and for nothing else.
  private static func sign(
    _ message: [UInt8], by key: String, for purpose: SignatureNamespace
  ) throws(Failure) -> [UInt8] {
    let signed = try run(["-q", "-Y", "sign", "-n", purpose.rawValue, "-f", key], input: message)
    if signed.status != 0 || signed.output.isEmpty {
      throw failed(Phrase(en: "nothing was signed", fr: "rien n'a été signé"))
    }
    return signed.output
  }

  /// The same, verified by us before anybody else sees it.
  /// - Parameter own: whose signature it has to be.
  static func sign(
    _ message: [UInt8], by own: OwnKey, for purpose: SignatureNamespace
  ) throws(Failure) -> [UInt8] {
    let bytes = try sign(message, by: own.path, for: purpose)
    guard let signature = try? SSHSignature(bytes), signature.key == own.key, signature.verifies(message, for: purpose)
    else {
      throw failed(
        Phrase(
          en: "what it wrote is no signature by your key", fr: "ce qu'il a écrit n'est pas une signature de votre clé"))
    }
    return bytes
  }
}
