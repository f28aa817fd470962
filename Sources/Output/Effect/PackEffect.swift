import Values

/// What other packs would do: to the money of people who use them, on their own calendars, and to what the packs say.
package struct PackEffect: Sendable {
  package struct Person: Sendable {
    package var name: String
    /// By the packs as they are and as they would be; what kept a side from being evaluated where there is none.
    package var money: Result<StatementDifference, Failure>
    /// The same appointments, so many days later; nil where nobody asked.
    package var ahead: Result<StatementDifference, Failure>?

    package init(
      name: String, money: Result<StatementDifference, Failure>, ahead: Result<StatementDifference, Failure>?
    ) {
      self.name = name
      self.money = money
      self.ahead = ahead
    }
  }

  /// In the order of the profiles.
  package var people: [Person]
  package var changes: PackChanges
  /// By how many days the appointments are moved for ``Person/ahead``.
  package var daysAhead: Int
  /// What the packs' own tests and checks say against them.
  package var findings: [Diagnostic] = []

  package init(people: [Person], changes: PackChanges, daysAhead: Int) {
    self.people = people
    self.changes = changes
    self.daysAhead = daysAhead
  }

  /// What is wrong with people whose money is not known, each with the person's name; empty where all was seen.
  package var problems: [(person: String, diagnostics: [Diagnostic])] {
    people.compactMap { person in
      for result in [person.money, person.ahead].compactMap(\.self) {
        if case .failure(let failure) = result { return (person.name, failure.diagnostics) }
      }
      return nil
    }
  }

  /// Errors that a side as it would be has, and the side as it is has not.
  package var newErrors: [(person: String, diagnostics: [Diagnostic])] {
    people.compactMap { person in
      let found = [person.money, person.ahead].compactMap { try? $0?.get() }.flatMap(\.newErrors)
      return found.isEmpty ? nil : (person.name, found)
    }
  }

  /// Whether everybody's money is known, without new errors, and nothing speaks against the packs themselves.
  package var isSound: Bool {
    problems.isEmpty && newErrors.isEmpty && !findings.contains { $0.severity == .error }
  }

  /// Whether nothing would come out otherwise, today or later, and that was seen for everybody.
  package var changesNoMoney: Bool {
    people.allSatisfy { person in
      [person.money, person.ahead].compactMap(\.self).allSatisfy { (try? $0.get())?.isEmpty == true }
    }
  }
}

extension PackEffect {
  /// What everybody's money of the compared days was and would be, where both are known.
  package var sums: [PackAcceptance.Sum] {
    people.flatMap { person -> [PackAcceptance.Sum] in
      guard let money = try? person.money.get() else { return [] }
      return money.totals.compactMap { total in
        guard let before = total.sum.before.amount, let after = total.sum.after.amount else { return nil }
        return PackAcceptance.Sum(
          person: person.name, currency: total.currency, from: money.period.from, to: money.period.to, before: before,
          after: after)
      }
    }
  }
}

extension StatementDifference {
  /// Errors of the later side alone.
  fileprivate var newErrors: [Diagnostic] {
    changes.compactMap { change in
      guard case .problem(let problem) = change.subject, change.kind == .added, problem.severity == .error else {
        return nil
      }
      return problem
    }
  }
}
