import IzikaRules
import Values

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard output, or a file that only its owner may read: statements are private.
final class OutputSink {
  private let descriptor: Int32
  private let path: String?
  /// What was in the file before stays until there is something to replace it.
  private var isEmptied = false

  /// - Parameter inputs: files that the run reads or keeps, which a slip must not replace.
  init(path: String?, keeping inputs: [String]) throws(Failure) {
    self.path = path
    guard let path else {
      descriptor = STDOUT_FILENO
      return
    }
    if let input = inputs.first(where: { Self.isSameFile(path, $0) }) { throw Failure(Self.taken(path, input)) }
    descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    if descriptor < 0 { throw Failure(Self.unwritable(path, errno)) }
  }

  deinit { if path != nil { close(descriptor) } }

  func write(_ bytes: [UInt8]) throws(Failure) {
    if bytes.isEmpty { return }
    try empty()
    let problem = bytes.withUnsafeBytes { buffer in
      var start = 0
      while start < buffer.count {
        let count = Glibc.write(descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start)
        if count <= 0 { return errno }
        start += count
      }
      return 0
    }
    if problem != 0 { throw Failure(Self.unwritable(path ?? "-", problem)) }
  }

  /// Once, before the first bytes. Pipes and devices are as they are.
  private func empty() throws(Failure) {
    guard let path, !isEmptied else { return }
    isEmptied = true
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
    guard fchmod(descriptor, 0o600) == 0, ftruncate(descriptor, 0) == 0 else {
      throw Failure(Self.unwritable(path, errno))
    }
  }

  /// By what the system says of files that are there, by their names of those that are not.
  private static func isSameFile(_ one: String, _ other: String) -> Bool {
    var (here, there) = (stat(), stat())
    guard stat(one, &here) == 0, stat(other, &there) == 0 else { return one == other }
    return here.st_dev == there.st_dev && here.st_ino == there.st_ino && here.st_mode & S_IFMT == S_IFREG
  }

  private static func taken(_ path: String, _ input: String) -> Diagnostic {
    Diagnostic(
      .error, "output-is-input", at: Diagnostic.Place(file: path),
      Phrase(
        en: "the output would replace what this run reads or keeps (\(input))",
        fr: "la sortie remplacerait ce que cette commande lit ou garde (\(input))"),
      advice: Phrase(en: "give --output another name", fr: "donnez un autre nom à --output"))
  }

  private static func unwritable(_ path: String, _ code: Int32) -> Diagnostic {
    Diagnostic(
      .error, "output-unwritable", at: Diagnostic.Place(file: path),
      Phrase(
        en: "cannot be written: \(String(cString: strerror(code)))",
        fr: "écriture impossible : \(String(cString: strerror(code)))"),
      advice: Phrase(en: "check the folder and its permissions", fr: "vérifiez le dossier et ses droits"))
  }
}
