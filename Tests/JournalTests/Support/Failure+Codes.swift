import Testing
import Values

/// The codes of the failure that `body` throws, with a message in both languages; nil when it throws none.
func codes(_ body: () throws -> Void) -> [String]? {
  do {
    try body()
    return nil
  } catch let failure as Failure {
    for diagnostic in failure.diagnostics {
      #expect(!diagnostic.message.english.isEmpty && diagnostic.message.english != diagnostic.message.french)
    }
    return failure.diagnostics.map(\.code.name)
  } catch {
    Issue.record(error)
    return nil
  }
}
