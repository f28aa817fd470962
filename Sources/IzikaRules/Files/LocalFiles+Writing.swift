import Values

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension LocalFiles {
  /// Replaces a file at once: who reads it meanwhile finds the old content or the new one.
  /// - Throws: a ``Failure`` that names the file and says why it cannot be written.
  func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let draft = path + ".new"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Failure(Self.unwritable(path, errno)) }
    var problem = bytes.withUnsafeBytes { buffer -> Int32 in
      var start = 0
      while start < buffer.count {
        let count = Glibc.write(descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start)
        if count <= 0 { return errno }
        start += count
      }
      return 0
    }
    if close(descriptor) != 0, problem == 0 { problem = errno }
    if problem == 0, rename(draft, path) != 0 { problem = errno }
    if problem != 0 {
      unlink(draft)
      throw Failure(Self.unwritable(path, problem))
    }
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
