import CMeasuring
import CWatched
import ICalendarWork
import ProducerCalendars

/// Does one stage of the work once, for a tool that counts instructions from outside; prints the calendar's bytes and
/// occurrences, the allocations of the work and its peak heap in bytes.
@main struct CountedWork {
  let stage: Stage
  let work: Workload
  private var result = 0
  private var allocations = 0
  private var peakHeap = 0

  private init(stage: Stage, work: Workload) {
    self.stage = stage
    self.work = work
  }

  private mutating func run() {
    withUnsafeMutablePointer(to: &self) { work in
      izika_watched(
        { context in
          guard let work = context?.assumingMemoryBound(to: CountedWork.self) else { return }
          allocations_reset()
          work.pointee.result = work.pointee.stage.run(on: work.pointee.work)
          (work.pointee.allocations, work.pointee.peakHeap) = (allocations_count(), allocations_peak())
        }, work)
    }
  }

  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let flavour = Flavour(rawValue: arguments[1]), let stage = Stage(rawValue: arguments[2])
    else {
      let flavours = Flavour.allCases.map(\.rawValue).joined(separator: "|")
      fatalError("usage: CountedWork \(flavours) \(Stage.allCases.map(\.rawValue).joined(separator: "|"))")
    }
    // A quarter of what is timed: the counter is fifty times slower, and the share of an item stays the same.
    var counted = CountedWork(stage: stage, work: Workload(flavour, appointments: 500))
    counted.run()
    guard counted.result > 0 else { fatalError("\(stage) \(flavour): nothing came out") }
    print(counted.work.bytes.count, counted.work.occurrences, counted.allocations, counted.peakHeap)
  }
}
