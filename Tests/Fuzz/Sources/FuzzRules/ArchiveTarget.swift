import Driver
import Packs
import Values

/// Any bytes as an archive: refused with words, or such that its files make the very same bytes. Then the same bytes as the list, a
/// signature and a file of an archive that is right, which must be read as it was written.
func archiveTarget(_ bytes: [UInt8]) -> CInt {
  do {
    let read = try PackArchive(bytes, name: "fuzz.izika")
    var again = try PackArchive(of: read.files, name: "fuzz.izika")
    law(again.digest == read.digest, "another digest of the same files")
    for entry in read.signatures {
      let key = String(entry.name.dropFirst("signatures/".count).prefix(16))
      again = try again.signed(entry.bytes, by: key, name: "fuzz.izika")
    }
    law(again.bytes == bytes, "two encodings of one archive")
  } catch { hold(error) }
  let files = [
    ArchiveEntry(name: "pack.yaml", bytes: Array("name: a/b\nversion: 1.0.0\napi: 1\n".utf8)),
    ArchiveEntry(name: "rules.lua", bytes: bytes),
  ]
  do {
    let made = try PackArchive(of: files, name: "fuzz.izika")
    law(try PackArchive(made.bytes, name: "fuzz.izika").files == files, "an archive that is read otherwise")
    _ = try made.draft(shown: "a/b", for: Engine(version: nil, functions: [], declared: []))
    var changed = made.bytes
    changed[bytes.count % changed.count] ^= bytes.first ?? 1 | 1
    if changed != made.bytes {
      law((try? PackArchive(changed, name: "fuzz.izika")) == nil, "a byte that nobody missed")
    }
  } catch { hold(error) }
  return 0
}

private func hold(_ failure: Failure) {
  law(failure.diagnostics.count >= 1, "a refusal without a reason")
  for diagnostic in failure.diagnostics {
    law(!diagnostic.message.english.isEmpty && !diagnostic.message.french.isEmpty, "a message without words")
  }
}
