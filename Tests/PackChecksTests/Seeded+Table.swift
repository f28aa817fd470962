/// Packs with one mistake each, and what is said of it.
extension Seeded {
  static let table = [
    Seeded(
      "a rule that does not exist", Seeded.rule("profesional(event)", "return event.all_day"),
      [
        "rules.lua:2:16 error rule-unknown: \"profesional\" is no rule of API 1, so it would never be asked "
          + "→ did you mean \"professional\"?"
      ]),
    Seeded(
      "a rule that is no function", "local rules = { between = \"direct\" }\nreturn rules\n",
      [
        "rules.lua:1:17 error rule-no-function: \"between\" is no function, so it would never be asked → "
          + "write function rules.between(…) … end"
      ]),
    Seeded(
      "a file that returns nothing",
      "local rules = {}\nfunction rules.purpose(trip) return trip.legs[1].from.label end\n",
      [
        "rules.lua error rules-missing: the file does not return its rules, so none would be asked → end it "
          + "with return rules"
      ]),
    Seeded(
      "a file that returns a function", "return function(event) return event.all_day end\n",
      [
        "rules.lua:1:8 error rules-missing: the file returns no table of rules → end it with return rules"
      ]),
    Seeded(
      "another API", "return { api = 2, purpose = function(trip) return profile.person end }\n",
      [
        "rules.lua:1:10 error rule-api: the file is written for rule API 2; this engine speaks API 1 → write "
          + "api = 1, or take a newer engine"
      ]),
    Seeded(
      "a rule in two files",
      files: [
        "rules/a.lua": "return { purpose = function(trip) return profile.person end }\n",
        "rules/b.lua": "local rules = {}\nfunction rules.purpose(trip) return profile.person end\nreturn rules\n",
      ],
      [
        "rules/b.lua:2:16 error rule-twice: \"purpose\" is already defined by pack/rules/a.lua → keep one of "
          + "the two"
      ]),
    Seeded(
      "a list with a function that has no name",
      "return { purpose = { rule(\"a\", function() end), function() return \"x\" end } }\n",
      [
        "rules.lua:1:49 error rule-no-function: element 2 of the list \"purpose\" is no rule, so it would "
          + "never be asked → write rules.purpose = { rule(\"a-name\", function(…) … end), … }"
      ]),
    Seeded(
      "two named rules of one name",
      "return {\n  purpose = {\n    rule(\"a\", function() end),\n    rule(\"a\", function() return \"x\" end),\n  },\n}\n",
      [
        "rules.lua:4:10 error rule-twice: two rules for \"purpose\" are called \"a\"; first in "
          + "pack/rules.lua:3 → give each its own name"
      ]),
    Seeded(
      "a parameter that is never given",
      Seeded.rule("payable(trip, tally, ledger)", "return tally.day.km * 1000 + ledger.km"),
      [
        "rules.lua:2:37 warning rule-parameters: \"ledger\" is always nil: the engine asks payable(trip, tally) → "
          + "take it out"
      ]),
  ]
}
