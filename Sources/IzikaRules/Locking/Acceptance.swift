import Output
import Values

/// How what packs would do to people's money is accepted: by a person who has seen it, by the digest of what a dry run showed, or
/// without having been seen, which must be said.
package struct Acceptance {
  /// Only shows it.
  package var isDryRun = false
  /// Packs that may come, as a dry run named them: `agence-durand/visites@sha256:…`.
  package var named: [String] = []
  /// Nothing is computed.
  package var isUnseen = false
  /// Shows the effect and gives the answer; nil for none, and where nobody can be asked.
  private let ask: (PackEffect) -> Answer?

  package enum Answer: Sendable {
    case yes
    /// Although not all of it could be seen, or something speaks against it.
    case unseen
    case no
  }

  package init(ask: @escaping (PackEffect) -> Answer?) { self.ask = ask }

  enum Outcome {
    case accepted(PackAcceptance.How)
    /// Why it is not.
    case refused(Diagnostic)
  }

  /// - Parameters:
  ///   - proposed: the packs that would be other ones than before, as `--accept` names them.
  ///   - effect: what they would do; nil where there is nobody to compute it for.
  func outcome(of proposed: [String], _ effect: PackEffect?) -> Outcome {
    let isSound = effect?.isSound == true
    if isDryRun { return .refused(InstallProblem.dryRun(proposed, isSound)) }
    if !named.isEmpty {
      let unnamed = proposed.filter { !named.contains($0) }
      if !unnamed.isEmpty { return .refused(InstallProblem.unnamed(unnamed)) }
      if isUnseen { return .accepted(.unseen) }
      // Who names a digest has seen what a dry run showed, and that was not all.
      return isSound ? .accepted(.named) : .refused(InstallProblem.unsound)
    }
    if isUnseen { return .accepted(.unseen) }
    guard let effect else { return .refused(InstallProblem.unseen) }
    switch ask(effect) {
    case .yes: return .accepted(.seen)
    case .unseen: return .accepted(.unseen)
    case .no: return .refused(InstallProblem.declined)
    case nil: return .refused(InstallProblem.unanswered(proposed, isSound))
    }
  }
}

extension InstallProblem {
  static let unseen = refusal(
    Phrase(
      en: "what this changes in money was not computed, so nothing is written",
      fr: "ce que cela change en argent n'a pas été calculé : rien n'est écrit"),
    Phrase(
      en: "name whose money: --profile PROFILE; to accept without having seen the effect, add --accept-unseen",
      fr: "dites de qui : --profile PROFIL ; pour accepter sans avoir vu l'effet, ajoutez --accept-unseen"))

  fileprivate static let unsound = refusal(
    Phrase(
      en: "not all that this changes in money is known, or something speaks against it",
      fr: "tout ce que cela change en argent n'est pas connu, ou quelque chose s'y oppose"),
    Phrase(
      en: "mend what is told, or add --accept-unseen to accept it all the same",
      fr: "corrigez ce qui est dit, ou ajoutez --accept-unseen pour l'accepter quand même"))

  fileprivate static let declined = refusal(
    Phrase(en: "not accepted: all stays as it is", fr: "non accepté : tout reste en l'état"),
    Phrase(en: "ask again whenever you like", fr: "recommencez quand vous voulez"))

  fileprivate static func unanswered(_ proposed: [String], _ isSound: Bool) -> Diagnostic {
    refusal(
      Phrase(en: "nobody answered: all stays as it is", fr: "personne n'a répondu : tout reste en l'état"),
      byName(proposed, isSound))
  }

  fileprivate static func dryRun(_ proposed: [String], _ isSound: Bool) -> Diagnostic {
    refusal(Phrase(en: "--dry-run: nothing is written", fr: "--dry-run : rien n'est écrit"), byName(proposed, isSound))
  }

  fileprivate static func unnamed(_ unnamed: [String]) -> Diagnostic {
    let list = unnamed.joined(separator: ", ")
    return refusal(
      Phrase(
        en: "--accept does not name all that would change: \(list)",
        fr: "--accept ne nomme pas tout ce qui changerait : \(list)"),
      Phrase(
        en: "look at it by --dry-run, and name each pack with the digest that it shows",
        fr: "regardez-le avec --dry-run, et nommez chaque paquet avec l'empreinte qu'il montre"))
  }

  private static func byName(_ proposed: [String], _ isSound: Bool) -> Phrase {
    let options = (proposed.map { "--accept \($0)" } + (isSound ? [] : ["--accept-unseen"])).joined(separator: " ")
    return Phrase(
      en: "to accept exactly this: \(options)", fr: "pour accepter exactement ceci : \(options)")
  }

  private static func refusal(_ message: Phrase, _ advice: Phrase) -> Diagnostic {
    Diagnostic(.error, .packUnseen, message, advice: advice)
  }
}
