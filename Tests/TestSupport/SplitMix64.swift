/// Numbers that look random and are the same in every run and on every machine: SplitMix64 (Steele, Lea and Flood, 2014).
///
/// A test that draws says its seed, so that what failed once can be seen again.
package struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: some BinaryInteger) { state = UInt64(truncatingIfNeeded: seed) }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// 0 up to, but not, `bound`.
  package mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// True in `some` of `many` cases.
  package mutating func chance(_ some: Int, in many: Int) -> Bool { below(many) < some }

  package mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }
}
