/// The distinct names of one source, numbered as they come; the reserved words, `_ENV` and `self` have the first numbers.
struct NameTable {
  private(set) var texts: [String] = []
  private var numbers: [Key: Int32] = [:]

  /// The bytes of a name, wherever they stand in the source.
  private struct Key: Hashable {
    let bytes: UnsafeRawBufferPointer

    static func == (left: Key, right: Key) -> Bool {
      left.bytes.count == right.bytes.count && left.bytes.elementsEqual(right.bytes)
    }

    func hash(into hasher: inout Hasher) { hasher.combine(bytes: bytes) }
  }

  /// The number of `_ENV`, the variable that globals are fields of.
  static let environment = Int32(Keyword.all.count)
  /// The number of `self`, which methods have without writing it.
  static let implicitSelf = environment + 1

  /// - Parameter room: how many names to expect.
  init(room: Int) {
    numbers.reserveCapacity(room)
    for word in Keyword.words + ["_ENV", "self"] {
      _ = number(of: UnsafeRawBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }
  }

  /// The number of a name. Its bytes must last as long as the table.
  mutating func number(of bytes: UnsafeRawBufferPointer) -> Int32 {
    let key = Key(bytes: bytes)
    if let known = numbers[key] { return known }
    let number = Int32(texts.count)
    texts.append(String(decoding: bytes, as: UTF8.self))
    numbers[key] = number
    return number
  }
}
