import Fetching
import Synchronization
import System
import Values

/// Valhalla without a server: `valhalla_service CONFIG route QUESTION`, a process a way, some 0.1 s each.
final class ValhallaProgram: RoadService {
  let identity: ServiceIdentity
  private let program: String
  private let configuration: String
  private let limits: SnapLimits
  private let release = Mutex<ValhallaRelease?>(nil)

  /// - Parameters:
  ///   - program: its path, or a name that is looked for on `PATH`.
  ///   - configuration: the path of Valhalla's own settings, which say where its tiles are.
  init(
    _ program: String = "valhalla_service", configuration: String, limits: SnapLimits = SnapLimits()
  ) {
    identity = ServiceIdentity(kind: "valhalla", address: configuration, profile: "auto")
    self.program = program
    self.configuration = configuration
    self.limits = limits
  }

  func route(_ ends: RoadEnds) throws(ServiceProblem) -> RoadRecord.Answer {
    let (ending, body) = try run("route", ValhallaQuestion.route(ends, limits))
    // A program that could not even read its settings writes nothing.
    guard !body.isEmpty else {
      throw .fetch(.unreachable("\(program) ended with status \(ending) and no answer"))
    }
    let answer = try ValhallaAnswer.route(HTTPResponse(status: ending == 0 ? 200 : 400, body: body), of: ends)
    guard case .distance = answer else { return answer }
    return ValhallaAnswer.complete(answer, currentRelease())
  }

  private func currentRelease() -> ValhallaRelease {
    release.withLock { known in
      let current = known ?? status()
      known = current
      return current
    }
  }

  private func status() -> ValhallaRelease {
    guard let (ending, body) = try? run("status", Array("{}".utf8)), ending == 0 else { return .unknown }
    return ValhallaRelease.read(body)
  }

  private func run(_ action: String, _ question: [UInt8]) throws(ServiceProblem) -> (status: Int, output: [UInt8]) {
    do {
      return try BoundedProcess(program, [configuration, action, String(decoding: question, as: UTF8.self)]).run()
    } catch {
      throw .fetch(Self.problem(error))
    }
  }

  /// In the words of those who ask over the network.
  private static func problem(_ problem: BoundedProcess.Problem) -> FetchProblem {
    switch problem {
    case .missing(let reason), .unstartable(let reason): .unreachable(reason)
    case .tooSlow(let seconds): .tooSlow(seconds: seconds)
    case .tooLarge(let bytes): .tooLarge(bytes: bytes)
    case .cutShort: .cutShort
    }
  }
}
