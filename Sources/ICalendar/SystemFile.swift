import Glibc
import Values

/// Reads whole files without Foundation, and without the room that does so for the others: who takes ICalendar alone takes
/// no package with it.
enum SystemFile {
  /// Nil when the file cannot be read or holds more than `limit` bytes. Pipes are read to their end.
  static func read(_ path: String, most limit: Int) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, Int(status.st_size) <= limit else { return nil }
    // One byte more than the size tells the end of the file without growing.
    var room = max(16_384, Int(status.st_size) + 1)
    var bytes: [UInt8] = []
    while true {
      guard let part = chunk(descriptor, room) else { return nil }
      guard !part.isEmpty else { return bytes }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      guard bytes.count <= limit else { return nil }
      room = max(16_384, min(bytes.count, 1 << 24))
      if bytes.count == Int(status.st_size) { room = 1 }
    }
  }

  /// Why ``read(_:most:)`` gave nothing, in words.
  static func problem(with path: String) -> Phrase {
    var status = stat()
    if stat(path, &status) != 0, errno == ENOENT {
      return Phrase(en: "there is no such file", fr: "ce fichier n'existe pas")
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      return Phrase(en: "this is a folder, not a calendar file", fr: "c'est un dossier, pas un fichier d'agenda")
    }
    return Phrase(en: "the file cannot be read", fr: "le fichier ne peut pas être lu")
  }

  private static func chunk(_ descriptor: Int32, _ room: Int) -> [UInt8]? {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      let result = systemRead(descriptor, buffer.baseAddress, room)
      failed = result < 0
      count = max(0, result)
    }
    return failed ? nil : bytes
  }
}

/// `read(2)`, which the method of the same name hides.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}
