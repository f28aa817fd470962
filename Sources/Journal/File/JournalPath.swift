import System
import Values

/// Where the journal lies.
package enum JournalPath {
  /// `$XDG_DATA_HOME/izika-rules/journal.sqlite`, or below `~/.local/share` where the variable is not set.
  ///
  /// A relative `XDG_DATA_HOME` counts as not set, as the XDG Base Directory Specification wants it.
  /// - Parameter environment: a variable's value; that of the process unless another is given.
  /// - Throws: a ``Failure`` when there is no home folder either.
  package static func standard(environment: (String) -> String? = Machine.environment) throws(Failure) -> String {
    let name = "izika-rules/journal.sqlite"
    if let data = environment("XDG_DATA_HOME"), data.hasPrefix("/") { return "\(data)/\(name)" }
    if let home = environment("HOME"), home.hasPrefix("/") { return "\(home)/.local/share/\(name)" }
    throw JournalMessages.homeless
  }
}
