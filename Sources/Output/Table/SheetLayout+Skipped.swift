import Mileage
import Values

extension SheetLayout {
  /// Groups shown without `showSkipped`: a reason that quotes each event must not fill the page.
  private static let mostGroups = 8

  /// What made no trip and why: groups by reason, most events first, or every event where the reader may see them.
  var skippedRows: [Row] {
    guard !statement.skipped.isEmpty else { return [] }
    let all = notation.number(statement.skipped.count)
    let heading = Phrase(en: "Skipped events: \(all)", fr: "Événements écartés : \(all)").text(language)
    let rows = [Row(.note, note: heading)]
    return rows + (options.showSkipped ? statement.skipped.map(skippedLine) : groupLines)
  }

  private func skippedLine(_ skipped: Skipped) -> Row {
    let title = skipped.event.occurrence.event.text(.summary)
    return Row(
      .skipped,
      [
        .date: .date(skipped.event.date),
        .line: .text(Words.skipped.text(language)),
        .purpose: .text(title.isEmpty ? Words.untitled.text(language) : title),
        .to: .text(skipped.event.occurrence.event.text(.location)),
        .note: .text(reason(SkipGrounds(skipped))),
      ])
  }

  private var groupLines: [Row] {
    var alike: [SkipGrounds: Int] = [:]
    for skipped in statement.skipped { alike[SkipGrounds(skipped), default: 0] += 1 }
    var counts: [String: Int] = [:]
    for (grounds, count) in alike { counts[reason(grounds), default: 0] += count }
    let groups = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    var rows = groups.prefix(Self.mostGroups).map { group(count: $0.value, $0.key) }
    let rest = groups.dropFirst(Self.mostGroups)
    if !rest.isEmpty {
      let words = Phrase(en: "for \(rest.count) other reasons", fr: "pour \(rest.count) autres raisons")
      rows.append(group(count: rest.reduce(0) { $0 + $1.value }, words.text(language)))
    }
    return rows
  }

  private func group(count: Int, _ reason: String) -> Row {
    Row(.skippedGroup, note: "\(notation.number(count)) × \(reason)")
  }

  /// `marked private (professional)`: the reason given and the rule that gave it.
  private func reason(_ grounds: SkipGrounds) -> String {
    let reason = Self.orNone(grounds.reason, language)
    guard !grounds.rule.isEmpty, grounds.rule != reason else { return reason }
    return "\(reason) (\(grounds.rule))"
  }
}

/// Why an event was skipped; thousands share theirs, so it is put into words once.
private struct SkipGrounds: Hashable {
  var reason: Phrase
  var rule: String

  init(_ skipped: Skipped) {
    reason = skipped.reason
    rule = skipped.decision?.ruleName ?? ""
  }
}
