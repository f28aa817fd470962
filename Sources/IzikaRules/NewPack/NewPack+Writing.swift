import System
import Values

extension NewPack {
  /// Writes the pack into a new folder named for it.
  /// - Parameter parent: the folder to make it in; empty for the working directory, else ends with `/`.
  /// - Returns: the folder's path and its files, in the order of their names.
  /// - Throws: a `Failure` when something of that name is there already, or nothing can be written. Nothing that exists
  ///   is ever touched.
  package func write(into parent: String = "") throws(Failure) -> (folder: String, files: [String]) {
    let folder = parent + name.name
    let disk = LocalFiles()
    try disk.makeFolder(folder)
    let files = files()
    for path in Set(files.compactMap { $0.path.split(separator: "/").dropLast().first }).sorted() {
      try disk.makeFolder("\(folder)/\(path)")
    }
    for file in files {
      // A profile will hold the secret address of a calendar.
      let permissions: UInt32 = file.path == "profile.yaml" ? 0o600 : 0o644
      try disk.create(Array(file.text.utf8), at: "\(folder)/\(file.path)", permissions: permissions)
    }
    return (folder, files.map(\.path))
  }
}
