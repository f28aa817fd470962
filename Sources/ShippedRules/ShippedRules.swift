import System
import Values

/// The rule packs that travel with the program: the folder `rules` of the source tree.
package enum ShippedRules {
  /// Where they lie, whatever the working directory; ends with `/`.
  /// - Throws: a ``Failure`` when the program was moved away from its data.
  package static func folder() throws(Failure) -> String {
    let source = DataFolder.folder(of: DataFolder.folder(of: DataFolder.folder(of: #filePath)))
    guard let base = DataFolder("", room: "ShippedRules", source: source).find("rules/izika/base") else {
      throw Failure(
        Diagnostic(
          .error, .shippedRulesMissing,
          Phrase(
            en: "the shipped rule packs are not beside the program",
            fr: "les paquets de règles livrés ne sont pas à côté du programme"),
          advice: Phrase(
            en:
              "copy the folder izika-rules_ShippedRules.resources with it, or set IZIKA_RULES_DATA to the folder above rules",
            fr:
              "copiez avec lui le dossier izika-rules_ShippedRules.resources, ou donnez dans IZIKA_RULES_DATA le dossier qui contient rules"
          )))
    }
    return String(base.dropLast("izika/base".count))
  }
}
