import Foundation
import Testing

/// Runs `body` with the rights of somebody for whom modes count: the superuser may write to what is read-only.
///
/// Linux keeps the user that files are asked for by thread; `body` must stay on its own.
func asOrdinaryUser(_ body: () throws -> Void) throws {
  guard geteuid() == 0 else { return try body() }
  typealias SetUser = @convention(c) (uid_t) -> Int32
  let setUser = try unsafeBitCast(#require(dlsym(nil, "setfsuid")), to: SetUser.self)
  _ = setUser(65_534)
  defer { _ = setUser(0) }
  try body()
}
