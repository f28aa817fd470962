import Journal
import Testing
import Values

@Suite struct JournalPathTests {
  @Test(arguments: [
    (["XDG_DATA_HOME": "/data", "HOME": "/home/anna"], "/data/izika-rules/journal.sqlite"),
    (["HOME": "/home/anna"], "/home/anna/.local/share/izika-rules/journal.sqlite"),
    (["XDG_DATA_HOME": "", "HOME": "/home/anna"], "/home/anna/.local/share/izika-rules/journal.sqlite"),
    (["XDG_DATA_HOME": "data", "HOME": "/home/anna"], "/home/anna/.local/share/izika-rules/journal.sqlite"),
  ])
  func followsTheDataFolder(_ environment: [String: String], _ path: String) throws {
    #expect(try JournalPath.standard { environment[$0] } == path)
  }

  @Test func saysThatThereIsNoHome() {
    #expect(codes { _ = try JournalPath.standard { _ in nil } } == ["journal-no-home"])
  }
}
