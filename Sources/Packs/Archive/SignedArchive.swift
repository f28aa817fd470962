import Values

/// What travels signed, as one file that nobody unpacks: the list of its files' sums, signatures of that list, and the files.
///
/// What is here has one encoding, names that mean the same everywhere, a list that is right, and the one file that says what it is.
/// Nothing is known of what the files say, nor whether a signature is worth anything.
struct SignedArchive: Sendable {
  /// What an archive holds. Each kind has files of its own, and its signatures are made for a purpose of their own.
  enum Kind: Sendable {
    case pack
    /// The list of what a scope has published.
    case releases

    /// The file that says what the archive is.
    var manifest: String {
      switch self {
      case .pack: "pack.yaml"
      case .releases: "releases.yaml"
      }
    }

    func holds(_ name: String) -> Bool {
      switch self {
      case .pack: ArchiveName.isOfPack(name)
      case .releases: name == manifest
      }
    }
  }

  /// The whole file.
  let bytes: [UInt8]
  /// The bytes of `izika.sums`: what is signed.
  let list: [UInt8]
  /// `sha256:` and 64 hexadecimal digits: the SHA-256 of ``list``. Signatures do not change it.
  let digest: String
  /// The entries `signatures/HEX.sig`, unread, by name.
  let signatures: [ArchiveEntry]
  /// By name.
  let files: [ArchiveEntry]
  let kind: Kind

  static let mostBytes = CanonicalTar.mostBytes
  static let mostSignatures = 8
  /// Of a new archive: there is room for its list and for as many signatures as there may be.
  static let mostFiles = CanonicalTar.mostEntries - 1 - mostSignatures
  static let mostOfFile = CanonicalTar.mostOfEntry
  static let mostOfSignature = 4 << 10

  /// - Parameter name: what messages call the archive: the file's path.
  /// - Throws: a ``Failure`` with one problem, `pack-archive` or `pack-list`.
  init(_ bytes: [UInt8], as kind: Kind, name: String) throws(Failure) {
    let entries: [ArchiveEntry]
    do {
      entries = try CanonicalTar.read(bytes)
    } catch {
      throw Failure(ArchiveProblem.tar(error, bytes, name, kind))
    }
    try Self.checkNames(entries, kind, name)
    guard let first = entries.first, first.name == ArchiveName.list else {
      throw Failure(ArchiveProblem.noList(name, kind))
    }
    let signatures = Array(entries.dropFirst().prefix { ArchiveName.isSignature($0.name) })
    let files = Array(entries.dropFirst(1 + signatures.count))
    for part in [signatures, files] {
      for (entry, next) in zip(part, part.dropFirst()) where !ArchiveEntry.precedes(entry, next) {
        throw Failure(ArchiveProblem.order(next.name, after: entry.name, name, kind))
      }
    }
    if let entry = files.first(where: { !kind.holds($0.name) }) {
      throw Failure(ArchiveProblem.order(entry.name, after: files.first?.name ?? entry.name, name, kind))
    }
    guard signatures.count <= Self.mostSignatures, signatures.allSatisfy({ $0.bytes.count <= Self.mostOfSignature })
    else { throw Failure(ArchiveProblem.signatures(name)) }
    let list = ChecksumList(of: files)
    if let difference = list.difference(from: first.bytes) {
      throw Failure(ArchiveProblem.list(difference, name))
    }
    guard files.contains(where: { $0.name == kind.manifest }) else {
      throw Failure(ArchiveProblem.noManifest(name, kind))
    }
    self.bytes = bytes
    self.list = first.bytes
    digest = list.digest
    self.signatures = signatures
    self.files = files
    self.kind = kind
  }

  /// Every name is one that an archive has, and no system takes two of them for one.
  private static func checkNames(_ entries: [ArchiveEntry], _ kind: Kind, _ archive: String) throws(Failure) {
    for entry in entries {
      let isKnown = entry.name == ArchiveName.list || ArchiveName.isSignature(entry.name) || kind.holds(entry.name)
      guard isKnown, !ArchiveName.isRefusedByWindows(entry.name) else {
        throw Failure(ArchiveProblem.name(Array(entry.name.utf8), archive, kind))
      }
    }
    for (entry, next) in zip(entries, entries.dropFirst()) where entry.name == next.name {
      throw Failure(ArchiveProblem.order(next.name, after: entry.name, archive, kind))
    }
    if let (one, other) = ArchiveName.collision(in: entries.map(\.name)) {
      throw Failure(ArchiveProblem.collision(one, other, archive))
    }
  }

  /// A new archive, without signatures.
  /// - Parameter files: in any order.
  /// - Throws: a ``Failure`` for files that no archive holds: by their names, their sizes or their number.
  init(of files: [ArchiveEntry], as kind: Kind, name: String) throws(Failure) {
    let room = Self.mostSignatures * (1_024 + Self.mostOfSignature)
    guard files.count <= Self.mostFiles, CanonicalTar.size(of: files) + (files.count << 8) + room <= Self.mostBytes
    else {
      throw Failure(ArchiveProblem.tooMuch(name, kind))
    }
    try self.init(files: files, signatures: [], as: kind, name: name)
  }

  private init(
    files: [ArchiveEntry], signatures: [ArchiveEntry], as kind: Kind, name: String
  ) throws(Failure) {
    for entry in files + signatures {
      guard ArchiveName.isWellFormed(entry.name.utf8) else {
        throw Failure(ArchiveProblem.name(Array(entry.name.utf8), name, kind))
      }
      guard entry.bytes.count <= Self.mostOfFile else {
        throw Failure(ArchiveProblem.tar(.entryTooLarge(entry.name), [], name, kind))
      }
    }
    let list = ArchiveEntry(name: ArchiveName.list, bytes: ChecksumList(of: files).bytes)
    let entries =
      [list] + signatures.sorted(by: ArchiveEntry.precedes) + files.sorted(by: ArchiveEntry.precedes)
    // What is written is read like a stranger's: there is one law for both.
    try self.init(CanonicalTar.write(entries), as: kind, name: name)
  }

  /// A copy with one signature more, or another one in the place of this key's. The digest stays.
  /// - Parameter key: the first sixteen digits of the key's SHA-256, in small letters.
  /// - Throws: a ``Failure`` where there are eight already, or the key's name is no such digits.
  func signed(_ signature: [UInt8], by key: String, name: String) throws(Failure) -> SignedArchive {
    let entry = ArchiveEntry(name: ArchiveName.signature(key), bytes: signature)
    guard ArchiveName.isSignature(entry.name) else {
      throw Failure(ArchiveProblem.name(Array(entry.name.utf8), name, kind))
    }
    let others = signatures.filter { $0.name != entry.name }
    return try SignedArchive(files: files, signatures: others + [entry], as: kind, name: name)
  }
}
