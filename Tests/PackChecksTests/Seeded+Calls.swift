/// Packs with one mistake each, and what is said of it.
extension Seeded {
  static let calls = [
    Seeded(
      "an unknown mode of rounding", Seeded.rule("round_distance(metres)", "return round(metres, 1000, \"half_up\")"),
      [
        "rules.lua:3:30 error argument-wrong: round takes \"half-up\", \"half-even\", \"up\" or \"down\" as "
          + "mode, not \"half_up\" → did you mean \"half-up\"?"
      ]),
    Seeded(
      "a number in quotes",
      Seeded.rule(
        "between(previous, following)", "if following.start - previous.finish > hours \"2\" then return \"office\" end"),
      [
        "rules.lua:3:48 error argument-wrong: hours takes a number as n, not \"2\" → write 2 without quotes"
      ]),
    Seeded(
      "a parameter without a name", Seeded.rule("purpose(trip)", "return parameter()"),
      [
        "rules.lua:3:10 error argument-missing: parameter needs a text as name → write parameter(name, "
          + "date)"
      ]),
    Seeded(
      "an argument that is missing", Seeded.rule("professional(event)", "if mentions(event) then return true end"),
      [
        "rules.lua:3:6 error argument-missing: mentions needs a list of texts or a text as words → write "
          + "mentions(searched, words)"
      ]),
    Seeded(
      "an argument too much", Seeded.rule("purpose(trip)", "return fold(profile.person, \"fr\")"),
      [
        "rules.lua:3:31 warning argument-surplus: fold does not look at this argument → write fold(text)"
      ]),
    Seeded(
      "a day that does not exist",
      Seeded.rule("vehicle(trip)", "if trip.date < date(\"2026-02-30\") then return \"clio\" end"),
      [
        "rules.lua:3:23 error argument-wrong: \"2026-02-30\" is no day → write year, month and day that "
          + "exist: date(\"2026-01-31\")"
      ]),
    Seeded(
      "a reason that is no text", Seeded.rule("professional(event)", "return verdict(true, 1)"),
      [
        "rules.lua:3:24 error argument-wrong: verdict takes a text as reason, not a number → write "
          + "verdict(value, reason, options)"
      ]),
    Seeded(
      "a need that is not declared",
      Seeded.rule("payable(trip)", "return distance_between(trip.legs[1].from, trip.legs[1].to)"),
      [
        "rules.lua:3:10 error needs-missing: distance_between asks the map, and the pack does not declare "
          + "that it needs it → write `needs: [distance_between]` in pack/pack.yaml"
      ]),
    Seeded(
      "a need that is not had", Seeded.rule("purpose(trip)", "return profile.person"),
      files: [
        "pack.yaml":
          "name: acme/rules\nversion: 1.0.0\napi: 1\ndescription: Rules.\nlicence: Apache-2.0\nneeds: [locate]\n"
      ],
      [
        "pack.yaml:6:9 note needs-unused: the pack declares that it needs locate, and calls it nowhere → "
          + "take it out"
      ]),
    Seeded(
      "a module that is not there", "local money = require \"mony\"\nreturn { round_amount = money.cent }\n",
      files: ["lib/money.lua": "return { cent = function(amount) return amount end }\n"],
      [
        "lib/money.lua note module-unused: nothing asks for this module → remove it, or write require "
          + "\"money\"",
        "rules.lua:1:23 error module-unknown: the pack has no module \"mony\" → did you mean \"money\"?",
      ]),
    Seeded(
      "a module of other people",
      "local json = require \"json\"\nreturn { purpose = function(trip) return json.encode(profile.person) end }\n",
      [
        "rules.lua:1:22 error module-unknown: the pack has no module \"json\" → put it into lib/json.lua, or extend "
          + "the pack that has it"
      ]),
  ]
}
