import Packs

@testable import IzikaRules

extension TrustFiles {
  /// Lays down whom a user trusts, whatever stood there before.
  func write(_ own: Trust) throws {
    var state = try read()
    state.own = own
    try write(state)
  }
}
