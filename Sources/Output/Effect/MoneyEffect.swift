import Values

/// What other rules change of the money of several people, added up by year and by month. Amounts of two currencies stay apart.
package struct MoneyEffect: Sendable {
  /// Kilometres and amounts of all people in a year of the calendar.
  package struct Year: Sendable {
    package var year: Int
    package var currency: Currency
    package var sum: StatementDifference.Pair<StatementDifference.Sum>
  }

  /// A month in which something changes.
  package struct Month: Sendable {
    /// Whose trips or sums come out differently.
    package struct Person: Sendable {
      package var name: String
      /// How many trips are new, gone or other ones.
      package var trips: Int
      /// What the person gets more, negative for less; nil where an amount is not known.
      package var change: Decimal?
    }

    /// Its first day.
    package var start: CivilDate
    package var currency: Currency
    /// What all people get more; nil where an amount is not known.
    package var change: Decimal?
    package var people: [Person]
  }

  /// By year, then by currency.
  package private(set) var years: [Year] = []
  /// By month, then by currency.
  package private(set) var months: [Month] = []

  /// - Parameter differences: one a person, in the order in which they are shown.
  package init(_ differences: [StatementDifference]) {
    var years: [Key: StatementDifference.Pair<StatementDifference.Sum>] = [:]
    var months: [Key: [Month.Person]] = [:]
    for difference in differences {
      let trips = difference.changedTrips()
      for month in difference.months {
        let year = Key(month.start.firstOfYear, month.currency)
        years[year, default: .init(.init(), .init())].add(month.sum)
        guard month.sum.before != month.sum.after else { continue }
        months[Key(month.start, month.currency), default: []].append(
          Month.Person(name: difference.person, trips: trips[month.start] ?? 0, change: month.sum.change))
      }
    }
    self.years = years.keys.sorted().map { key in
      Year(year: key.start.year, currency: key.currency, sum: years[key] ?? .init(.init(), .init()))
    }
    self.months = months.keys.sorted().map { key in
      let people = months[key] ?? []
      let change = people.reduce(Decimal.zero as Decimal?) { sum, person in
        guard let sum, let change = person.change else { return nil }
        return try? sum + change
      }
      return Month(start: key.start, currency: key.currency, change: change, people: people)
    }
  }

  private struct Key: Hashable, Comparable {
    var start: CivilDate
    var currency: Currency

    init(_ start: CivilDate, _ currency: Currency) {
      self.start = start
      self.currency = currency
    }

    static func < (left: Self, right: Self) -> Bool { (left.start, left.currency) < (right.start, right.currency) }
  }
}

extension StatementDifference {
  /// How many trips come out differently, by the first day of their month.
  fileprivate func changedTrips() -> [CivilDate: Int] {
    var counts: [CivilDate: Int] = [:]
    for change in changes {
      guard case .trip = change.subject, let date = change.date else { continue }
      counts[date.firstOfMonth, default: 0] += 1
    }
    return counts
  }
}

extension StatementDifference.Pair<StatementDifference.Sum> {
  fileprivate mutating func add(_ other: Self) {
    before.add(other.before)
    after.add(other.after)
  }
}

extension StatementDifference.Sum {
  fileprivate mutating func add(_ other: Self) {
    metres += other.metres
    add(other.amount)
  }
}
