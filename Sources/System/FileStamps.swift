import SystemPackage

/// Tells a file from another one that takes its name, and from itself once somebody has written to it.
package struct FileStamp: Sendable, Hashable {
  /// The file itself, whatever it holds.
  package struct Identity: Sendable, Hashable {
    private let device: DeviceID
    private let node: Inode

    fileprivate init(_ status: Stat) {
      device = status.deviceID
      node = status.inode
    }
  }

  package let identity: Identity
  /// In bytes.
  package let size: Int
  /// A pipe, a device or a folder is none.
  package let isRegular: Bool
  private let seconds: Int
  private let nanoseconds: Int

  /// Of what a path leads to, over links.
  package init(of path: String) throws(SystemError) { self.init(try SystemError.catching { try Stat(path) }) }

  init(_ status: Stat) {
    identity = Identity(status)
    size = Int(status.size)
    isRegular = status.type == .regular
    let written = status.st_mtim
    seconds = written.tv_sec
    nanoseconds = written.tv_nsec
  }
}

/// What a set of files looked like at one moment: equal as long as none was written, added or taken away.
package struct FileStamps: Sendable, Equatable {
  private var stamps: [String: FileStamp] = [:]

  /// A file that is not there has no stamp.
  package init(of paths: [String]) {
    for path in paths { stamps[path] = try? FileStamp(of: path) }
  }
}
