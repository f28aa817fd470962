import Testing

/// What somebody may try with packs that travel, and what they run into: a row a threat.
enum Threat: Int, CaseIterable, CustomTestStringConvertible {
  // An archive that lies about what it is.
  case namesLeadOut = 1
  case otherEntries, otherHeaders, hiddenBytes, ownersAndDates, order, sameNameElsewhere, namesOfNoSystem, size, list
  // Signatures.
  case signatureRemoved, otherPurpose, otherScope, brokenBesideSound, anotherSpelling
  // Versions, and the list that names them.
  case versionExchanged, olderVersion, olderList, lateList, listLeftOut, mixedVersions
  // Keys.
  case keyStolen, keyAnnouncedByThief, keyEnded, revocationsCut
  // Names and places.
  case otherSource, shadowing, nearName, twoPacksOfOneName, credentialsElsewhere, lyingRegistry
  // What lies on the machine.
  case lockEdited, storeEdited, trustSentAlong
  // What a pack does, and shows.
  case differentLater, newPowers, hiddenSigns, secretsWithin, agentForwarded, cutCopy

  var words: String {
    switch self {
    case .namesLeadOut: "a name in the archive leads out of its folder"
    case .otherEntries: "a link, a device, a pipe or a folder in the archive"
    case .otherHeaders: "headers that another reader of tar understands otherwise"
    case .hiddenBytes: "bytes in the padding, behind the end, in a second archive"
    case .ownersAndDates: "rights, owners or dates as a hidden message, or for another digest"
    case .order: "an entry twice, or out of its order"
    case .sameNameElsewhere: "names that are one on another system, or that it refuses"
    case .namesOfNoSystem: "names that are no ASCII, or break a line of the list"
    case .size: "more than a machine can hold"
    case .list: "a file that is not in the list, or a listed one that is absent"
    case .signatureRemoved: "the signature is taken out"
    case .otherPurpose: "a signature that was made for something else"
    case .otherScope: "a key of one scope signs for another"
    case .brokenBesideSound: "a broken signature beside a sound one; a stranger's beside a known one"
    case .anotherSpelling: "another spelling of a signature, or a weak kind of it"
    case .versionExchanged: "a version gets another content"
    case .olderVersion: "an older, signed version comes back"
    case .olderList: "an older list comes back, or another one of the same number"
    case .lateList: "new lists are kept from a machine"
    case .listLeftOut: "the list is taken away"
    case .mixedVersions: "versions that were never released together"
    case .keyStolen: "a key was stolen"
    case .keyAnnouncedByThief: "a thief announces a key by the stolen one"
    case .keyEnded: "a key is used after its last day"
    case .revocationsCut: "a revocation is cut out of a list or a file"
    case .otherSource: "another source serves a pack of the same name"
    case .shadowing: "a folder, or a stranger's pack, takes the name of another"
    case .nearName: "a scope that is nearly another"
    case .twoPacksOfOneName: "two files on a share call themselves alike"
    case .credentialsElsewhere: "a server sends whoever asks, and their password, elsewhere"
    case .lyingRegistry: "a registry gives other bytes than it says"
    case .lockEdited: "the lock is edited"
    case .storeEdited: "the store is edited"
    case .trustSentAlong: "profile, lock and trust are sent together"
    case .differentLater: "a pack behaves in the preview, and differs later"
    case .newPowers: "a new version asks for more"
    case .hiddenSigns: "signs that a terminal or a workbook obeys"
    case .secretsWithin: "what is private leaves the house within a pack"
    case .agentForwarded: "an agent on another machine signs"
    case .cutCopy: "a copy that is not whole yet"
    }
  }

  var testDescription: String { "\(rawValue) \(words)" }

  /// The codes that its attacks run into; in brackets those that are told and stop nothing.
  var codes: Set<String> {
    switch self {
    case .namesLeadOut, .otherEntries, .otherHeaders, .hiddenBytes, .ownersAndDates, .order, .size, .cutCopy:
      ["pack-archive"]
    case .sameNameElsewhere, .namesOfNoSystem: ["pack-archive", "pack-file-name"]
    case .list: ["pack-list"]
    case .signatureRemoved: ["pack-unsigned"]
    case .otherPurpose, .anotherSpelling: ["pack-signature"]
    case .otherScope: ["pack-signer"]
    case .brokenBesideSound: ["pack-signature", "(pack-signer)"]
    case .versionExchanged, .twoPacksOfOneName: ["version-changed"]
    case .olderVersion: ["pack-older"]
    case .olderList: ["list-older"]
    case .lateList: ["(list-late)"]
    case .listLeftOut: ["list-missing"]
    case .mixedVersions: ["pack-version", "lock-incomplete"]
    case .keyStolen: ["pack-revoked", "(pack-revoked)"]
    case .keyAnnouncedByThief: ["(signer-offered)", "pack-signer"]
    case .keyEnded: ["pack-expired"]
    case .revocationsCut: ["list-shrunk", "yaml-invalid"]
    case .otherSource: ["trust-unknown"]
    case .shadowing: ["pack-ambiguous", "scope-refused"]
    case .nearName: ["(scope-similar)", "pack-identity"]
    case .credentialsElsewhere, .lyingRegistry: []
    case .lockEdited: ["pack-missing", "lock-invalid", "pack-signer"]
    case .storeEdited: ["pack-list", "pack-archive"]
    case .trustSentAlong: ["pack-signer"]
    case .differentLater: ["name-closed"]
    case .newPowers: ["pack-powers"]
    case .hiddenSigns: ["(file-direction)", "(file-control)"]
    case .secretsWithin: ["pack-link", "(pack-address)"]
    case .agentForwarded: ["(agent-forwarded)"]
    }
  }

  /// A test of another room that shows it, where this one cannot reach: the file from `Tests`, and the test's function.
  struct Elsewhere {
    let file: String
    let test: String
  }

  var elsewhere: [Elsewhere] {
    switch self {
    case .credentialsElsewhere:
      [Elsewhere(file: "FetchingTests/Transfers/RedirectTests.swift", test: "tellsAStrangerNothingSecret")]
        + Self.at(
          Self.registries, "aBlobElsewhereIsFetchedWithoutThePassword", "aRealmElsewhereHearsNothing",
          "aRealmThatChangedHearsNothing", "aTokenRequestIsNotSentOn", "anUploadElsewhereIsRefused",
          "anUploadIsNotSentOn",
          "httpBehindHTTPSIsNamedAsWhatItIs")
        + Self.at(Self.web, "aRedirectTakesNoPasswordAlong", "fromSafeToUnsafeIsNoWay")
    case .lyingRegistry:
      Self.at(
        Self.registries, "anIndexIsNoImage", "whatIsTwoThingsIsNone", "anythingButOneLayerIsNone",
        "aBlobIsHeldAgainstItsDescriptor")
        + Self.at(Self.web, "aBodyWithoutEndIsLeft", "aFileThatIsAnotherIsNoCandidate")
    case .listLeftOut: Self.at(Self.web, "withoutAListThereIsNothing")
    case .differentLater:
      [Elsewhere(file: "IzikaRulesTests/Effects/EffectRunTests.swift", test: "aRateThatBeginsNextYearShowsOnlyAhead")]
    case .hiddenSigns:
      [
        Elsewhere(file: "OutputTests/NeutralisationTests.swift", test: "noControlReachesTheTerminal"),
        Elsewhere(file: "OutputTests/NeutralisationTests.swift", test: "noCellIsAFormula"),
      ]
    default: []
    }
  }

  private static func at(_ file: String, _ tests: String...) -> [Elsewhere] {
    tests.map { Elsewhere(file: file, test: $0) }
  }

  private static let registries = "PackExchangeTests/Registries/HostileRegistryTests.swift"
  private static let web = "PackExchangeTests/Web/WebSourceTests.swift"
}
