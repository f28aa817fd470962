import Values

extension ParsedChunk {
  /// A finding as a person reads it: `lua-unused`, `lua-unused-parameter`, `lua-never-read`, `lua-lost-value`,
  /// `lua-shadowing`, `lua-unreachable`, `lua-surplus-value`, `lua-decimal-comma` or `lua-constant-condition`; never an error.
  package func diagnostic(_ finding: Finding) -> Diagnostic {
    let line = { (span: Span) in source.line(of: span.start) }
    let name = { (id: Variable.ID) in SyntaxWording.shown(self[id].name.text) }
    func diagnostic(
      _ severity: Diagnostic.Severity, _ code: Diagnostic.Code, _ message: Phrase, _ advice: Phrase
    ) -> Diagnostic {
      Diagnostic(severity, code, at: place(of: finding.span), message, advice: advice, concernsWhole: true)
    }
    switch finding.kind {
    case .unused(let id):
      return diagnostic(
        .warning, .luaUnused,
        Phrase(en: "nothing uses “\(name(id))”", fr: "« \(name(id)) » n'est utilisé nulle part"),
        Phrase(
          en: "remove it, or begin its name with _ if it has to be there",
          fr: "retirez-le, ou commencez son nom par _ s'il faut qu'il soit là"))
    case .unusedParameter(let id):
      return diagnostic(
        .note, .luaUnusedParameter,
        Phrase(
          en: "the function does not use its parameter “\(name(id))”",
          fr: "la fonction n'utilise pas son paramètre « \(name(id)) »"),
        Phrase(
          en: "begin its name with _ to say that this is meant", fr: "commencez son nom par _ pour dire que c'est voulu"
        ))
    case .neverRead(let id):
      return diagnostic(
        .warning, .luaNeverRead,
        Phrase(
          en: "“\(name(id))” is given values that nothing reads",
          fr: "« \(name(id)) » reçoit des valeurs que rien ne lit"),
        Phrase(en: "remove it, or use it", fr: "retirez-le, ou utilisez-le"))
    case .lostValue(let id):
      return diagnostic(
        .warning, .luaLostValue,
        Phrase(
          en: "nothing reads the value that “\(name(id))” gets here",
          fr: "rien ne lit la valeur que « \(name(id)) » reçoit ici"),
        Phrase(
          en: "remove this assignment, or check whether another variable was meant",
          fr: "retirez cette affectation, ou vérifiez qu'il ne s'agit pas d'une autre variable"))
    case .shadowing(let id):
      let hidden = self[id].shadowed.map { line(self[$0].name.span) } ?? 0
      return diagnostic(
        .warning, .luaShadowing,
        Phrase(
          en: "“\(name(id))” hides the variable of the same name of line \(hidden)",
          fr: "« \(name(id)) » cache la variable du même nom de la ligne \(hidden)"),
        Phrase(en: "give it another name", fr: "donnez-lui un autre nom"))
    case .unreachable(let origin):
      return diagnostic(
        .warning, .luaUnreachable,
        Phrase(
          en: "this is never run: line \(line(origin)) does not go on",
          fr: "ceci n'est jamais exécuté : la ligne \(line(origin)) ne laisse pas continuer"),
        Phrase(en: "remove it, or put it before", fr: "retirez-le, ou mettez-le avant"))
    case .neverTaken(let condition):
      return diagnostic(
        .warning, .luaUnreachable,
        Phrase(
          en: "this is never run: the condition of line \(line(condition)) is always the same",
          fr: "ceci n'est jamais exécuté : la condition de la ligne \(line(condition)) est toujours la même"),
        Phrase(en: "remove it, or mend the condition", fr: "retirez-le, ou corrigez la condition"))
    case .surplusValue:
      return diagnostic(
        .warning, .luaSurplusValue,
        Phrase(en: "no variable takes this value", fr: "aucune variable ne prend cette valeur"),
        Phrase(en: "remove it, or add the variable", fr: "retirez-la, ou ajoutez la variable"))
    case .decimalComma:
      let text = text(of: finding.span)
      let number = text.replacing(",", with: ".")
      return diagnostic(
        .warning, .luaDecimalComma,
        Phrase(
          en: "\(SyntaxWording.shown(text)) is two numbers: the decimal sign is a point",
          fr: "\(SyntaxWording.shown(text)) fait deux nombres : le signe décimal est le point"),
        Phrase(
          en: "write \(SyntaxWording.shown(number))", fr: "écrivez \(SyntaxWording.shown(number))"))
    case .constantCondition(let isTrue):
      return diagnostic(
        .warning, .luaConstantCondition,
        Phrase(
          en: "this condition is always \(isTrue ? "true" : "false")",
          fr: "cette condition est toujours \(isTrue ? "vraie" : "fausse")"),
        Phrase(
          en:
            "name what is compared each time: x == \"a\" or x == \"b\"; only nil and false count as false, 0 and \"\" do not",
          fr:
            "nommez chaque fois ce qui est comparé : x == \"a\" or x == \"b\" ; seuls nil et false sont faux, 0 et \"\" ne le sont pas"
        ))
    }
  }
}
