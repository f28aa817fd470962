import Mileage
import Output
import Values

/// What the writers made of the test statement, as text with hard spaces made visible as `_`.
func written(
  _ format: StatementFormat, _ options: StatementOptions, _ change: (inout Statement) throws -> Void = { _ in }
) throws -> String {
  var statement = try TestStatement().statement()
  try change(&statement)
  var bytes: [UInt8] = []
  StatementWriter.write(statement, as: format, options: options, into: &bytes)
  return visible(bytes)
}

func visible(_ bytes: [UInt8]) -> String {
  let text = String(decoding: bytes, as: UTF8.self)
  return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\u{A0}" ? "_" : $0 }))
}
