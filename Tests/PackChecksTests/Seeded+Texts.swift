/// Packs with one mistake each, and what is said of it.
extension Seeded {
  private static let lower = "compare fold(…) with fold(…), or look for words with mentions(text, words)"
  private static let search = "write mentions(text, words), or search fold(text) for a folded word"
  private static let cut = "search fold(text), which has no accents, or write a pattern for each form"

  private static func text(_ name: String, _ body: String, _ expected: String...) -> Seeded {
    Seeded(name, Seeded.rule("professional(event)", body), expected.map { "rules.lua:3:" + $0 })
  }

  static let texts = [
    text(
      "a title in small letters", "return event.summary:lower() == \"visite\"",
      "10 warning text-case: lower changes the letters A to Z alone: É stays É, and é typed as e with a mark is another "
        + "text → \(lower)"),
    text(
      "a title in capitals, as a function", "return string.upper(event.location) == \"PARIS\"",
      "10 warning text-case: upper changes the letters A to Z alone: É stays É, and é typed as e with a mark is another "
        + "text → \(lower)"),
    text(
      "a word looked for by its bytes", "return event.summary:find(\"visite\") ~= nil",
      "29 warning text-case: find finds “visite” in these very bytes only: not with a capital, nor with other accents → "
        + "\(search)"),
    text(
      "an accent looked for by its bytes", "return (event.url):match(\"été\") ~= nil",
      "28 warning text-case: match finds “été” in these very bytes only: not with a capital, nor with other accents → "
        + "\(search)"),
    text(
      "a character that a sign cuts", "return event.description:match(\"%d+ ?€?\") ~= nil",
      "34 warning pattern-bytes: “€” is several bytes, and Lua's patterns repeat or list single bytes: this pattern cuts "
        + "it → \(cut)"),
    text(
      "a set of accents", "return event.description:gsub(\"[éè]\", \"e\") ~= \"\"",
      "33 warning pattern-bytes: “é” is several bytes, and Lua's patterns repeat or list single bytes: this pattern cuts "
        + "it → \(cut)"),
    text(
      "a repeated accent", "return string.find(event.description, \"é*\") ~= nil",
      "41 warning pattern-bytes: “é” is several bytes, and Lua's patterns repeat or list single bytes: this pattern cuts "
        + "it → \(cut)"),
    Seeded(
      "a direction that turns", Seeded.rule("professional(event)", "return event.all_day -- \u{202E}etisiv"),
      [
        "rules.lua:3 warning file-direction: an invisible mark turns the direction of writing here: a reader sees other "
          + "text than the program → type the line anew"
      ]),
    Seeded(
      "a sign that a terminal obeys",
      Seeded.rule("professional(event)", "return event.all_day -- \u{1B}[2K\u{1B}[1Anothing"),
      [
        "rules.lua:3 warning file-control: an invisible control character stands here: a terminal that shows the file "
          + "obeys it → type the line anew; a rule writes such a sign as \"\\27\""
      ]),
    Seeded(
      "a sign of eight bits that a terminal obeys",
      Seeded.rule("professional(event)", "return event.all_day -- \u{9B}2K"),
      [
        "rules.lua:3 warning file-control: an invisible control character stands here: a terminal that shows the file "
          + "obeys it → type the line anew; a rule writes such a sign as \"\\27\""
      ]),
    Seeded("a tab and an accent", Seeded.rule("professional(event)", "return event.all_day\t-- journée À"), []),
    text("a plain search for a sign", "return event.description:find(\"€?\", 1, true) ~= nil"),
    text("folded text", "return fold(event.summary):find(\"visite\") ~= nil"),
    text("classes of characters", "return event.summary:find(\"%d%d\") ~= nil"),
    text("an address of mail", "return event.organizer ~= nil and event.organizer.email:lower() == \"a@b.example\""),
  ]
}
