import Values

/// The packs of a lock, all of them verified.
package struct LockedPacks: Sendable {
  /// The lock, for messages.
  package let file: String
  private let packs: [String: VerifiedPack]

  /// - Parameters:
  ///   - keeper: where archives lie.
  ///   - law: what they are held against.
  /// - Throws: a ``Failure`` for the first pack, by name, that is not there or not as it was accepted.
  package init(_ lock: PackLock, kept keeper: any ArchiveKeeping, by law: VerifiedPack.Law) throws(Failure) {
    file = law.file
    var packs: [String: VerifiedPack] = [:]
    for (name, entry) in lock.packs.sorted(by: { $0.key < $1.key }) {
      guard let kept = try keeper.archive(of: name, entry) else {
        throw Failure(LockProblem.missing(name, entry, law.file))
      }
      packs[name] = try VerifiedPack(name, entry, kept, by: law)
    }
    self.packs = packs
  }

  package subscript(_ name: String) -> VerifiedPack? { packs[name] }
}

/// Where archives lie by their digests. Nobody believes what it gives.
package protocol ArchiveKeeping: Sendable {
  /// - Returns: nil where there is none of this digest.
  /// - Throws: a ``Failure`` for what is there and cannot be read.
  func archive(of name: String, _ pack: LockedPack) throws(Failure) -> KeptArchive?
}

/// The bytes of what should be an archive.
package struct KeptArchive: Sendable {
  package let bytes: [UInt8]
  /// Where they come from, for messages.
  package let path: String

  package init(bytes: [UInt8], path: String) { (self.bytes, self.path) = (bytes, path) }
}
