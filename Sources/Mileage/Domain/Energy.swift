import Values

/// What a vehicle runs on.
public enum Energy: String, CaseIterable, Sendable {
  /// Petrol, and what a petrol engine burns.
  case petrol
  /// Diesel.
  case diesel
  /// Liquefied petroleum gas.
  case lpg
  /// Compressed natural gas.
  case cng
  /// A hybrid whose battery no plug fills.
  case hybrid
  /// A hybrid that is also charged from the mains.
  case pluginHybrid = "plugin_hybrid"
  /// Electricity alone.
  case electric
  /// Hydrogen.
  case hydrogen
}

extension Energy: ListedWord {
  package static let listed = (
    one: Phrase(en: "energy", fr: "une énergie"), all: Phrase(en: "energies", fr: "énergies")
  )

  package var spoken: Phrase {
    switch self {
    case .petrol: Phrase(en: "petrol", fr: "essence")
    case .diesel: Phrase(en: "diesel", fr: "diesel")
    case .lpg: Phrase(en: "LPG", fr: "GPL")
    case .cng: Phrase(en: "CNG", fr: "GNV")
    case .hybrid: Phrase(en: "hybrid", fr: "hybride")
    case .pluginHybrid: Phrase(en: "plug-in hybrid", fr: "hybride rechargeable")
    case .electric: Phrase(en: "electric", fr: "électrique")
    case .hydrogen: Phrase(en: "hydrogen", fr: "hydrogène")
    }
  }

  /// Among them what a French registration says in its field P.3. "Gas" is petrol to some and none to others.
  package var synonyms: [String] {
    switch self {
    case .petrol: ["gasoline", "unleaded", "sans plomb", "SP95", "SP98", "SP95-E10", "ES"]
    case .diesel: ["gazole", "gasoil", "gas-oil", "GO"]
    case .lpg: ["autogas", "liquefied petroleum gas", "gaz de pétrole liquéfié", "GP"]
    case .cng: ["GNC", "natural gas", "gaz naturel", "GN"]
    case .hybrid: ["HEV", "full hybrid", "hybride non rechargeable", "EH", "GH"]
    case .pluginHybrid: ["PHEV", "EE", "GL"]
    case .electric: ["EV", "BEV", "battery electric", "electricity", "électricité", "100 % électrique", "VE", "EL"]
    case .hydrogen: ["H2", "fuel cell", "FCEV", "pile à combustible"]
    }
  }
}
