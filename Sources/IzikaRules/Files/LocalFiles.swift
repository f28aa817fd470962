import RulePacks
import Values

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files of this machine, read whole. A profile can hold a secret URL, so no message ever shows a file's content.
public struct LocalFiles: FileReading {
  /// A feed of a very full decade is below 200 MB.
  static let mostBytes = 1 << 30

  public init() {}

  public func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  public func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether the last part of a path is a symbolic link, wherever it leads.
  func isLink(_ path: String) -> Bool {
    var status = stat()
    // With a slash behind it a link is followed.
    return lstat(path.hasSuffix("/") ? String(path.dropLast()) : path, &status) == 0
      && status.st_mode & S_IFMT == S_IFLNK
  }

  /// - Throws: a ``Failure`` that names the file and says why it cannot be read.
  public func read(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(FileProblem.unreadable(path, errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Failure(FileProblem.unreadable(path, errno)) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw Failure(FileProblem.unreadable(path, EISDIR)) }
    var bytes: [UInt8] = []
    // One byte more than the size tells the end of the file at once.
    var room = max(1 << 12, Int(status.st_size) + 1)
    while true {
      let (part, problem) = Self.part(of: descriptor, room)
      if problem != 0 { throw Failure(FileProblem.unreadable(path, problem)) }
      if part.isEmpty { return bytes }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      if bytes.count > Self.mostBytes { throw Failure(FileProblem.unreadable(path, EFBIG)) }
      room = bytes.count == Int(status.st_size) ? 1 : 1 << 16
    }
  }

  /// What one `read(2)` gives, at most `room` bytes; nothing at the end of the file.
  private static func part(of descriptor: Int32, _ room: Int) -> (bytes: [UInt8], problem: Int32) {
    var problem: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      let result = Glibc.read(descriptor, buffer.baseAddress, room)
      if result < 0 { problem = errno }
      count = max(0, result)
    }
    return (bytes, problem)
  }

  public func list(_ folder: String, ending suffix: String) throws(Failure) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix("."), name.hasSuffix(suffix) { names.append(name) }
    }
    return names.sorted()
  }
}

enum FileProblem {
  static func unreadable(_ path: String, _ code: Int32) -> Diagnostic {
    let reason: Phrase =
      switch code {
      case ENOENT: Phrase(en: "there is no such file", fr: "ce fichier n'existe pas")
      case EACCES: Phrase(en: "no permission to read it", fr: "pas le droit de le lire")
      case EISDIR: Phrase(en: "it is a folder", fr: "c'est un dossier")
      case EFBIG: Phrase(en: "it is larger than 1 GiB", fr: "il dépasse 1 Gio")
      default: Phrase(verbatim: String(cString: strerror(code)))
      }
    return Diagnostic(
      .error, "file-unreadable", at: Diagnostic.Place(file: path),
      Phrase(en: "cannot be read: \(reason.english)", fr: "illisible : \(reason.french)"),
      advice: Phrase(
        en: "check the path and the file's permissions", fr: "vérifiez le chemin et les droits du fichier"))
  }
}
