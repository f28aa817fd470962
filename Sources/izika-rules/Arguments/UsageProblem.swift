import Values

/// What is wrong with the arguments, and what to give instead.
struct UsageProblem: Error {
  // Whole: a word that may be a link is found in them only as long as nothing of it is cut.
  var message: Phrase
  var advice: Phrase

  init(_ message: Phrase, advice: Phrase = .none) {
    self.message = message
    self.advice = advice
  }

  var diagnostic: Diagnostic { Diagnostic(.error, .usage, message, advice: advice) }
}

/// A command whose arguments may each be right and yet not go together.
protocol UsageChecking {
  /// - Throws: what does not go together.
  func checkUsage() throws(UsageProblem)
}
