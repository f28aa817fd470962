import Mileage

/// Writes statements: the one door of this room for `eval`.
public enum StatementWriter {
  /// Appends `statement` as UTF-8 to `output`.
  /// - Parameter isFirst: false for a person after the first: a table is then set apart from the one before, and CSV has
  ///   no second header.
  public static func write(
    _ statement: Statement, as format: StatementFormat, options: StatementOptions, isFirst: Bool = true,
    into output: inout [UInt8]
  ) {
    switch format {
    case .table:
      if !isFirst { output.append(UInt8(ascii: "\n")) }
      TerminalWriter(options: options).write(Sheet(statement, options: options), into: &output)
    case .json:
      JSONStatementWriter(options: options).write(statement, into: &output)
    case .csv:
      CSVWriter(language: options.language).write(Sheet(statement, options: options), isFirst: isFirst, into: &output)
    }
  }
}
