import Glibc

/// The words that the program was started with, as everybody on the machine can list them.
package enum ProcessWords {
  /// Overwrites in the list of processes every word that is to be hidden. What the program itself took from its command line
  /// before stays what it was.
  /// - Parameter isHidden: whether nobody may read a word.
  package static func hide(where isHidden: (String) -> Bool) {
    // The words lie one behind the other from the program's name on (execve(2)), which the C library keeps.
    guard let name = dlsym(nil, "program_invocation_name") else { return }
    guard var word = name.load(as: UnsafeMutablePointer<CChar>?.self) else { return }
    for index in 0..<CommandLine.argc {
      let length = strlen(word)
      if index > 0, isHidden(String(cString: word)) { memset(word, Int32(UInt8(ascii: "*")), length) }
      word += length + 1
    }
  }
}
