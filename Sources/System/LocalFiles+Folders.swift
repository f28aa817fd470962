import SystemPackage
import Values

extension LocalFiles {
  /// The names of the folders in a folder, sorted; links and what begins with a point are left out, and what is no UTF-8.
  package func folders(in folder: String) -> [String] {
    let prefix = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
    return OpenFile.names(in: folder.isEmpty ? "." : folder).names.filter {
      (try? Stat(prefix + $0, followTargetSymlink: false))?.type == .directory
    }
  }

  /// The names in a folder that begin with a point, sorted, as far as they can be shown; none when there is no such folder.
  package func hiddenNames(in folder: String) -> [String] { OpenFile.hiddenNames(in: folder.isEmpty ? "." : folder) }

  /// Makes a folder where there is none.
  /// - Throws: a ``Failure`` when it cannot be made.
  package func makeFolderIfMissing(_ path: String) throws(Failure) {
    if isFolder(path) { return }
    do {
      try Machine.makeFolder(path, permissions: 0o755)
    } catch {
      // Another may have been faster.
      if !isFolder(path) { throw Failure(FileProblem.unwritable(path, error)) }
    }
  }
}
