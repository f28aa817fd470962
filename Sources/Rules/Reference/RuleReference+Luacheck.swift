import LuaSandbox

extension RuleReference {
  /// `.luacheckrc`: the names that rule files see, for Debian's `lua-check`.
  static var luacheck: String {
    var names: [String] = []
    var libraries: [String: [String]] = [:]
    for name in OfferedName.all.map(\.name) {
      let parts = name.split(separator: ".").map(String.init)
      if parts.count == 2 { libraries[parts[0], default: []].append(parts[1]) } else { names.append(name) }
    }
    let hosted = (functions.map(\.name) + ["profile"]).sorted()
    var text = """
      -- The names that rule files see: `luacheck rules` from the project's root, or `luacheck .` from a pack with this file.
      -- \(origin)
      stds.izika = {
        read_globals = {
          -- Lua, as far as the sandbox lets it in, and what the sandbox adds.
      \(wrapped(names.sorted(), indent: 4))

      """
    for (library, members) in libraries.sorted(by: { $0.key < $1.key }) {
      text += "    \(library) = {\n      fields = {\n\(wrapped(members.sorted(), indent: 8))\n      },\n    },\n"
    }
    text += """
          -- The engine.
      \(wrapped(hosted, indent: 4))
        },
      }
      std = "izika"
      exclude_files = { "**/izika.meta.lua" }
      max_line_length = 120

      """
    return text
  }

  /// Quoted names in lines of at most 120 columns.
  private static func wrapped(_ names: [String], indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = margin
    for name in names {
      let word = "\"\(name)\","
      if line.count + word.count + 1 > 120 {
        lines.append(line)
        line = margin
      }
      line += (line == margin ? "" : " ") + word
    }
    return (lines + [line]).joined(separator: "\n")
  }
}
