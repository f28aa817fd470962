import Testing

/// Every error that a user can run into, with input that runs into it: it must say where, what is wrong and what to do.
@Suite struct ErrorGalleryTests {
  @Test(arguments: TranscriptFile.gallery)
  func error(_ file: TranscriptFile) throws { try file.check() }

  @Test func everyErrorHasItsTranscript() {
    for name in TestFolders.names(in: TestFolders.errors) {
      #expect(TranscriptFile.gallery.contains { $0.testDescription == name }, "Errors/\(name) has no .test file")
    }
  }
}
