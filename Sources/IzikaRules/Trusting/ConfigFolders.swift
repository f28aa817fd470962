import System
import Values

/// Where a user's own settings lie, and the machine's (XDG Base Directory Specification).
struct ConfigFolders: Sendable {
  /// `$XDG_CONFIG_HOME/izika-rules`, or `~/.config/izika-rules`.
  let own: String
  /// `/etc/xdg/izika-rules` first, then those of `$XDG_CONFIG_DIRS`.
  let machine: [String]

  /// - Parameter environment: a variable's value; that of the process unless another is given. A relative path counts as none.
  /// - Throws: a `Failure` where there is no home folder.
  init(environment: (String) -> String? = Machine.environment) throws(Failure) {
    if let folder = environment("XDG_CONFIG_HOME"), folder.hasPrefix("/") {
      own = "\(folder)/izika-rules"
    } else if let home = environment("HOME"), home.hasPrefix("/") {
      own = "\(home)/.config/izika-rules"
    } else {
      throw Failure(
        Diagnostic(
          .error, .trustUnknown,
          Phrase(
            en: "there is no folder for trust.yaml: HOME is not set",
            fr: "il n'y a pas de dossier pour trust.yaml : HOME n'est pas défini"),
          advice: Phrase(en: "set HOME or XDG_CONFIG_HOME", fr: "définissez HOME ou XDG_CONFIG_HOME")))
    }
    let further = (environment("XDG_CONFIG_DIRS") ?? "").split(separator: ":").map(String.init)
    let folders = ["/etc/xdg"] + further.filter { $0.hasPrefix("/") && $0 != "/etc/xdg" }
    machine = folders.map { "\($0)/izika-rules" }
  }

  var trust: String { "\(own)/trust.yaml" }
  /// The private key that is made by `pack key --new`.
  var key: String { "\(own)/keys/key" }
}
