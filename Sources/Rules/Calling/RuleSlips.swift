import LuaSyntax
import Packs
import Values

/// Slips in rule files that Lua takes and that change what is paid.
package enum RuleSlips {
  /// `local rate = 0,55` gives a rate of 0: without a word every amount would be zero.
  package static func decimalCommas(in packs: [Pack]) -> [Diagnostic] {
    packs.flatMap { pack in (pack.sources + pack.modules.map(\.source)).flatMap(decimalCommas) }
  }

  private static func decimalCommas(in source: Pack.Source) -> [Diagnostic] {
    guard holdsComma(source.bytes), let chunk = try? ParsedChunk(file: source.name, source.bytes) else { return [] }
    return chunk.findings().filter { $0.kind == .decimalComma }.map { finding in
      var diagnostic = chunk.diagnostic(finding)
      diagnostic.concernsWhole = true
      return diagnostic
    }
  }

  /// Whether two digits stand at a comma without a space; only then is the file parsed.
  private static func holdsComma(_ bytes: [UInt8]) -> Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return bytes.indices.dropFirst().dropLast().contains { place in
      bytes[place] == UInt8(ascii: ",") && digits.contains(bytes[place - 1]) && digits.contains(bytes[place + 1])
    }
  }
}
