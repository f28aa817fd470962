import Values

/// Writes what several services say of one way, a line each, and how far they lie apart.
package enum RouteComparison {
  /// An object a line: `service` (null for the estimate), the fields of ``RouteListing/write(_:to:)`` or nulls, `refused` (the
  /// service's word) and `problem` (a diagnostic's code); then one with `spread_metres` and `spread_percent`, the longest measured
  /// distance less the shortest, null where fewer than two services measured.
  package static func write(_ lines: [RoadChain.Compared], to json: inout JSONWriter) {
    for line in lines {
      json.object { json in
        json.field("service", line.service?.description)
        RouteListing.fields(line.outcome.distance, to: &json)
        json.field("refused", line.outcome.refused?.code)
        json.field("problem", line.problem?.code.name)
      }
      json.endLine()
    }
    let spread = Spread(lines)
    json.object { json in
      json.field("spread_metres", spread?.metres.count)
      json.key("spread_percent")
      if let spread { json.decimal(spread.percent) } else { json.null() }
    }
    json.endLine()
  }

  /// Lines for a terminal: service, kilometres, minutes, version, day of the data, metres from both ends to the road; then the
  /// spread.
  package static func table(_ lines: [RoadChain.Compared], _ language: Language) -> String {
    var text = ""
    for line in lines {
      let name = TerminalText.neutral(line.service?.description ?? "estimate") + (language == .french ? " : " : ": ")
      switch line.outcome {
      case .distance(let distance): text += name + words(distance, language) + "\n"
      case .refused(let refusal):
        let word = TerminalText.neutral(refusal.code)
        text += name + (language == .french ? "refusé (\(word))\n" : "refused (\(word))\n")
      case .failed:
        text += name + (line.problem?.message.text(language) ?? "") + "\n"
      }
    }
    guard let spread = Spread(lines) else { return text }
    let percent = RouteListing.decimal(spread.percent, language)
    return text
      + (language == .french
        ? "écart entre les mesures : \(spread.metres.count) m (\(percent) %)\n"
        : "spread of what was measured: \(spread.metres.count) m (\(percent)%)\n")
  }

  private static func words(_ distance: RoadDistance, _ language: Language) -> String {
    var parts = ["\(RouteListing.kilometres(distance.metres, language)) km"]
    if let seconds = distance.seconds { parts.append("\((seconds + 30) / 60) min") }
    if !distance.version.isEmpty { parts.append("version \(TerminalText.neutral(distance.version))") }
    let french = language == .french
    if let date = distance.dataDate { parts.append(french ? "données du \(date)" : "data of \(date)") }
    if let from = distance.snapFrom, let to = distance.snapTo {
      parts.append(
        french ? "à \(from.count) m et \(to.count) m de la route" : "\(from.count) m and \(to.count) m from the road")
    }
    if let range = distance.range { parts.append(RouteListing.words(range, language)) }
    return parts.joined(separator: ", ")
  }
}

extension RouteComparison {
  /// How far measured distances lie apart; the estimate is none.
  struct Spread {
    /// The longest less the shortest.
    var metres: Metres
    /// Of the shortest, to a tenth, halves up.
    var percent: Decimal

    /// Nil for fewer than two measured distances, and where the shortest is 0 m and another is not.
    init?(_ lines: [RoadChain.Compared]) {
      let measured = lines.filter { $0.service != nil }.compactMap { $0.outcome.distance?.metres }
      guard measured.count > 1, let shortest = measured.min(), let longest = measured.max() else { return nil }
      metres = longest - shortest
      guard shortest.count > 0 else {
        guard longest.count == 0 else { return nil }
        percent = .zero
        return
      }
      let tenths = (metres.count * 2_000 + shortest.count) / (shortest.count * 2)
      percent = Decimal(units: Int128(tenths) * (Decimal.scale / 10))
    }
  }
}

extension RoadChain.Compared {
  /// What is wrong with the service; nil when it answered.
  fileprivate var problem: Diagnostic? {
    guard case .failed(let problem) = outcome, let service else { return nil }
    return problem.diagnostic(of: service)
  }
}
