import Mileage

/// Writes statements: the one door of this room for `eval`.
public enum StatementWriter {
  /// Appends `statement` as UTF-8 to `output`, with what stands before it.
  /// - Parameter isFirst: false for a person after the first.
  public static func write(
    _ statement: Statement, as format: StatementFormat, options: StatementOptions, isFirst: Bool = true,
    into output: inout [UInt8]
  ) {
    writeLead(as: format, options: options, isFirst: isFirst, into: &output)
    writeBody(statement, as: format, options: options, into: &output)
  }

  /// What stands before a statement: CSV has one header for all people, a table is set apart from the one before. It is
  /// apart because people are worked on in parallel, and only who writes them out knows which came first.
  public static func writeLead(
    as format: StatementFormat, options: StatementOptions, isFirst: Bool, into output: inout [UInt8]
  ) {
    switch format {
    case .table: if !isFirst { output.append(UInt8(ascii: "\n")) }
    case .json: break
    case .csv: if isFirst { CSVWriter(language: options.language).writeHeader(into: &output) }
    }
  }

  /// The statement alone.
  public static func writeBody(
    _ statement: Statement, as format: StatementFormat, options: StatementOptions, into output: inout [UInt8]
  ) {
    switch format {
    case .table: TerminalWriter(options: options).write(Sheet(statement, options: options), into: &output)
    case .json: JSONStatementWriter(options: options).write(statement, into: &output)
    case .csv: CSVWriter(language: options.language).write(Sheet(statement, options: options), into: &output)
    }
  }
}
