/// Packs with one mistake each, and what is said of it.
extension Seeded {
  static let fields = [
    Seeded(
      "kilometres before they are known", Seeded.rule("payable(trip)", "return trip.km"),
      [
        "rules.lua:3:15 error field-early: trip.km is not known yet when `payable` is asked: it can be read in "
          + "`allowance`, `round_amount`, `supplements`, `review`"
      ]),
    Seeded(
      "payable kilometres in the choice of a vehicle, through a variable",
      Seeded.rule("vehicle(trip)", "local far = trip.km\n  if far > 80 then return \"clio\" end"),
      [
        "rules.lua:3:20 error field-early: trip.km is not known yet when `vehicle` is asked: it can be read in "
          + "`allowance`, `round_amount`, `supplements`, `review`"
      ]),
    Seeded(
      "the length of a leg in a loop of a purpose",
      Seeded.rule(
        "purpose(trip)",
        "for _, leg in ipairs(trip.legs) do\n    if leg[\"metres\"] == 0 then return \"a\" end\n  end\n  return \"b\""),
      [
        "rules.lua:4:12 error field-early: leg.metres is not known yet when `purpose` is asked: it can be read in "
          + "`vehicle`, `payable`, `round_distance`, `allowance`, `round_amount`, `supplements`, `review`"
      ]),
    Seeded(
      "an early field in a function that two rules share",
      "local function far(trip) return trip.km > 10 end\nlocal rules = {}\n"
        + "function rules.purpose(trip) if far(trip) then return \"far\" end end\n"
        + "function rules.supplements(trip) if far(trip) then return {} end end\nreturn rules\n",
      [
        "rules.lua:1:38 warning field-early: trip.km is not known yet when `purpose` is asked: it can be read in "
          + "`allowance`, `round_amount`, `supplements`, `review`"
      ]),
    Seeded(
      "a word that no vehicle has",
      Seeded.rule("payable(trip)", "if trip.vehicle and trip.vehicle.energy == \"Electric\" then return 0 end"),
      [
        "rules.lua:3:46 warning never-equal: this is always false: \"petrol\", \"diesel\", \"lpg\", \"cng\", \"hybrid\", "
          + "\"plugin_hybrid\", \"electric\", \"hydrogen\" or \"\" never equals \"Electric\" → did you mean \"electric\"?"
      ]),
    Seeded(
      "a misspelt field", Seeded.rule("professional(event)", "return event.sumary ~= \"\""),
      [
        "rules.lua:3:16 error field-unknown: event has no field \"sumary\" → did you mean \"summary\"?"
      ]),
    Seeded(
      "a field behind two others",
      Seeded.rule("payable(trip)", "if trip.legs[1].from.twon == \"Lyon\" then return 0 end"),
      [
        "rules.lua:3:24 error field-unknown: place has no field \"twon\" → did you mean \"town\"?"
      ]),
    Seeded(
      "a field in a loop, by another name",
      Seeded.rule(
        "purpose(trip)",
        "for _, stop in ipairs(trip.stops) do\n    local event = stop.event\n    if event.title then return event.summary end\n  end"
      ),
      [
        "rules.lua:5:14 error field-unknown: event has no field \"title\" → did you mean \"summary\"?"
      ]),
    Seeded(
      "a field in a function that is called",
      "local function is_far(leg) return leg.meters > 5000 end\nlocal rules = {}\nfunction rules.payable(trip)\n  if is_far(trip.legs[1]) then return 0 end\nend\nreturn rules\n",
      [
        "rules.lua:1:39 error field-unknown: leg has no field \"meters\" → did you mean \"metres\"?"
      ]),
    Seeded(
      "a field of a date", Seeded.rule("vehicle(trip)", "if trip.date.dayofweek == 1 then return \"clio\" end"),
      [
        "rules.lua:3:16 error field-unknown: date has no field \"dayofweek\" → there is: year, month, day, "
          + "weekday, week, week_year, day_of_year"
      ]),
    Seeded(
      "a method that texts do not have", Seeded.rule("purpose(trip)", "return profile.person:uper()"),
      [
        "rules.lua:3:25 error field-unknown: a text has no field \"uper\" → did you mean \"upper\"?"
      ]),
    Seeded(
      "a record that is set", Seeded.rule("payable(trip)", "trip.metres = 0\n  return trip.metres"),
      [
        "rules.lua:3:8 error field-written: \"metres\" cannot be set: what a rule is shown is read-only → "
          + "keep the value in a local variable, or answer it"
      ]),
    Seeded(
      "a misspelt key of a parameter",
      "local lunch = parameter \"lunch\"\nlocal rules = {}\nfunction rules.between(previous, following)\n  if following.start - previous.finish > minutes(lunch.minuts) then return \"home\" end\nend\nreturn rules\n",
      files: ["parameters/p.yaml": "lunch:\n  value: {from_hour: 12, minutes: 60}\n"],
      [
        "rules.lua:4:56 warning key-unknown: the parameter has no key \"minuts\" → did you mean "
          + "\"minutes\"?"
      ]),
    Seeded(
      "a name that a module does not have",
      "local money = require \"money\"\nlocal rules = {}\nfunction rules.round_amount(amount) return money.cents(amount) end\nreturn rules\n",
      files: [
        "lib/money.lua": "return { cent = function(amount) return round(amount, decimal(\"0.01\"), \"half-up\") end }\n"
      ],
      [
        "rules.lua:3:50 error field-unknown: the module money has no field \"cents\" → did you mean "
          + "\"cent\"?"
      ]),
  ]
}
