import Driver

@main enum FuzzRules {
  static func main() {
    drive([
      "addresses": { addressTarget(bytes($0, $1)) },
      "answers": { answerTarget(bytes($0, $1)) },
      "archives": { archiveTarget(bytes($0, $1)) },
      "packs": { packTarget(bytes($0, $1)) },
      "rules": { ruleTarget(bytes($0, $1)) },
      "signatures": { signatureTarget(bytes($0, $1)) },
    ])
  }
}
