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
    let (draft, descriptor) = try Self.draft(beside: path)
    var problem = Self.put(bytes, into: descriptor)
    if problem == 0, rename(draft, path) != 0 { problem = errno }
    if problem != 0 {
      unlink(draft)
      throw Failure(FileProblem.unwritable(path, problem))
    }
  }

  /// A new file beside `path`. What has its name already, a link that somebody laid there too, is neither followed nor
  /// replaced: another name is taken.
  private static func draft(beside path: String) throws(Failure) -> (name: String, descriptor: Int32) {
    for number in 0..<100 {
      let name = "\(path).new-\(getpid())-\(number)"
      let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
      if descriptor >= 0 { return (name, descriptor) }
      guard errno == EEXIST else { break }
    }
    throw Failure(FileProblem.unwritable(path, errno))
  }

  /// Writes a file where there is none; what exists is never touched.
  /// - Throws: a ``Failure`` when there is something of this name, or it cannot be written.
  func create(_ bytes: [UInt8], at path: String, mode: mode_t = 0o644) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw Failure(FileProblem.unwritable(path, errno)) }
    let problem = Self.put(bytes, into: descriptor)
    if problem != 0 { throw Failure(FileProblem.unwritable(path, problem)) }
  }

  /// - Throws: a ``Failure`` when there is something of this name, or it cannot be made.
  func makeFolder(_ path: String) throws(Failure) {
    if mkdir(path, 0o755) != 0 { throw Failure(FileProblem.unwritable(path, errno)) }
  }

  /// Writes all bytes and closes the file.
  /// - Returns: 0, or the number of the system's error.
  private static func put(_ bytes: [UInt8], into descriptor: Int32) -> Int32 {
    let problem = bytes.withUnsafeBytes { buffer -> Int32 in
      var start = 0
      while start < buffer.count {
        let count = Glibc.write(descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start)
        if count <= 0 { return errno }
        start += count
      }
      return 0
    }
    return close(descriptor) != 0 && problem == 0 ? errno : problem
  }
}

extension FileProblem {
  static func unwritable(_ path: String, _ code: Int32) -> Diagnostic {
    let place = Diagnostic.Place(file: path)
    guard code != EEXIST else {
      return Diagnostic(
        .error, "file-exists", at: place,
        Phrase(en: "there is something of this name already", fr: "il y a déjà quelque chose de ce nom"),
        advice: Phrase(en: "choose another name, or move it away", fr: "choisissez un autre nom, ou déplacez-le"))
    }
    return Diagnostic(
      .error, "output-unwritable", at: place,
      Phrase(
        en: "cannot be written: \(String(cString: strerror(code)))",
        fr: "écriture impossible : \(String(cString: strerror(code)))"),
      advice: Phrase(en: "check the folder and its permissions", fr: "vérifiez le dossier et ses droits"))
  }
}
