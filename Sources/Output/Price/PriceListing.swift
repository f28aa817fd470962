import Values

/// Shows what `price` found.
package struct PriceListing: Sendable {
  package var language: Language

  package init(language: Language) { self.language = language }

  /// Appends one line of JSON: `{"amount","currency","formula","scale","reference"}`, the amount a decimal string.
  package func writeJSON(_ result: PriceResult, into output: inout [UInt8]) {
    var json = JSONWriter()
    json.object { json in
      json.field("amount", amount: result.amount)
      json.field("currency", result.currency.code)
      json.field("formula", result.formula.text(language))
      json.field("scale", result.scale)
      json.field("reference", result.reference)
    }
    json.endLine()
    output += json.bytes
  }

  /// Appends the amount and, below it, how it comes about.
  ///
  ///     3 180,00 €
  ///       barème : fr/bareme 2026
  ///       calcul : 5000 × 0.636
  ///       source : arrêté du …
  package func writeText(_ result: PriceResult, into output: inout [UInt8]) {
    let amount = result.amount.map { Notation(language).amount($0, currency: result.currency) } ?? "?"
    var lines = [amount]
    let reasons = [
      (Words.scale, result.scale), (Words.formula, result.formula.text(language)), (Words.source, result.reference),
    ]
    for (name, text) in reasons where !text.isEmpty {
      let label = name.text(language)
      lines.append("  " + Phrase(en: "\(label): \(text)", fr: "\(label) : \(text)").text(language))
    }
    for line in lines { output += "\(TerminalText.neutral(line))\n".utf8 }
  }
}
