import Benchmark
import CMeasuring
import Glibc
import ICalendarWork
import ProducerCalendars

/// Metrics that depend on nothing but the code and the calendar: they have thresholds.
private let allocations = BenchmarkMetric.custom("allocations", useScalingFactor: false)
private let peakHeap = BenchmarkMetric.custom("peak heap (bytes)", useScalingFactor: false)
/// Of the measured thread, user and system; the tool's own figure counts in steps of 10 ms.
private let processor = BenchmarkMetric.custom("cpu (µs)", useScalingFactor: false)
/// Of the calendar, by processor time.
private let speed = BenchmarkMetric.custom("bytes/s", polarity: .prefersLarger, useScalingFactor: false)

let benchmarks: @Sendable () -> Void = {
  // Hash tables are seeded anew in each run, and grow at other moments.
  let stable = BenchmarkThresholds(relative: [.p50: 2, .p90: 2])
  // Thresholds are kept for what another machine finds too.
  let isChecking = getenv("IZIKA_STABLE_METRICS") != nil
  let configuration = Benchmark.Configuration(
    metrics: (isChecking ? [] : [.peakMemoryResident, processor, speed]) + [allocations, peakHeap],
    warmupIterations: 2, maxDuration: .seconds(isChecking ? 1 : 2), maxIterations: isChecking ? 5 : 200,
    thresholds: [allocations: stable, peakHeap: stable])

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
