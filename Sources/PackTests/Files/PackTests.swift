import System
import Values

/// The tests that lie in a pack's folder.
package struct PackTests: Sendable {
  /// In the order of their names.
  package var files: [TestFile]

  package var cases: [TestCase] { files.flatMap(\.cases) }

  /// - Parameters:
  ///   - folder: the pack's; ends with `/`, or is empty for the working directory.
  ///   - shown: what messages call that folder; ends with `/` or is empty.
  /// - Throws: a ``Failure`` with everything that is wrong in any of the files.
  package init(in folder: String, shown: String, files reading: any FileReading) throws(Failure) {
    files = []
    var problems: [Diagnostic] = []
    for name in try reading.list(folder + "tests", ending: ".yaml") {
      do throws(Failure) {
        files.append(
          try TestFileReader(files: reading).read("tests/\(name)", of: folder, name: "\(shown)tests/\(name)"))
      } catch {
        problems += error.diagnostics
      }
    }
    if !problems.isEmpty { throw Failure(problems) }
  }
}
