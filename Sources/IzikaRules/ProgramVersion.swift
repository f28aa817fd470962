/// The version that `--version` prints and that statements name as their engine.
public enum ProgramVersion {
  public static let text = "0.1.0"
}
