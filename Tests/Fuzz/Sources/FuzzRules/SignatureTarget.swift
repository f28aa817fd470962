import Driver
import Packs
import System
import Values

/// Any bytes as a signature, as trust.yaml, as izika.lock, as the list of released packs, as a scope's list of versions and as a
/// file of allowed signers: read in their one spelling, or refused with words; and nothing that was not made by a key verifies.
func signatureTarget(_ bytes: [UInt8]) -> CInt {
  if let signature = try? SSHSignature(bytes) {
    law(PublicKey(line: signature.key.line) == signature.key, "a key that is not read from its own line")
    law(RevokedKey.isFingerprint(signature.key.fingerprint), "a fingerprint that is none")
    // Junk behind it makes another file, which is no signature.
    law((try? SSHSignature(bytes + [0x0A])) == nil, "two files for a signature")
  }
  do throws(Failure) {
    let trust = try TrustReader(bytes, name: "trust.yaml", reserved: ["fr"]).read()
    let text = TrustWriter.text(trust)
    do throws(Failure) {
      let again = try TrustReader(Array(text.utf8), name: "trust.yaml", reserved: ["fr"]).read()
      law(TrustWriter.text(again) == text, "what is written reads otherwise")
    } catch { law(false, "what is written is not read: \(error)") }
  } catch { law(!error.diagnostics.isEmpty, "a refusal without a reason") }
  do throws(Failure) {
    let text = LockWriter.text(try LockReader(bytes, name: "izika.lock", reserved: ["fr"]).read())
    do throws(Failure) {
      let again = try LockReader(Array(text.utf8), name: "izika.lock", reserved: ["fr"]).read()
      law(LockWriter.text(again) == text, "a lock that is written reads otherwise")
    } catch { law(false, "a lock that is written is not read: \(error)") }
  } catch { law(!error.diagnostics.isEmpty, "a refusal without a reason") }
  if let list = try? ReleasedPacks(bytes, file: "RELEASED") {
    law((try? ReleasedPacks(Array(list.text.utf8), file: "RELEASED")) == list, "a list that is written reads otherwise")
  }
  do throws(Failure) {
    let list = try ReleasesReader(bytes, name: "releases.yaml").read()
    let text = ReleasesWriter.text(list)
    do throws(Failure) {
      let again = try ReleasesReader(Array(text.utf8), name: "releases.yaml").read()
      law(ReleasesWriter.text(again) == text, "a list that is written reads otherwise")
    } catch { law(false, "a list that is written is not read: \(error)") }
  } catch { law(!error.diagnostics.isEmpty, "a refusal without a reason") }
  do throws(Failure) { _ = try AllowedSigners.read(bytes, name: "allowed") } catch {
    law(!error.diagnostics.isEmpty, "a refusal without a reason")
  }
  let text = String(decoding: bytes, as: UTF8.self)
  if let number = KeyNumber(typed: text) { law(KeyNumber(typed: number.description) == number, "digits that change") }
  return 0
}
