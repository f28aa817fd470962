import Glibc
import SystemPackage

/// Why the system refused something: the number that it gives, and its own words for that.
package struct SystemError: Error, Sendable, Hashable {
  package let code: Int32

  init(code: Int32) { self.code = code }
  init(_ error: Errno) { code = error.rawValue }

  /// What the last call of this thread reported.
  static var current: SystemError { SystemError(code: errno) }

  /// As `strerror(3)` puts it, which follows the program's locale: English unless that was set.
  package var words: String { Errno(rawValue: code).description }

  package static let missing = SystemError(.noSuchFileOrDirectory)
  package static let notFolder = SystemError(.notDirectory)
  package static let forbidden = SystemError(.permissionDenied)
  static let notPermitted = SystemError(.notPermitted)
  static let unsupported = SystemError(.notSupported)
  static let unknownCall = SystemError(.noFunction)
  package static let exists = SystemError(.fileExists)
  package static let folder = SystemError(.isDirectory)
  package static let tooLarge = SystemError(.fileTooLarge)
  static let device = SystemError(code: ENODEV)
  static let brokenPipe = SystemError(.brokenPipe)
  package static let empty = SystemError(code: ENODATA)

  /// Runs what reports by ``Errno``.
  static func catching<Value>(_ body: () throws -> Value) throws(SystemError) -> Value {
    do {
      return try body()
    } catch let error as Errno {
      throw SystemError(error)
    } catch {
      preconditionFailure("the system's calls fail by a number only: \(error)")
    }
  }
}
