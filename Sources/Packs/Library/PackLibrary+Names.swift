/// Where packs lie, for those who read more of a pack than what decides.
extension PackLibrary {
  /// Whether a name is that of a shipped pack.
  package func isShipped(_ name: String) -> Bool {
    !name.hasPrefix(".") && !name.hasPrefix("/") && reader.files.exists(shipped + name + "/pack.yaml")
  }

  /// The folder of a pack, by the name that ``layers(_:relativeTo:)`` takes; ends with `/`.
  package func folder(of name: String) -> String {
    let path = isShipped(name) ? shipped + name : name
    return path.hasSuffix("/") ? path : path + "/"
  }

  /// A pack's name as somebody in `folder` writes it, such that it means the same in the working directory.
  package func name(_ name: String, from folder: String) -> String {
    if name.hasPrefix("/") || isShipped(name) { return name }
    return name.hasPrefix(".") || reader.files.exists(folder + name) ? folder + name : name
  }
}
