/// Packs with one mistake each, and what is said of it.
extension Seeded {
  static let manifests = [
    Seeded(
      "a manifest with many mistakes", Seeded.rule("purpose(trip)", "return profile.person"),
      files: [
        "pack.yaml":
          "name: Agence Dupont\nversion: 1.0\napi: 1\nengine: \">=9\"\nlicense: MIT\nneeds: [locat]\nextends: [fr/barme]\n"
      ],
      [
        "pack.yaml note pack-incomplete: the pack has no description → add `description:` with one line on "
          + "what the pack decides",
        "pack.yaml note pack-incomplete: the pack names no licence → add `licence: Apache-2.0`, or the one "
          + "you choose: without it nobody may share the pack",
        "pack.yaml:1:7 warning pack-name: \"Agence Dupont\" is no name of a pack → write scope/name with "
          + "small letters, digits and hyphens: agence/dupont",
        "pack.yaml:2 error yaml-invalid: \"1.0\" is no version → write three numbers, such as 1.0.0 "
          + "(semver.org)",
        "pack.yaml:4 error yaml-invalid: Agence Dupont is for the engine >=9; this one is 0.1.0 → take a "
          + "version of the pack for this engine, or an engine that its range holds",
        "pack.yaml:5 error yaml-invalid: the key \"license\" is not known here → did you mean \"licence\"?",
        "pack.yaml:6 error yaml-invalid: \"locat\" is no function that a pack can need → did you mean "
          + "\"locate\"?",
        "pack.yaml:7 error pack-not-found: there is no rule pack \"fr/barme\" → did you mean \"fr/bareme\"?",
      ]),
    Seeded(
      "a pack that says nothing of itself", Seeded.rule("purpose(trip)", "return profile.person"),
      files: ["pack.yaml": "name: acme/rules\nversion: 1.0.0\napi: 1\n"],
      [
        "pack.yaml note pack-incomplete: the pack has no description → add `description:` with one line on "
          + "what the pack decides",
        "pack.yaml note pack-incomplete: the pack names no licence → add `licence: Apache-2.0`, or the one "
          + "you choose: without it nobody may share the pack",
      ]),
    Seeded(
      "a version that is not there", Seeded.rule("purpose(trip)", "return profile.person"),
      files: [
        "pack.yaml":
          "name: acme/rules\nversion: 1.0.0\napi: 1\ndescription: Rules.\nlicence: MIT\nextends:\n  - {name: fr/bareme, range: ^2.0}\n"
      ],
      [
        "pack.yaml:7 error pack-version: acme/rules 1.0.0 extends fr/bareme ^2.0; here is version 1.0.0 → "
          + "install a version of fr/bareme that the range holds, or widen the range"
      ]),
    Seeded(
      "a test that does not read", Seeded.rule("purpose(trip)", "return profile.person"),
      files: ["tests/t.yaml": "cases:\n  - {nam: a}\n"],
      [
        "tests/t.yaml:2 error yaml-invalid: the key \"nam\" is not known here → did you mean \"name\"?"
      ]),
    Seeded(
      "a mistake while the file is loaded",
      "local words = parameter \"words\"\nlocal first = words[1]:lower()\nreturn { purpose = function() return first end }\n",
      files: ["parameters/p.yaml": "words: {value: []}\n"],
      [
        "rules.lua:2 error rule-load: an element that is read is nil: it has no fields → something that is absent is nil: "
          + "test it first (if … then … end)"
      ]),
  ]
}
