/// What a fuzz target is to libFuzzer: it takes bytes, answers zero, and dies where a law does not hold.
public typealias Target = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

/// Runs the target that the command line names first: `fuzz-calendars calendar -max_total_time=60 corpus seeds`.
public func drive(_ targets: [String: Target]) {
  let arguments = CommandLine.arguments
  guard arguments.count > 1, let target = targets[arguments[1]] else {
    print("usage: \(arguments[0]) \(targets.keys.sorted().joined(separator: "|")) [libFuzzer's arguments]")
    return
  }
  var pointers = ([arguments[0]] + arguments.dropFirst(2)).map(copy) + [nil]
  var count = CInt(pointers.count - 1)
  pointers.withUnsafeMutableBufferPointer { buffer in
    var start = buffer.baseAddress
    _ = runDriver(&count, &start, target)
  }
}

/// Dies with `words` where a law does not hold; a release build would leave out those of `precondition`.
public func law(_ holds: Bool, _ words: @autoclosure () -> String) {
  if !holds { fatalError(words()) }
}

/// What libFuzzer hands to a target.
public func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
  Array(UnsafeBufferPointer(start: start, count: count))
}

/// A C text that stays for as long as the program runs.
private func copy(_ text: String) -> UnsafeMutablePointer<CChar>? {
  let characters = text.utf8CString
  let copy = UnsafeMutableBufferPointer<CChar>.allocate(capacity: characters.count)
  _ = copy.initialize(from: characters)
  return copy.baseAddress
}

/// libFuzzer's loop, for programs with a main of their own; linked by `-sanitize=fuzzer`.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>, _ target: Target
) -> CInt
