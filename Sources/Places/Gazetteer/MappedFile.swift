import System
import Values

/// A file mapped into memory for reading: a run pays only for the pages it touches.
///
/// Reads outside the file give zeros, so that a damaged offset can mislead but never crash.
// @unchecked: what the pointer leads to is never written to and lives as long as the mapping.
final class MappedFile: @unchecked Sendable {
  private let mapping: FileMapping
  private let base: UnsafeRawPointer
  let count: Int

  /// - Throws: ``Failure`` when the file cannot be opened, is empty or cannot be mapped.
  init(path: String) throws(Failure) {
    do {
      mapping = try FileMapping(path)
    } catch {
      throw Self.unreadable(path, error.words)
    }
    base = mapping.start
    count = mapping.count
  }

  @inline(__always)
  func byte(_ offset: Int) -> UInt8 {
    offset >= 0 && offset < count ? base.load(fromByteOffset: offset, as: UInt8.self) : 0
  }

  @inline(__always)
  func u16(_ offset: Int) -> UInt16 {
    guard offset >= 0, offset <= count - 2 else { return 0 }
    return UInt16(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
  }

  @inline(__always)
  func u24(_ offset: Int) -> Int {
    Int(u16(offset)) | Int(byte(offset + 2)) << 16
  }

  @inline(__always)
  func i24(_ offset: Int) -> Int {
    let value = u24(offset)
    return value >= 1 << 23 ? value - 1 << 24 : value
  }

  @inline(__always)
  func u32(_ offset: Int) -> Int {
    guard offset >= 0, offset <= count - 4 else { return 0 }
    return Int(UInt32(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }

  /// The bytes of a range, cut to what the file holds.
  func bytes(_ offset: Int, count length: Int) -> UnsafeRawBufferPointer {
    guard offset >= 0, length > 0, offset < count else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(start: base + offset, count: min(length, count - offset))
  }

  private static func unreadable(_ path: String, _ reason: String) -> Failure {
    Failure(
      Diagnostic(
        .error, .gazetteerUnreadable, at: Diagnostic.Place(file: path),
        Phrase(
          en: "the gazetteer cannot be read: \(reason)",
          fr: "le répertoire des communes ne peut pas être lu : \(reason)"),
        advice: Phrase(
          en: "install the program with its data folder, or name the folder in IZIKA_RULES_DATA",
          fr: "installez le programme avec son dossier de données, ou indiquez ce dossier dans IZIKA_RULES_DATA")))
  }
}
