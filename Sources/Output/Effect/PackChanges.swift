import Values

/// What differs between two sets of packs besides the money: their versions, the powers they ask for, values, lines of rules.
package struct PackChanges: Sendable {
  /// A pack that one side has alone, or another of; in the order in which they are asked, what goes last.
  package struct Version: Sendable, Equatable {
    package var pack: String
    /// Empty for a single file of rules; nil on the side that has no such pack.
    package var before: String?
    package var after: String?
    /// Who vouches for it: "signed by Claire Durand (checked by phone 2026-01-05)"; nil where nobody knows.
    package var origin: Phrase?
    /// What its author says of this version; nil for nothing.
    package var note: String?

    package init(pack: String, before: String?, after: String?, origin: Phrase? = nil, note: String? = nil) {
      self.pack = pack
      self.before = before
      self.after = after
      self.origin = origin
      self.note = note
    }
  }

  /// What a pack may do or needs that it did not before: it is asked for apart from the rest.
  package struct Power: Sendable, Equatable {
    package enum Kind: String, Sendable {
      /// A function of the engine that looks outside: `locate`.
      case need
      /// A pack that is asked after it.
      case extends
      /// The engines that it runs on.
      case engine
      /// In which its amounts are.
      case currency
    }

    package var pack: String
    package var kind: Kind
    /// As pack.yaml says it; nil where it says nothing.
    package var before: String?
    package var after: String?

    package init(pack: String, kind: Kind, before: String?, after: String?) {
      self.pack = pack
      self.kind = kind
      self.before = before
      self.after = after
    }
  }

  /// A value of a parameter. What came to a list or left it stands for the list.
  package struct Value: Sendable, Equatable {
    package var pack: String
    /// With the keys that lead to it in a mapping: `clients.forge.rate`.
    package var parameter: String
    /// The first day on which it holds; nil for one without dates.
    package var from: CivilDate?
    /// As YAML writes it; nil where there is none.
    package var before: String?
    package var after: String?
    /// Of a list: what only one side has. Empty for any other value.
    package var removed: [String] = []
    package var added: [String] = []
    /// The law or document that the new value is taken from; empty where none is named.
    package var reference: String

    package init(
      pack: String, parameter: String, from: CivilDate?, before: String?, after: String?, reference: String
    ) {
      self.pack = pack
      self.parameter = parameter
      self.from = from
      self.before = before
      self.after = after
      self.reference = reference
    }
  }

  /// A file of rules that differs.
  package struct File: Sendable, Equatable {
    /// A line that one side has alone.
    package struct Line: Sendable, Equatable {
      package var isAdded: Bool
      /// Counted from 1 on its side.
      package var number: Int
      package var text: String

      package init(isAdded: Bool, number: Int, text: String) {
        self.isAdded = isAdded
        self.number = number
        self.text = text
      }
    }

    package var pack: String
    /// `rules.lua`, below the pack's folder.
    package var name: String
    /// In the order of the file, the earlier side's first. Empty where the files are too far apart to be laid side by side.
    package var lines: [Line]
    /// How many lines left and came.
    package var removed: Int
    package var added: Int

    package init(pack: String, name: String, lines: [Line], removed: Int, added: Int) {
      self.pack = pack
      self.name = name
      self.lines = lines
      self.removed = removed
      self.added = added
    }
  }

  package var versions: [Version] = []
  package var powers: [Power] = []
  package var values: [Value] = []
  package var files: [File] = []

  package init() {}
}
