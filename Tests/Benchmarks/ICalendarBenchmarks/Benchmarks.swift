import Benchmark
import CMeasuring
import ICalendarWork
import ProducerCalendars

/// These two depend on nothing but the code and the calendar.
private let allocations = BenchmarkMetric.custom("allocations", useScalingFactor: false)
private let peakHeap = BenchmarkMetric.custom("peak heap (bytes)", useScalingFactor: false)
/// Of the measured thread, user and system; the tool's own figure counts in steps of 10 ms.
private let processor = BenchmarkMetric.custom("cpu (µs)", useScalingFactor: false)
/// Of the calendar, by processor time.
private let speed = BenchmarkMetric.custom("bytes/s", polarity: .prefersLarger, useScalingFactor: false)

let benchmarks: @Sendable () -> Void = {
  let configuration = Benchmark.Configuration(
    metrics: [.peakMemoryResident, processor, speed, allocations, peakHeap],
    warmupIterations: 2, maxDuration: .seconds(2), maxIterations: 200)

  for flavour in Flavour.allCases {
    for stage in Stage.allCases {
      Benchmark("\(stage)-\(flavour)", configuration: configuration) { benchmark, work in
        benchmark.startMeasurement()
        allocations_reset()
        let start = processor_nanoseconds()
        blackHole(stage.run(on: work))
        let nanoseconds = Int(processor_nanoseconds() - start)
        let (count, peak) = (allocations_count(), allocations_peak())
        benchmark.stopMeasurement()
        benchmark.measurement(allocations, count)
        benchmark.measurement(peakHeap, peak)
        benchmark.measurement(processor, nanoseconds / 1_000)
        benchmark.measurement(speed, work.bytes.count * 1_000_000_000 / max(nanoseconds, 1))
      } setup: {
        Workload(flavour)
      }
    }
  }
}
