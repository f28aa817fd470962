import Values

/// A table of other columns than a statement's: a year by months, what a restatement changes. Each writer starts here.
struct Grid: Sendable {
  struct Column: Sendable {
    var title: Phrase
    /// Numbers stand to the right.
    var isNumeric: Bool
    /// Left out of a table for people where every cell is blank.
    var isOptional: Bool

    init(_ title: Phrase, isNumeric: Bool = false, isOptional: Bool = false) {
      self.title = title
      self.isNumeric = isNumeric
      self.isOptional = isOptional
    }
  }

  struct Row: Sendable {
    enum Kind: Sendable { case line, total }

    var kind: Kind
    /// As many as there are columns.
    var cells: [Cell]
    /// Below the line, for people.
    var notes: [String] = []
  }

  var columns: [Column]
  var rows: [Row]
}
