import ArgumentParser
import IzikaRules
import Values

/// Whether rules have to be locked.
struct LockOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      en: "Refuse rules that izika.lock does not hold: folders, files, other packs.",
      fr: "Refuser les règles qui ne sont pas dans izika.lock : dossiers, fichiers, autres paquets."))
  var locked = false

  /// - Throws: a ``Failure`` where the program's own data are not there.
  func workspace(_ services: ServiceSettings = ServiceSettings()) throws(Failure) -> Workspace {
    try Workspace(services, requiresLock: locked)
  }
}
