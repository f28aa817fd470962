/// Packs with one mistake each, and what is said of it.
extension Seeded {
  static let parameters = [
    Seeded(
      "a table that leaps at a bound although its law does not",
      Seeded.rule("allowance(trip)", "return trip.km * parameter(\"scale\", trip.date)[1].rate"),
      files: [
        "parameters/p.yaml": """
        scale:
          continuous: 0.5
          values:
            - from: 2025-01-01
              known_from: 2025-04-10
              value:
                - {up_to: 5000, rate: 0.636, constant: 0}
                - {up_to: 20000, rate: 0.357, constant: 1359}
                - {rate: 0.425, constant: 0}
        """
      ],
      [
        "parameters/p.yaml:8:11 warning parameter-break: \"scale\" leaps at 5000 from 3180 to 3144 → compare rate and "
          + "constant with their text, or raise `continuous`",
        "parameters/p.yaml:9:11 warning parameter-break: \"scale\" leaps at 20000 from 8499 to 8500 → compare rate and "
          + "constant with their text, or raise `continuous`",
      ]),
    Seeded(
      "bands that are never reached",
      Seeded.rule("allowance(trip)", "return trip.km * parameter(\"scale\")[1].rate"),
      files: [
        "parameters/p.yaml":
          "scale: {value: [{up_to: 50, rate: 1}, {up_to: 50, rate: 2}, {rate: 3}, {up_to: 90, rate: 4}]}\n"
      ],
      [
        "parameters/p.yaml:1:39 error parameter-bands: a band of \"scale\" is never reached: the one before it holds "
          + "up to 50 → sort bands by up_to, and let only the last one have none",
        "parameters/p.yaml:1:72 error parameter-bands: a band of \"scale\" is never reached: the one before it holds "
          + "all → sort bands by up_to, and let only the last one have none",
      ]),
    Seeded(
      "a parameter that is not declared",
      "local words = parameter \"keyword\"\nreturn { professional = function(event) return mentions(event, words) ~= nil end }\n",
      files: ["parameters/p.yaml": "keywords: {value: [visite]}\n"],
      [
        "parameters/p.yaml:1:1 warning parameter-unused: nothing asks for the parameter \"keywords\" → did "
          + "you mean \"keyword\"?",
        "rules.lua:1:25 error parameter-undeclared: no parameter \"keyword\" is declared → did you mean "
          + "\"keywords\"?",
      ]),
    Seeded(
      "a parameter that nothing asks for", Seeded.rule("purpose(trip)", "return profile.person"),
      files: ["parameters/p.yaml": "rate: {value: 0.5}\n"],
      [
        "parameters/p.yaml:1:1 warning parameter-unused: nothing asks for the parameter \"rate\" → remove "
          + "it, or ask for it: parameter \"rate\""
      ]),
    Seeded(
      "a dated parameter without a date", Seeded.rule("allowance(trip)", "return trip.km * parameter \"rate\""),
      files: [
        "parameters/p.yaml":
          "rate:\n  values:\n    - {from: 2025-01-01, known_from: 2025-01-01, value: 0.50}\n    - {from: 2026-01-01, known_from: 2026-01-01, value: 0.52}\n"
      ],
      [
        "rules.lua:3:30 error parameter-needs-date: the values of \"rate\" change in time "
          + "(pack/parameters/p.yaml:1): it needs a date → write parameter(\"rate\", trip.date), within the "
          + "rule"
      ]),
    Seeded(
      "a date for a parameter that has none",
      Seeded.rule("allowance(trip)", "return trip.km * parameter(\"rate\", trip.date)"),
      files: ["parameters/p.yaml": "rate: {value: 0.50}\n"],
      [
        "rules.lua:3:38 note parameter-has-no-dates: \"rate\" has one value for all days: the date changes "
          + "nothing → leave the date out, or declare dated values with `values:`"
      ]),
    Seeded(
      "a value of another kind than the pack that is extended declares",
      files: [
        "pack.yaml":
          "name: acme/rules\nversion: 1.0.0\napi: 1\nextends: [fr/bareme]\ndescription: Rules.\nlicence: Apache-2.0\n",
        "parameters/p.yaml": "scale: {value: 3}\n",
      ],
      [
        "parameters/p.yaml:1 error parameter-shape: the parameter \"scale\" must be a list, as fr/bareme "
          + "declares it, not 3 → write [3]"
      ]),
    Seeded(
      "a mapping that stands in the place of another pack's",
      files: [
        "pack.yaml":
          "name: acme/rules\nversion: 1.0.0\napi: 1\nextends: [./clients]\ndescription: Rules.\nlicence: Apache-2.0\n",
        "parameters/p.yaml":
          "clients: {value: {forge: 1}}\nwords: {merge: true, value: [visite]}\nplaces: {value: {depots: null}}\n",
        "./clients/pack.yaml": "name: acme/clients\nversion: 1.0.0\napi: 1\n",
        "./clients/rules.lua": "return {purpose = function() return parameter(\"clients\").forge end}\n",
        "./clients/parameters/p.yaml":
          "clients: {value: {forge: 1, moulin: 2}}\nwords: {value: [a]}\nplaces: {merge: true, value: {depot: 1}}\n",
      ],
      [
        "parameters/p.yaml:1 warning parameter-drops: `clients` stands in the place of what acme/clients says: these "
          + "keys are lost: moulin → repeat them, or write `moulin: null` for one that is to go; a pack whose mapping "
          + "others add to declares it with `merge: true` (pack/clients/parameters/p.yaml:1)",
        "parameters/p.yaml:2:1 warning parameter-merge-idle: \"words\" is declared by acme/clients "
          + "(pack/clients/parameters/p.yaml:2): `merge` counts there alone → remove it",
        "parameters/p.yaml:3 warning parameter-key-unknown: `places` takes out \"depots\", which acme/clients does not "
          + "have → did you mean \"depot\"?",
      ]),
    Seeded(
      "a slip of the finger in a scale",
      Seeded.rule("allowance(trip)", "return trip.km * parameter(\"scale\", trip.date).rate"),
      files: [
        "parameters/p.yaml":
          "scale:\n  values:\n    - {from: 2023-01-01, known_from: 2023-01-01, value: {rate: 0.529}}\n    - {from: 2024-01-01, known_from: 2024-01-01, value: {rate: 0.925}}\n    - {from: 2025-01-01, known_from: 2025-01-01, value: {rate: 0.530}}\n"
      ],
      [
        "parameters/p.yaml:4:64 warning parameter-jump: \"scale.rate\" goes from 0.529 (2023-01-01) to 0.925 "
          + "(2024-01-01), by more than a quarter → compare it with the text that it comes from"
      ]),
    Seeded(
      "a year that is left out", Seeded.rule("allowance(trip)", "return trip.km * parameter(\"rate\", trip.date)"),
      files: [
        "parameters/p.yaml":
          "rate:\n  values:\n    - {from: 2021-01-01, known_from: 2021-01-01, value: 0.50}\n    - {from: 2022-01-01, known_from: 2022-01-01, value: 0.51}\n    - {from: 2024-01-01, known_from: 2024-01-01, value: 0.52}\n"
      ],
      [
        "parameters/p.yaml:5:14 warning parameter-gap: \"rate\" has no value for 2023: the one of 2022-01-01 "
          + "goes on until 2024-01-01 → add the value of 2023, even if it is the same"
      ]),
    Seeded(
      "an end before the last value", Seeded.rule("allowance(trip)", "return trip.km * parameter(\"rate\", trip.date)"),
      files: [
        "parameters/p.yaml":
          "rate:\n  published_until: 2024-12-31\n  values:\n    - {from: 2024-01-01, known_from: 2024-01-01, value: 0.50}\n    - {from: 2025-01-01, known_from: 2025-01-01, value: 0.51}\n"
      ],
      [
        "parameters/p.yaml:2:20 error parameter-never-holds: \"rate\" is published until 2024-12-31, before "
          + "its last value begins on 2025-01-01 → published_until is the last day of the last value: write "
          + "2025-12-31"
      ]),
    Seeded(
      "values out of order", Seeded.rule("allowance(trip)", "return trip.km * parameter(\"rate\", trip.date)"),
      files: [
        "parameters/p.yaml":
          "rate:\n  values:\n    - {from: 2025-01-01, known_from: 2025-01-01, value: 0.50}\n    - {from: 2024-01-01, known_from: 2024-01-01, value: 0.51}\n"
      ],
      [
        "parameters/p.yaml:4 error yaml-invalid: the values of \"rate\" must be sorted by `from`: 2024-01-01 "
          + "stands after 2025-01-01 → put it where it belongs; each value holds until the next one begins"
      ]),
    Seeded(
      "a strange day of publication", Seeded.rule("allowance(trip)", "return trip.km * parameter(\"rate\", trip.date)"),
      files: [
        "parameters/p.yaml":
          "rate:\n  values:\n    - {from: 2024-01-01, known_from: 2032-03-01, value: 0.50}\n    - {from: 2025-01-01, known_from: 2025-03-01, value: 0.51}\n"
      ],
      [
        "parameters/p.yaml:3:38 warning parameter-known-from: the value holds from 2024-01-01 and became "
          + "known on 2032-03-01, more than two years apart → check the year: known_from is the day of "
          + "publication",
        "parameters/p.yaml:3:38 warning parameter-known-from: the value of 2024-01-01 became known on "
          + "2032-03-01, after the value that follows it (2025-03-01) → check both days",
      ]),
    Seeded(
      "rates that do not say since when they are known",
      Seeded.rule(
        "allowance(trip)", "return trip.km * parameter(\"rate\", trip.date) * parameter(\"bands\", trip.date)[1].rate"),
      files: [
        "parameters/p.yaml": """
        rate:
          values:
            - {from: 2025-01-01, value: 0.50}
            - {from: 2026-01-01, known_from: 2026-03-01, value: 0.52}
        bands:
          values:
            - from: 2025-07-01
              reference: a decree
              value: [{up_to: 5000, rate: 0.3}, {rate: 0.2}]
        """
      ],
      [
        "parameters/p.yaml:3:14 note parameter-no-known-from: \"rate\" does not say since when the value of "
          + "2025-01-01 is known → write the day of its publication beside `from`: known_from: 2025-01-01",
        "parameters/p.yaml:7:13 note parameter-no-known-from: \"bands\" does not say since when the value of "
          + "2025-07-01 is known → write the day of its publication beside `from`: known_from: 2025-07-01",
      ]),
    Seeded(
      "a year of publication that is wrong for all that one law fixes",
      Seeded.rule("allowance(trip)", "return trip.km * parameter(\"rate\", trip.date)"),
      files: [
        "parameters/p.yaml": """
        rate:
          values:
            - {from: 2022-01-01, known_from: 2012-05-27, value: 0.38}
            - {from: 2023-01-01, known_from: 2012-05-27, value: 0.38}
        """
      ],
      [
        "parameters/p.yaml:3:38 warning parameter-known-from: the value holds from 2022-01-01 and became known on "
          + "2012-05-27, more than two years apart → check the year: known_from is the day of publication",
        "parameters/p.yaml:4:38 warning parameter-known-from: the value holds from 2023-01-01 and became known on "
          + "2012-05-27, more than two years apart → check the year: known_from is the day of publication",
      ]),
  ]
}
