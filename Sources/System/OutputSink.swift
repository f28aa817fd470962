import SystemPackage
import Values

/// Standard output, or a file that only its owner may read: statements are private.
package final class OutputSink {
  private let file: OpenFile
  private let path: String?
  /// What was in the file before stays until there is something to replace it.
  private var isEmptied = false

  /// - Parameter inputs: files that the run reads or keeps, which a slip must not replace.
  package init(path: String?, keeping inputs: [String]) throws(Failure) {
    self.path = path
    guard let path else {
      file = OpenFile(.standardOutput, isOwned: false)
      return
    }
    if let input = inputs.first(where: { Self.isSameFile(path, $0) }) { throw Failure(Self.taken(path, input)) }
    do {
      file = try OpenFile.writing(path, permissions: 0o600)
    } catch {
      throw Failure(FileProblem.unwritable(path, error))
    }
  }

  package func write(_ bytes: [UInt8]) throws(Failure) {
    if bytes.isEmpty { return }
    do {
      try empty()
      try file.write(bytes)
    } catch {
      throw Failure(FileProblem.unwritable(path ?? "-", error))
    }
  }

  /// Once, before the first bytes. Pipes and devices are as they are.
  private func empty() throws(SystemError) {
    guard path != nil, !isEmptied else { return }
    isEmptied = true
    guard (try? file.status())?.type == .regular else { return }
    try file.empty(permissions: 0o600)
  }

  /// By what the system says of files that are there, by their names of those that are not.
  private static func isSameFile(_ one: String, _ other: String) -> Bool {
    guard let here = try? FileStamp(of: one), let there = try? FileStamp(of: other) else { return one == other }
    return here.isRegular && here.identity == there.identity
  }

  private static func taken(_ path: String, _ input: String) -> Diagnostic {
    Diagnostic(
      .error, "output-is-input", at: Diagnostic.Place(file: path),
      Phrase(
        en: "the output would replace what this run reads or keeps (\(input))",
        fr: "la sortie remplacerait ce que cette commande lit ou garde (\(input))"),
      advice: Phrase(en: "give --output another name", fr: "donnez un autre nom à --output"))
  }
}
