/// Packs with one mistake each, and what is said of it.
extension Seeded {
  private static let remembering =
    "declare it with local within the function; what earlier trips made is in `ledger` and `tally`, what is fixed in a "
    + "parameter"

  static let names = [
    Seeded(
      "a rule that counts",
      "local seen, n = {}, 0\n" + Seeded.rule("purpose(trip)", "n = n + 1 seen.last = n return \"visit \" .. #seen"),
      [
        "rules.lua:4:3 error rule-remembers: a rule cannot remember: this function sets \"n\", a variable that stays when "
          + "the rule has answered → \(remembering)",
        "rules.lua:4:13 error rule-remembers: a rule cannot remember: this function changes \"seen\", a table that stays "
          + "when the rule has answered → \(remembering)",
      ]),
    Seeded(
      "a module in which a rule keeps something",
      "local kept = require \"kept\"\n"
        + Seeded.rule("purpose(trip)", "table.insert(kept, trip.date) return \"visit\""),
      files: ["lib/kept.lua": "return {}\n"],
      [
        "rules.lua:4:16 error rule-remembers: a rule cannot remember: this function changes \"kept\", a table that stays "
          + "when the rule has answered → \(remembering)"
      ]),
    Seeded(
      "a misspelt function of the engine",
      Seeded.rule("professional(event)", "return mentoins(event, { \"visite\" }) ~= nil"),
      [
        "rules.lua:3:10 error name-unknown: nothing is called \"mentoins\" → did you mean \"mentions\"?"
      ]),
    Seeded(
      "a library of another Lua", Seeded.rule("professional(event)", "return os.time() > 0"),
      [
        "rules.lua:3:10 error name-closed: rules do not see \"os.time\" → rules see no clock: the same "
          + "calendar must give the same result on every day; use the dates of the event or trip, or "
          + "date(\"2026-01-31\")"
      ]),
    Seeded(
      "a file that is read",
      "local list = io.open(\"clients.txt\")\nreturn { professional = function() return list ~= nil end }\n",
      [
        "rules.lua:1:14 error name-closed: rules do not see \"io.open\" → rules read and write no files: put "
          + "values into parameters/*.yaml, and words for the reader into remark(…)"
      ]),
    Seeded(
      "chance", Seeded.rule("professional(event)", "return math.random() > 0.5"),
      [
        "rules.lua:3:15 error name-closed: rules do not see \"math.random\" → rules see no chance: the same "
          + "calendar must give the same result each time"
      ]),
    Seeded(
      "a misspelt member of a library", Seeded.rule("purpose(trip)", "return string.formt(\"%s\", profile.person)"),
      [
        "rules.lua:3:17 error name-unknown: string has no \"formt\" → did you mean \"format\"?"
      ]),
    Seeded(
      "a function of Lua 5.1", Seeded.rule("purpose(trip)", "return (unpack({ \"a\" }))"),
      [
        "rules.lua:3:11 error name-closed: rules do not see \"unpack\" → write table.unpack"
      ]),
    Seeded(
      "a global that counts",
      "local rules = {}\ncount = 0\nfunction rules.professional(event)\n  count = count + 1\n  return event.all_day\nend\nreturn rules\n",
      [
        "rules.lua:2:1 error global-written: \"count\" is set and is no local variable → write local before "
          + "it: rules keep nothing from one question to the next",
        "rules.lua:4:3 error global-written: \"count\" is set and is no local variable → write local before "
          + "it: rules keep nothing from one question to the next",
      ]),
    Seeded(
      "a rule that is a global function",
      "local rules = {}\nfunction professional(event)\n  return event.all_day\nend\nreturn rules\n",
      [
        "rules.lua:2:10 error global-written: \"professional\" is set and is no local variable → write "
          + "function rules.professional(…)"
      ]),
    Seeded(
      "a rule that is a local function",
      "local rules = {}\nlocal function place(event)\n  return event.location\nend\nreturn rules\n",
      [
        "rules.lua:2:16 warning lua-unused: nothing uses “place” → to be asked it must stand on the table of "
          + "rules: write function rules.place(…)"
      ]),
    Seeded(
      "a word of another language", Seeded.rule("professional(event)", "if event.url == null then return false end"),
      [
        "rules.lua:3:19 error name-unknown: nothing is called \"null\" → write nil instead of null"
      ]),
    Seeded(
      "a local variable out of sight",
      Seeded.rule("purpose(trip)", "if trip.round_trip then local text = \"round\" end\n  return text"),
      [
        "rules.lua:3:33 warning lua-unused: nothing uses “text” → remove it, or begin its name with _ if it "
          + "has to be there",
        "rules.lua:4:10 error name-unknown: nothing is called \"text\" → the local variable of that name in "
          + "line 3 is not in sight here: declare it before, outside of the block",
      ]),
    Seeded(
      "a text without quotes", Seeded.rule("destination(day)", "if #day.stops == 0 then return Grenoble end"),
      [
        "rules.lua:3:34 error name-unknown: nothing is called \"Grenoble\" → write a text in quotes, "
          + "\"Grenoble\", or declare the name: local Grenoble = …"
      ]),
  ]
}
