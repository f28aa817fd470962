import LuaSandbox

/// Texts that thousands of decisions share, made once.
struct DecisionMemory {
  private var reads: [Read: [String]] = [:]
  private var layers: [[Int]: [String]] = [:]

  private struct Read: Hashable {
    var fields: FieldReads
    var host: HostReads
  }

  /// `event.location`, `event.summary`.
  /// - Parameter host: what host functions read besides.
  mutating func names(_ fields: FieldReads, host: HostReads) -> [String] {
    let key = Read(fields: fields, host: host)
    if let known = reads[key] { return known }
    let names = Grounds.names(fields, host)
    reads[key] = names
    return names
  }

  /// - Parameter names: of all that can be asked; `indexes` are places in it.
  mutating func asked(_ indexes: [Int], _ names: [String]) -> [String] {
    if indexes.isEmpty { return [] }
    if let known = layers[indexes] { return known }
    let asked = indexes.map { names[$0] }
    layers[indexes] = asked
    return asked
  }
}
