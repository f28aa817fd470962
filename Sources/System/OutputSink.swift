import SystemPackage
import Values

/// Standard output, or a file that only its owner may read: statements are private.
package final class OutputSink {
  private let file: OpenFile
  private let path: String?
  /// What was in the file before stays until there is something to replace it.
  private var isEmptied = false

  /// Standard output.
  package init() {
    path = nil
    file = OpenFile(.standardOutput, isOwned: false)
  }

  /// - Parameters:
  ///   - path: a file; nil for standard output.
  ///   - inputs: files that the run reads or keeps, which a slip must not replace.
  package convenience init(path: String?, keeping inputs: [String]) throws(Failure) {
    if let path { try self.init(file: path, keeping: inputs) } else { self.init() }
  }

  private init(file path: String, keeping inputs: [String]) throws(Failure) {
    self.path = path
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
      throw problem(error)
    }
  }

  /// Once everything is written: some file systems tell only then that there is no room.
  package func finish() throws(Failure) {
    do {
      try file.reportLateErrors()
    } catch {
      throw problem(error)
    }
  }

  private func problem(_ error: SystemError) -> Failure {
    guard path == nil else { return Failure(FileProblem.unwritable(path ?? "", error)) }
    // Who has stopped reading, as `head` does, wants to hear nothing more.
    return error == .brokenPipe ? Failure([]) : Failure(FileProblem.unwritableOutput(error))
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
      .error, .outputIsInput, at: Diagnostic.Place(file: path),
      Phrase(
        en: "the output would replace what this run reads or keeps (\(input))",
        fr: "la sortie remplacerait ce que cette commande lit ou garde (\(input))"),
      advice: Phrase(en: "give --output another name", fr: "donnez un autre nom à --output"))
  }
}
