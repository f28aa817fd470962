import Values

/// Archives that this machine keeps: whoever has one need not download it. What is given counts for no more than what a source gives.
package struct PacksAtHand: Sendable {
  /// The bytes under a digest; nil where there are none.
  private let read: @Sendable (_ digest: String) -> [UInt8]?

  package init(_ read: @escaping @Sendable (_ digest: String) -> [UInt8]? = { _ in nil }) { self.read = read }

  /// The pack of a digest, where it is whole.
  func pack(_ digest: String) -> FoundPack? {
    guard let bytes = read(digest), let pack = try? FoundPack(bytes, file: digest), pack.archive.digest == digest else {
      return nil
    }
    return pack
  }
}
