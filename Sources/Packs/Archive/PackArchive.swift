import System
import Values

/// A pack as it travels: one file, `SCOPE-NAME-VERSION.izika`, which nobody unpacks.
///
/// It holds the list of its files' sums, signatures of that list, and the files. What is here has one encoding, names that mean the
/// same everywhere, a list that is right, and a `pack.yaml`. Nothing is known of what the files say, nor whether a signature is worth
/// anything.
package struct PackArchive: Sendable {
  /// The whole file.
  package let bytes: [UInt8]
  /// The bytes of `izika.sums`: what is signed.
  package let list: [UInt8]
  /// `sha256:` and 64 hexadecimal digits: the SHA-256 of ``list``. Signatures do not change it.
  package let digest: String
  /// The entries `signatures/HEX.sig`, unread, by name.
  package let signatures: [ArchiveEntry]
  /// The pack's files, by name.
  package let files: [ArchiveEntry]

  /// Larger files are no archives of packs.
  package static let mostBytes = CanonicalTar.mostBytes
  package static let mostSignatures = 8
  /// Of a new archive: there is room for its list and for as many signatures as there may be.
  package static let mostFiles = CanonicalTar.mostEntries - 1 - mostSignatures
  /// Of a file in it.
  package static let mostOfFile = CanonicalTar.mostOfEntry
  /// Of a signature: four times what a security key's needs.
  package static let mostOfSignature = 4 << 10

  /// - Parameter name: what messages call the archive: the file's path.
  /// - Throws: a ``Failure`` with one problem, `pack-archive` or `pack-list`.
  package init(_ bytes: [UInt8], name: String) throws(Failure) {
    let entries: [ArchiveEntry]
    do {
      entries = try CanonicalTar.read(bytes)
    } catch {
      throw Failure(ArchiveProblem.tar(error, bytes, name))
    }
    try Self.checkNames(entries, name)
    guard let first = entries.first, first.name == ArchiveName.list else {
      throw Failure(ArchiveProblem.noList(name))
    }
    let signatures = Array(entries.dropFirst().prefix { ArchiveName.isSignature($0.name) })
    let files = Array(entries.dropFirst(1 + signatures.count))
    for part in [signatures, files] {
      for (entry, next) in zip(part, part.dropFirst()) where !ArchiveEntry.precedes(entry, next) {
        throw Failure(ArchiveProblem.order(next.name, after: entry.name, name))
      }
    }
    if let entry = files.first(where: { !ArchiveName.isOfPack($0.name) }) {
      throw Failure(ArchiveProblem.order(entry.name, after: files.first?.name ?? entry.name, name))
    }
    guard signatures.count <= Self.mostSignatures, signatures.allSatisfy({ $0.bytes.count <= Self.mostOfSignature })
    else { throw Failure(ArchiveProblem.signatures(name)) }
    let list = ChecksumList(of: files)
    if let difference = list.difference(from: first.bytes) {
      throw Failure(ArchiveProblem.list(difference, name))
    }
    guard files.contains(where: { $0.name == "pack.yaml" }) else { throw Failure(ArchiveProblem.noManifest(name)) }
    self.bytes = bytes
    self.list = first.bytes
    digest = list.digest
    self.signatures = signatures
    self.files = files
  }

  /// What is said of a file that is too large to be looked into.
  package static func tooMuch(_ name: String) -> Diagnostic { ArchiveProblem.tooMuch(name) }

  /// Every name is one that an archive has, and no system takes two of them for one.
  private static func checkNames(_ entries: [ArchiveEntry], _ archive: String) throws(Failure) {
    for entry in entries {
      let isKnown =
        entry.name == ArchiveName.list || ArchiveName.isSignature(entry.name) || ArchiveName.isOfPack(entry.name)
      guard isKnown, !ArchiveName.isRefusedByWindows(entry.name) else {
        throw Failure(ArchiveProblem.name(Array(entry.name.utf8), archive))
      }
    }
    for (entry, next) in zip(entries, entries.dropFirst()) where entry.name == next.name {
      throw Failure(ArchiveProblem.order(next.name, after: entry.name, archive))
    }
    if let (one, other) = ArchiveName.collision(in: entries.map(\.name)) {
      throw Failure(ArchiveProblem.collision(one, other, archive))
    }
  }

  /// A new archive, without signatures.
  /// - Parameters:
  ///   - files: the pack's, in any order.
  ///   - name: what messages call the archive.
  /// - Throws: a ``Failure`` for files that no archive holds: by their names, their sizes or their number.
  package init(of files: [ArchiveEntry], name: String) throws(Failure) {
    let room = Self.mostSignatures * (1_024 + Self.mostOfSignature)
    guard files.count <= Self.mostFiles, CanonicalTar.size(of: files) + (files.count << 8) + room <= Self.mostBytes
    else {
      throw Failure(ArchiveProblem.tooMuch(name))
    }
    try self.init(files: files, signatures: [], name: name)
  }

  private init(files: [ArchiveEntry], signatures: [ArchiveEntry], name: String) throws(Failure) {
    for entry in files + signatures {
      guard ArchiveName.isWellFormed(entry.name.utf8) else {
        throw Failure(ArchiveProblem.name(Array(entry.name.utf8), name))
      }
      guard entry.bytes.count <= Self.mostOfFile else {
        throw Failure(ArchiveProblem.tar(.entryTooLarge(entry.name), [], name))
      }
    }
    let list = ArchiveEntry(name: ArchiveName.list, bytes: ChecksumList(of: files).bytes)
    let entries =
      [list] + signatures.sorted(by: ArchiveEntry.precedes) + files.sorted(by: ArchiveEntry.precedes)
    // What is written is read like a stranger's: there is one law for both.
    try self.init(CanonicalTar.write(entries), name: name)
  }

  /// A copy with one signature more, or another one in the place of this key's. The digest stays.
  /// - Parameters:
  ///   - signature: as it will stand in the file.
  ///   - key: the first sixteen digits of the key's SHA-256, in small letters.
  ///   - name: what messages call the archive.
  /// - Throws: a ``Failure`` where there are eight already, or the key's name is no such digits.
  package func signed(_ signature: [UInt8], by key: String, name: String) throws(Failure) -> PackArchive {
    let entry = ArchiveEntry(name: ArchiveName.signature(key), bytes: signature)
    guard ArchiveName.isSignature(entry.name) else {
      throw Failure(ArchiveProblem.name(Array(entry.name.utf8), name))
    }
    let others = signatures.filter { $0.name != entry.name }
    return try PackArchive(files: files, signatures: others + [entry], name: name)
  }
}

extension PackArchive {
  /// The signatures, as who judges them takes them.
  package var candidates: [SignatureJudge.Candidate] {
    signatures.map { entry in
      // `signatures/0123456789abcdef.sig`
      let file = entry.name.split(separator: "/").last ?? ""
      return SignatureJudge.Candidate(name: String(file.prefix { $0 != "." }), bytes: entry.bytes)
    }
  }

  /// The keys whose signatures of this very list hold, whoever has them: another signature could bear any key.
  package var signingKeys: [PublicKey] {
    candidates.compactMap { candidate in
      guard let signature = try? SSHSignature(candidate.bytes), signature.verifies(list, for: .pack) else { return nil }
      return signature.key
    }
  }
}
