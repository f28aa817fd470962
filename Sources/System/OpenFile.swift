import Glibc
import SystemPackage

/// A file that is open, and closed once nobody holds it.
final class OpenFile: Sendable {
  private let descriptor: FileDescriptor
  private let isOwned: Bool

  init(_ descriptor: FileDescriptor, isOwned: Bool = true) {
    self.descriptor = descriptor
    self.isOwned = isOwned
  }

  /// As the system counts it, for calls that name something below a folder.
  var number: Int32 { descriptor.rawValue }

  deinit { if isOwned { try? descriptor.close() } }

  static func reading(_ path: String) throws(SystemError) -> OpenFile {
    OpenFile(try SystemError.catching { try FileDescriptor.open(path, .readOnly, options: .closeOnExec) })
  }

  /// A file that was not there: a link of that name is not followed.
  static func new(_ path: String, permissions: UInt32) throws(SystemError) -> OpenFile {
    OpenFile(
      try SystemError.catching {
        try FileDescriptor.open(
          path, .writeOnly, options: [.create, .exclusiveCreate, .noFollow, .closeOnExec],
          permissions: FilePermissions(rawValue: permissions))
      })
  }

  /// A file, made where it is missing; what it holds stays.
  static func writing(_ path: String, permissions: UInt32) throws(SystemError) -> OpenFile {
    OpenFile(
      try SystemError.catching {
        try FileDescriptor.open(
          path, .writeOnly, options: [.create, .closeOnExec], permissions: FilePermissions(rawValue: permissions))
      })
  }

  func status() throws(SystemError) -> Stat { try SystemError.catching { try Stat(descriptor) } }

  /// Everything up to the end, of a pipe too.
  /// - Throws: ``SystemError/folder`` and ``SystemError/device`` for one that is no terminal, ``SystemError/tooLarge`` beyond
  ///   `most` bytes.
  func readAll(most: Int) throws(SystemError) -> [UInt8] {
    let status = try status()
    switch status.type {
    case .directory: throw .folder
    case .blockSpecial: throw .device
    case .characterSpecial where isatty(descriptor.rawValue) == 0: throw .device
    default: break
    }
    let size = Int(status.size)
    guard size <= most else { throw .tooLarge }
    var bytes: [UInt8] = []
    // One byte more than the size tells the end of the file at once.
    var room = max(1 << 12, size + 1)
    while true {
      let part = try part(room)
      if part.isEmpty { return bytes }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      if bytes.count > most { throw .tooLarge }
      room = bytes.count == size ? 1 : 1 << 16
    }
  }

  /// What one `read(2)` gives, at most `room` bytes; nothing at the end of the file.
  private func part(_ room: Int) throws(SystemError) -> [UInt8] {
    try SystemError.catching {
      try [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        count = try descriptor.read(into: UnsafeMutableRawBufferPointer(buffer))
      }
    }
  }

  func write(_ bytes: [UInt8]) throws(SystemError) {
    try SystemError.catching { _ = try descriptor.writeAll(bytes) }
  }

  /// An error that the system reports when the file is closed is one of writing.
  func writeAndClose(_ bytes: [UInt8]) throws(SystemError) {
    try write(bytes)
    try reportLateErrors()
  }

  /// Closing a second descriptor of the same file reports what is still to be reported; the first is closed at the end.
  func reportLateErrors() throws(SystemError) { try SystemError.catching { try descriptor.duplicate().close() } }

  /// Takes away what the file holds, and leaves it to its owner alone.
  func empty(permissions: UInt32) throws(SystemError) {
    try setPermissions(permissions)
    try SystemError.catching { try descriptor.resize(to: 0) }
  }

  func setPermissions(_ permissions: UInt32) throws(SystemError) {
    guard fchmod(descriptor.rawValue, permissions) == 0 else { throw SystemError.current }
  }

  /// The names in a folder but those that begin with a point, sorted; none when there is no such folder. Apart from them those
  /// that are no UTF-8, repaired: by what can be shown of them they cannot be opened.
  static func names(in folder: String) -> (names: [String], unreadable: [String]) {
    var (names, unreadable): ([String], [String]) = ([], [])
    for (name, shown) in entries(of: folder) where !shown.hasPrefix(".") {
      if let name { names.append(name) } else { unreadable.append(shown) }
    }
    return (names.sorted(), unreadable.sorted())
  }

  /// The names that begin with a point, sorted, as far as they can be shown; without the folder itself and the one above.
  static func hiddenNames(in folder: String) -> [String] {
    entries(of: folder).map(\.shown).filter { $0.hasPrefix(".") && $0 != "." && $0 != ".." }.sorted()
  }

  private static func entries(of folder: String) -> [(name: String?, shown: String)] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var entries: [(String?, String)] = []
    while let entry = readdir(stream) {
      entries.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { (String(validatingCString: $0), String(cString: $0)) }
        })
    }
    return entries
  }
}
