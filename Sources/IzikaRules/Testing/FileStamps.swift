#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a set of files looked like at one moment: equal as long as none was written, added or taken away.
public struct FileStamps: Sendable, Equatable {
  private struct Stamp: Sendable, Equatable {
    var seconds: Int
    var nanoseconds: Int
    var size: Int
    /// Editors replace a file by another one.
    var node: UInt64
  }

  private var stamps: [String: Stamp] = [:]

  /// A file that is not there has no stamp.
  public init(of paths: [String]) {
    for path in paths {
      var status = stat()
      guard stat(path, &status) == 0 else { continue }
      stamps[path] = Stamp(
        seconds: Int(status.st_mtim.tv_sec), nanoseconds: Int(status.st_mtim.tv_nsec), size: Int(status.st_size),
        node: UInt64(status.st_ino))
    }
  }
}
