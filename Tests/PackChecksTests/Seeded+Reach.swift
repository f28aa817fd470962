/// Packs with one mistake each, and what is said of it.
extension Seeded {
  static let reach = [
    Seeded(
      "a rule behind one that always answers",
      "local rules = {}\nrules.professional = {\n  rule(\"all\", function(event) return verdict(event.summary ~= \"\", \"titled\") end),\n  rule(\"none\", function() return false end),\n}\nreturn rules\n",
      [
        "rules.lua:4:8 warning rule-unreachable: professional/none is never asked: \"all\" in line 3 always "
          + "answers → put it before, or let \"all\" answer nothing in some cases"
      ]),
    Seeded(
      "lines behind the answer", Seeded.rule("purpose(trip)", "do return profile.person end\n  error(\"never\")"),
      [
        "rules.lua:4:3 warning lua-unreachable: this is never run: line 3 does not go on → remove it, or put "
          + "it before"
      ]),
    Seeded(
      "a decimal comma", Seeded.rule("round_amount(amount)", "local cent = 0,5\n  return amount * cent"),
      [
        "rules.lua:3:16 warning lua-decimal-comma: 0,5 is two numbers: the decimal sign is a point → write "
          + "0.5"
      ]),
    Seeded(
      "text that is not Lua",
      "local rules = {}\nfunction rules.place(event)\n  if event.all_day then\n    return false\nend\nreturn rules\n",
      [
        "rules.lua:7:1 error lua-syntax: “end” is missing before the end of the file: it closes the "
          + "“function” of line 2 → look at the “if” of line 3: the “end” of line 5 closes it, under another "
          + "margin"
      ]),
  ]
}
