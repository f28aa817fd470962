/// A line of JSON broken into lines, two spaces a level. What is small stands in one line.
///
/// Nothing but white space is added, so the bytes of numbers and texts stay as they were written.
enum JSONLines {
  /// Wide enough for a place or most decisions: a line is what a person compares at once.
  private static let width = 400

  static func broken(_ json: [UInt8]) -> [String] {
    var writer = Writer(json: json, ends: ends(in: json))
    writer.run()
    return writer.lines
  }

  /// For each opening bracket the place of the one that closes it.
  private static func ends(in json: [UInt8]) -> [Int: Int] {
    var ends: [Int: Int] = [:]
    var open: [Int] = []
    var isText = false
    var index = 0
    while index < json.count {
      switch json[index] {
      case UInt8(ascii: "\\") where isText: index += 1
      case UInt8(ascii: "\""): isText.toggle()
      case UInt8(ascii: "{") where !isText, UInt8(ascii: "[") where !isText: open.append(index)
      case UInt8(ascii: "}") where !isText, UInt8(ascii: "]") where !isText:
        if let start = open.popLast() { ends[start] = index }
      default: break
      }
      index += 1
    }
    return ends
  }

  private struct Writer {
    let json: [UInt8]
    let ends: [Int: Int]
    var lines: [String] = []
    private var current: [UInt8] = []
    private var depth = 0

    init(json: [UInt8], ends: [Int: Int]) {
      self.json = json
      self.ends = ends
    }

    mutating func run() {
      var isText = false
      var index = 0
      while index < json.count {
        let byte = json[index]
        if byte == UInt8(ascii: "\n"), !isText {
          index += 1
          continue
        }
        if isText || byte == UInt8(ascii: "\"") {
          current.append(byte)
          if byte == UInt8(ascii: "\\"), index + 1 < json.count {
            index += 1
            current.append(json[index])
          } else if byte == UInt8(ascii: "\"") {
            isText.toggle()
          }
        } else if let end = ends[index] {
          if end - index < JSONLines.width {
            current += json[index...end]
            index = end
          } else {
            current.append(byte)
            depth += 1
            endLine()
          }
        } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
          depth -= 1
          endLine()
          current.append(byte)
        } else {
          current.append(byte)
          if byte == UInt8(ascii: ",") { endLine() }
        }
        index += 1
      }
      lines.append(String(decoding: current, as: UTF8.self))
    }

    private mutating func endLine() {
      lines.append(String(decoding: current, as: UTF8.self))
      current = Array(repeating: UInt8(ascii: " "), count: 2 * max(0, depth))
    }
  }
}
