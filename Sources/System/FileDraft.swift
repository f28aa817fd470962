import Glibc
import SystemPackage

/// A new file beside another, whose place it takes once it is whole.
///
/// What has the draft's name already, a link that somebody laid there too, is neither followed nor replaced: another name is
/// taken.
package struct FileDraft: Sendable {
  package let name: String

  /// - Parameter permissions: of the new file, as far as the umask leaves them.
  package static func holding(
    _ bytes: [UInt8], beside path: String, permissions: UInt32
  ) throws(SystemError) -> FileDraft {
    try make(beside: path, permissions: permissions) { file throws(SystemError) in try file.writeAndClose(bytes) }
  }

  /// An empty one for its owner alone, whatever the umask says; it is closed, because whoever opens it by its name may lock it,
  /// and a descriptor that is closed later takes the locks of the whole process away (fcntl(2)).
  package static func empty(beside path: String) throws(SystemError) -> FileDraft {
    try make(beside: path, permissions: 0o600) { file throws(SystemError) in
      do throws(SystemError) {
        try file.setPermissions(0o600)
      } catch {
        // A file system without permissions.
        guard error == .notPermitted || error == .unsupported else { throw error }
      }
    }
  }

  /// - Returns: a draft whose file is closed.
  private static func make(
    beside path: String, permissions: UInt32, _ fill: (OpenFile) throws(SystemError) -> Void
  ) throws(SystemError) -> FileDraft {
    let (draft, file) = try open(beside: path, permissions: permissions)
    do {
      try fill(file)
    } catch {
      draft.remove()
      throw error
    }
    return draft
  }

  /// Takes away what runs that were killed left of their drafts beside a path, and what other programs put beside those.
  package static func sweep(beside path: String) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? ""
    let prefix = path[(slash.map { path.index(after: $0) } ?? path.startIndex)...] + ".new-"
    for name in OpenFile.names(in: folder.isEmpty ? "." : folder).names where name.hasPrefix(prefix) {
      guard let process = pid_t(name.dropFirst(prefix.count).prefix { $0.isASCII && $0.isNumber }), process > 0 else {
        continue
      }
      if kill(process, 0) != 0, SystemError.current == SystemError(code: ESRCH) { unlink(folder + name) }
    }
  }

  private static func open(
    beside path: String, permissions: UInt32
  ) throws(SystemError) -> (draft: FileDraft, file: OpenFile) {
    var number = 0
    while true {
      let name = "\(path).new-\(getpid())-\(number)"
      do {
        return (FileDraft(name: name), try OpenFile.new(name, permissions: permissions))
      } catch {
        number += 1
        guard error == .exists, number < 100 else { throw error }
      }
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
