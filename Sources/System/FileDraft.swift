import Glibc
import SystemPackage

/// A new file beside another, whose place it takes once it is whole.
///
/// What has the draft's name already, a link that somebody laid there too, is neither followed nor replaced: another name is
/// taken.
package struct FileDraft: Sendable {
  package let name: String
  private let file: OpenFile

  /// - Parameter permissions: of the new file, as far as the umask leaves them.
  package init(beside path: String, permissions: UInt32) throws(SystemError) {
    var number = 0
    while true {
      let name = "\(path).new-\(getpid())-\(number)"
      do {
        file = try OpenFile.new(name, permissions: permissions)
        self.name = name
        return
      } catch {
        number += 1
        guard error == .exists, number < 100 else { throw error }
      }
    }
  }

  package func write(_ bytes: [UInt8]) throws(SystemError) { try file.writeAndClose(bytes) }

  /// Leaves it to its owner alone, whatever the umask says. A file system without permissions refuses, and that is all right.
  package func makePrivate() throws(SystemError) {
    do {
      try file.setPermissions(0o600)
    } catch {
      guard error == .notPermitted || error == .unsupported else { throw error }
    }
  }

  /// Puts it in the place of what stands there.
  package func replace(_ path: String) throws(SystemError) {
    guard rename(name, path) == 0 else { throw SystemError.current }
  }

  /// Puts it where nothing stands; what another put there meanwhile, a link too, stays and is no error.
  package func place(at path: String) throws(SystemError) {
    if link(name, path) == 0 { return }
    let refusal = SystemError.current
    if refusal == .exists { return }
    // A file system without second names: the moment between the two questions is the best there is.
    guard [.notPermitted, .unsupported, .unknownCall].contains(refusal) else { throw refusal }
    if (try? Stat(path, followTargetSymlink: false)) != nil { return }
    try replace(path)
  }

  package func remove() { unlink(name) }
}
