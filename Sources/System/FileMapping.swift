import Glibc
import SystemPackage

/// A file mapped into memory for reading: a run pays only for the pages it touches.
// @unchecked: the mapping is never written to and lives as long as the object.
package final class FileMapping: @unchecked Sendable {
  /// Valid as long as the object lives.
  package let start: UnsafeRawPointer
  package let count: Int

  /// - Throws: why the file cannot be opened or mapped; ``SystemError/empty`` where it holds nothing.
  package init(_ path: String) throws(SystemError) {
    let descriptor = try SystemError.catching { try FileDescriptor.open(path, .readOnly, options: .closeOnExec) }
    defer { try? descriptor.close() }
    let count = Int(try SystemError.catching { try Stat(descriptor) }.size)
    guard count > 0 else { throw .empty }
    guard let mapping = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor.rawValue, 0), mapping != MAP_FAILED else {
      throw SystemError.current
    }
    start = UnsafeRawPointer(mapping)
    self.count = count
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: start), count) }
}
