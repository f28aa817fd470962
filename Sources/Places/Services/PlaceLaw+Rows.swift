import Values

/// The rows of the table, and the sets of answers that they speak of.
extension PlaceLaw {
  func unknownTown(_ answers: [ReadAnswer], _ questions: PlaceQuestion) -> Judgement {
    let named = distinct(answers.filter { $0.score >= Self.sure })
    return named.isEmpty ? .nothing : .question(questions.unknownTown(nearestFirst(named)))
  }

  func certainTown(_ streets: [ReadAnswer], _ questions: PlaceQuestion) -> Judgement {
    let here = streets.filter { $0.agreement(with: own) == .name }
    let ofPostcode = distinct(streets.filter { $0.agreement(with: own) == .postcode })
    if here.isEmpty, ofPostcode.count > 1 { return .doubt(questions.elsewhere(ofPostcode)) }
    if let best = here.first ?? ofPostcode.first {
      guard best.score >= Self.sure else {
        return .doubt(here.isEmpty ? questions.elsewhere([best]) : questions.unsure(best))
      }
      return settled(best, among: streets, questions)
    }
    let elsewhere = distinct(streets.filter(isThatStreet))
    return elsewhere.isEmpty ? .nothing : .doubt(questions.elsewhere(elsewhere))
  }

  func doubtfulTown(_ streets: [ReadAnswer], _ questions: PlaceQuestion) -> Judgement {
    let towns = [FoundPlace.Candidate(own)].compactMap(\.self) + own.candidates
    let meant = streets.filter { street in towns.contains { street.agreement(with: $0) != .none } }
    let here = distinct(meant)
    guard let best = here.first else {
      let elsewhere = distinct(streets.filter(isThatStreet))
      return elsewhere.isEmpty ? .nothing : .question(questions.elsewhere(elsewhere))
    }
    if here.count > 1 { return .question(questions.several(here)) }
    let rivals = distinct([best] + streets.filter { $0.score > best.score - Self.margin })
    if rivals.count > 1 { return .question(questions.several(rivals)) }
    return best.score >= Self.sure ? settled(best, among: streets, questions) : .question(questions.unsure(best))
  }

  func noTown(_ lists: [[PlaceAnswer]], _ questions: PlaceQuestion) -> Judgement {
    let first = best(lists[0])
    // Scores of two queries are not of one measure.
    let rivals = distinct(lists.flatMap(best))
    if rivals.isEmpty { return .nothing }
    let within = rivals.filter(isWithinReach)
    let isAllKnown = isWhole(lists[0]) && rivals.count == distinct(first).count
    if within.count == 1, isAllKnown, within[0].score >= Self.sure {
      return settled(within[0], among: first, questions)
    }
    return .question(questions.noTown(nearestFirst(rivals)))
  }

  /// The one answer that counts, unless its town has the street twice, as merged communes have a rue de l'Église each.
  ///
  /// Where the text names the former commune, which the service does not, it is the one near that.
  private func settled(
    _ best: ReadAnswer, among streets: [ReadAnswer], _ questions: PlaceQuestion
  ) -> Judgement {
    let twins = streets.filter {
      $0.isInTown(of: best) && $0.score > best.score - Self.margin
        && $0.coordinate.distance(to: best.coordinate) > Self.onePlace
    }
    if twins.isEmpty { return .settled(best.place(questions.service)) }
    let all = [best] + twins
    if let town = own.coordinate, best.agreement(with: own) == .postcode {
      let metres = all.map { $0.coordinate.distance(to: town) }
      let sorted = all.indices.sorted { metres[$0] != metres[$1] ? metres[$0] < metres[$1] : $0 < $1 }
      if 2 * metres[sorted[0]] <= metres[sorted[1]] { return .settled(all[sorted[0]].place(questions.service)) }
    }
    return .question(questions.twice(all))
  }

  /// The streets of a list that are as good as its best; what is far from home must be sure to be worth a question.
  private func best(_ list: [PlaceAnswer]) -> [ReadAnswer] {
    let streets = list.map(reader.read).filter {
      $0.isStreet && $0.score >= (isWithinReach($0) ? Self.least : Self.sure)
    }
    let top = streets.map(\.score).max() ?? 0
    return streets.filter { $0.score > top - Self.margin }
  }

  /// Whether an answer in another town is of the asked name: its score suffers from the town, so that alone it says nothing.
  private func isThatStreet(_ answer: ReadAnswer) -> Bool { answer.likeness >= Self.sure }

  /// The place of an event whose coordinates lie where a service finds the text's street.
  func street(at coordinate: Coordinate, _ lists: [[PlaceAnswer]]) -> FoundPlace? {
    guard address.hasStreet else { return nil }
    let answers = lists.flatMap { $0 }.map(reader.read)
    let there = answers.first {
      $0.isStreet && $0.score >= Self.sure && $0.coordinate.distance(to: coordinate) <= Self.onePlace
    }
    return there.map { answer in
      var place = answer.place("geo")
      place.coordinate = coordinate
      place.precision = .address
      return place
    }
  }

  // MARK: Sets of answers

  /// Whether the service can have left out no answer as good as its best.
  private func isWhole(_ list: [PlaceAnswer]) -> Bool {
    guard list.count >= AddressLimits.answers else { return true }
    let scores = list.map { reader.read($0).score }
    return (scores.last ?? 0) <= (scores.max() ?? 0) - Self.margin
  }

  /// The first answer of each town.
  private func distinct(_ answers: [ReadAnswer]) -> [ReadAnswer] {
    var found: [ReadAnswer] = []
    for answer in answers where !found.contains(where: answer.isInTown(of:)) { found.append(answer) }
    return found
  }

  private func isWithinReach(_ answer: ReadAnswer) -> Bool {
    near.map { answer.coordinate.distance(to: $0) <= Namesakes.homeReach * 1_000 } ?? false
  }

  /// What is within reach of home first, the nearest before all; the rest in the service's order.
  private func nearestFirst(_ answers: [ReadAnswer]) -> [ReadAnswer] {
    guard let near else { return answers }
    let within = answers.filter(isWithinReach).map { (answer: $0, metres: $0.coordinate.distance(to: near)) }
    let sorted = within.enumerated().sorted {
      $0.element.metres != $1.element.metres ? $0.element.metres < $1.element.metres : $0.offset < $1.offset
    }
    return sorted.map(\.element.answer) + answers.filter { !isWithinReach($0) }
  }
}
