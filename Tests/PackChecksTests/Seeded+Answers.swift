/// Packs with one mistake each, and what is said of it.
extension Seeded {
  static let answers = [
    Seeded(
      "a text for yes", Seeded.rule("professional(event)", "return verdict(\"yes\", \"a visit\")"),
      [
        "rules.lua:3:18 error rule-answer: professional must answer true or false, not \"yes\" → write "
          + "verdict(true, …) or verdict(false, …) with the text as reason; no answer is no opinion"
      ]),
    Seeded(
      "the word that was found for yes", Seeded.rule("professional(event)", "return mentions(event, { \"visite\" })"),
      [
        "rules.lua:3:10 error rule-answer: professional must answer true or false, not a text → write "
          + "verdict(true, …) or verdict(false, …) with the text as reason; no answer is no opinion"
      ]),
    Seeded(
      "an amount in quotes, in some cases",
      Seeded.rule("payable(trip)", "return trip.round_trip and \"0\" or trip.metres"),
      [
        "rules.lua:3:10 error rule-answer: payable must answer a number, not \"0\" → write 0 without quotes"
      ]),
    Seeded(
      "an answer by way of a function",
      "local function base() return { \"home\" } end\nlocal rules = {}\nfunction rules.purpose(trip) return base() end\nreturn rules\n",
      [
        "rules.lua:3:37 error rule-answer: purpose must answer a text, not a table of another form → answer "
          + "nil, or nothing, to leave the question to the next pack"
      ]),
    Seeded(
      "a misspelt base", Seeded.rule("origin(day)", "return verdict(\"ofice\", \"always\")"),
      [
        "rules.lua:3:18 warning answer-misspelt: origin answers \"ofice\", which is looked up on the map as "
          + "an address → did you mean \"office\"?"
      ]),
    Seeded(
      "a French base", Seeded.rule("between(previous, following)", "return \"domicile\""),
      [
        "rules.lua:3:10 warning answer-misspelt: between answers \"domicile\", which is looked up on the map "
          + "as an address → did you mean \"home\"?"
      ]),
    Seeded(
      "an answer of another rule", Seeded.rule("origin(day)", "return \"stay\""),
      [
        "rules.lua:3:10 warning answer-misspelt: origin answers \"stay\", which is looked up on the map as "
          + "an address → \"stay\" is an answer of destination; here there is \"home\", \"office\""
      ]),
    Seeded(
      "a line that is no list", Seeded.rule("supplements(trip)", "return { label = \"Parking\", amount = 3 }"),
      [
        "rules.lua:3:10 error rule-answer: supplements must answer a list of {label = …, amount = …}, not a "
          + "table of another form → write a list, also for one: { {label = …, amount = …} }"
      ]),
    Seeded(
      "a misspelt key of a line", Seeded.rule("supplements(trip)", "return { { label = \"Parking\", amuont = 3 } }"),
      [
        "rules.lua:3:33 error rule-answer: a line of supplements has no key \"amuont\" → did you mean "
          + "\"amount\"?"
      ]),
    Seeded(
      "a decimal that is compared with a number",
      Seeded.rule("supplements(trip)", "if trip.km == 0 then return {} end"),
      [
        "rules.lua:3:17 warning never-equal: this is always false: a decimal never equals a number → write "
          + "decimal(…) around the number"
      ]),
    Seeded(
      "a kind that is never there",
      Seeded.rule("purpose(trip)", "if trip.legs[1].from.kind == \"bureau\" then return \"a\" end"),
      [
        "rules.lua:3:32 warning never-equal: this is always false: \"home\", \"office\", \"named\", \"stop\" "
          + "or \"lodging\" never equals \"bureau\" → there is: home, office, named, stop, lodging"
      ]),
    Seeded(
      "a vehicle compared with its id",
      Seeded.rule("purpose(trip)", "if trip.vehicle == \"clio\" then return \"a\" end"),
      [
        "rules.lua:3:22 warning never-equal: this is always false: a vehicle never equals \"clio\" → compare "
          + "a field of the vehicle: id, kind, energy"
      ]),
  ]
}
