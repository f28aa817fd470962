import LuaSandbox

/// The line of an answer and the fields that were read for it, with the texts that decisions show: thousands share them.
final class Grounds {
  /// `rules.lua:12`.
  let at: String
  /// `event.location`, `event.summary`.
  let read: [String]
  private let file: String
  private let line: Int
  private let fields: FieldReads
  private let host: HostReads

  init(of answer: Returned, fields: FieldReads, host: HostReads) {
    at = Self.place(answer.file, answer.line)
    read = Self.names(fields, host)
    file = answer.file
    line = answer.line
    self.fields = fields
    self.host = host
  }

  /// Whether another answer rests on the same.
  func match(_ answer: Returned, _ sandbox: Sandbox, _ host: HostReads) -> Bool {
    line == answer.line && self.host == host && sandbox.hasRead(fields) && file == answer.file
  }

  static func place(_ file: String, _ line: Int) -> String { line > 0 ? "\(file):\(line)" : file }

  /// Each field once, sorted.
  static func names(_ fields: FieldReads, _ host: HostReads) -> [String] {
    Set(fields.names + host.names).sorted()
  }
}
