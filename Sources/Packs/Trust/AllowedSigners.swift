import Values

/// Keys in the file of ssh-keygen (ssh-keygen(1), "ALLOWED SIGNERS"): whoever has no izika-rules checks a pack by it.
package enum AllowedSigners {
  /// What a line says: for whom it counts is a scope here.
  package struct Line: Sendable, Hashable {
    package var scope: String
    package var key: PublicKey
    /// The comment behind the key; empty where there is none.
    package var name: String
    package var from: CivilDate?
    package var until: CivilDate?
  }

  /// A line a signer, without those whose keys are revoked: this file has no place for a reason or a day.
  package static func text(_ trust: Trust) -> String {
    var text = ""
    for (name, scope) in trust.scopes.sorted(by: { $0.key < $1.key }) {
      for signer in scope.signers where scope.revocation(of: signer.key) == nil {
        var options = ["namespaces=\"\(SignatureNamespace.pack.rawValue),\(SignatureNamespace.releases.rawValue)\""]
        // Without a zone these are local times, as days are here; both ends belong to it.
        if let from = signer.from { options.append("valid-after=\"\(digits(from))000000\"") }
        if let until = signer.until { options.append("valid-before=\"\(digits(until))235959\"") }
        text += "\(name) \(options.joined(separator: ",")) \(signer.key.line) \(signer.name)\n"
      }
    }
    return text
  }

  private static func digits(_ date: CivilDate) -> String { date.description.filter { $0 != "-" } }

  /// Reads every line; empty ones and comments say nothing.
  /// - Throws: a ``Failure`` for a line that is not understood to its end.
  package static func read(_ bytes: [UInt8], name: String) throws(Failure) -> [Line] {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw problem(name, nil) }
    var lines: [Line] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty || line.hasPrefix("#") { continue }
      guard let read = read(line) else { throw problem(name, index + 1) }
      lines.append(read)
    }
    return lines
  }

  private static func read(_ line: Substring) -> Line? {
    let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, Trust.isScope(String(parts[0])) else { return nil }
    var rest = parts[1]
    var options = ""
    if !PublicKey.Kind.allCases.contains(where: { rest.hasPrefix($0.rawValue + " ") }) {
      // None of the values that are read here holds a space.
      let split = rest.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      guard split.count == 2 else { return nil }
      (options, rest) = (String(split[0]), split[1])
    }
    guard let key = PublicKey(line: String(rest)) else { return nil }
    let comment = rest.split(separator: " ", maxSplits: 2).dropFirst(2).first.map(String.init) ?? ""
    var read = Line(scope: String(parts[0]), key: key, name: comment)
    for option in options.isEmpty ? [] : Self.options(options) {
      guard let mark = option.firstIndex(of: "="), option.hasSuffix("\"") else { return nil }
      let value = option[option.index(after: mark)...].dropFirst().dropLast()
      switch option[..<mark] {
      case "namespaces":
        guard value.split(separator: ",").contains(Substring(SignatureNamespace.pack.rawValue)) else { return nil }
      case "valid-after":
        guard let moment = moment(value), moment.time == "000000" else { return nil }
        read.from = moment.day
      case "valid-before":
        guard let moment = moment(value), ["000000", "235959"].contains(moment.time) else { return nil }
        // Its first second is all that midnight leaves of a day.
        read.until = moment.time == "235959" ? moment.day : moment.day - 1
      default: return nil
      }
    }
    guard comment.isEmpty || TrustedSigner.isName(comment) else { return nil }
    return read
  }

  /// What commas part, but for those between quotes.
  private static func options(_ text: String) -> [Substring] {
    var isQuoted = false
    return text.split(omittingEmptySubsequences: false) { character in
      if character == "\"" { isQuoted.toggle() }
      return character == "," && !isQuoted
    }
  }

  /// `20280131` or `20280131235959`, local.
  private static func moment(_ text: Substring) -> (day: CivilDate, time: String)? {
    let digits = Array(text.utf8)
    guard digits.count == 8 || digits.count == 14 else { return nil }
    func part(_ range: Range<Int>) -> String { String(decoding: digits[range], as: UTF8.self) }
    guard let day = CivilDate("\(part(0..<4))-\(part(4..<6))-\(part(6..<8))") else { return nil }
    return (day, digits.count == 8 ? "000000" : part(8..<14))
  }

  private static func problem(_ name: String, _ line: Int?) -> Failure {
    Failure(
      Diagnostic(
        .error, .keyUnfit, at: Diagnostic.Place(file: name, line: line),
        Phrase(
          en: "this is no line of allowed signers that says for which scope a key counts",
          fr: "ce n'est pas une ligne de signataires qui dise pour quelle portée une clé compte"),
        advice: Phrase(
          en: "write: SCOPE namespaces=\"izika-pack\" ssh-ed25519 AAAA… NAME, as pack trust export does",
          fr: "écrivez : PORTÉE namespaces=\"izika-pack\" ssh-ed25519 AAAA… NOM, comme le fait pack trust export")))
  }
}
