/// Looks for a second town that a text names beside another: `Lyon puis Valence`, `Voiron → Grenoble`, `de Vienne à Lyon`.
///
/// Two towns in parts of their own may be a quarter and its town (`Confluence, Lyon`); these are two ends of a way or two visits.
struct SecondTown {
  let text: PlaceText
  let matcher: TownMatcher

  /// Towns nearer to one another, in kilometres, need no question: Bruxelles/Brussel, Lyon et Villeurbanne.
  static let apart = 8.0
  /// A name of fewer people beside a joint is more often another word.
  static let known = 1_000

  /// The other town; nil when there is none.
  func find(beside place: GazetteerPlace) -> GazetteerPlace? {
    for index in text.words.indices.dropFirst() {
      guard let (left, right) = sides(index), let head = match(endingAt: left), !runsOn(head, past: index),
        let before = known(head), let after = town(from: right)
      else { continue }
      let other = [before, after].filter { $0.kilometres(to: place) > Self.apart }.max { $0.people < $1.people }
      if before.kilometres(to: after) > Self.apart, let other { return other }
    }
    return nil
  }

  /// The end of what stands before, and the start of what stands after, a joint of two places at word `index`.
  private func sides(_ index: Int) -> (Int, Int)? {
    let word = text.words[index]
    guard word.meaning.contains(.joint) || word.gap == .arrow || word.gap == .slash else { return nil }
    if word.gap == .arrow || word.gap == .slash { return (index, index) }
    if text.is(index, "PUIS") { return (index, text.is(index + 1, "A") ? index + 2 : index + 1) }
    if text.is(index, "ET") || text.is(index, "OU") || text.is(index, "VERS") {
      return word.gap == .space ? (index, index + 1) : nil
    }
    // "de Voiron à Grenoble", but not "rue de Lyon à Grenoble".
    guard text.is(index, "A"), word.gap == .space,
      let start = text.words[..<index].lastIndex(where: { $0.gap <= .dash }),
      text.is(start, "DE") || text.is(start, "D") || text.is(start, "DEPUIS") || text.is(start, "DU")
    else { return nil }
    return (index, index + 1)
  }

  private func match(endingAt end: Int) -> TownMatcher.Match? {
    matcher.longest(endingAt: end, from: max(0, end - TownMatcher.mostWords))
  }

  /// "Saint Martin et Mourier": the joint is a part of one name.
  private func runsOn(_ match: TownMatcher.Match, past index: Int) -> Bool {
    let longest = matcher.longest(from: match.words.lowerBound, before: text.words.count)
    return longest.map { $0.words.upperBound > index + 1 } ?? false
  }

  private func town(from start: Int) -> GazetteerPlace? {
    guard start < text.words.count else { return nil }
    return known(matcher.longest(from: start, before: text.words.count))
  }

  private func known(_ match: TownMatcher.Match?) -> GazetteerPlace? {
    guard let match, let first = match.words.first,
      match.words.count > 1 || text.words[first].meaning.isEmpty,
      first == 0 || !text.words[first - 1].meaning.contains(.street)
    else { return nil }
    return match.towns.filter { $0.people >= Self.known }.max { $0.people < $1.people }
  }
}
