import Testing

/// What the commands print, one file a subject.
@Suite struct TranscriptTests {
  @Test(arguments: TranscriptFile.shared)
  func transcript(_ file: TranscriptFile) throws { try file.check() }

  /// Without this, a folder that was moved would be a suite that passes.
  @Test func thereAreTranscripts() { #expect(!TranscriptFile.shared.isEmpty) }
}
