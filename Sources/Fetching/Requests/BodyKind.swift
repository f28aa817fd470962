/// What a body is that should be something else.
package enum BodyKind {
  /// Nothing but spaces.
  case empty
  /// HTML, for people.
  case webPage
  case other

  package init(_ body: [UInt8]) {
    let spaces: (UInt8) -> Bool = { $0 <= 0x20 }
    if body.allSatisfy(spaces) {
      self = .empty
      return
    }
    let head = String(decoding: body.prefix(2_048), as: UTF8.self).lowercased()
    self = ["<!doctype html", "<html", "<head", "<body"].contains { head.contains($0) } ? .webPage : .other
  }
}
