package nl.machtigingen.formulier;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;
import org.openjdk.jmh.util.SampleBuffer;
import org.openjdk.jmh.util.Statistics;

/**
 * The CPU time of single operations, which others on the machine do not lengthen, as wall time is. Of a benchmark with one thread: what it
 * notes, the profiler in the same JVM reports. Both are made by JMH, so public.
 */
@State(Scope.Benchmark)
public class Cputijd {

    private static final double NANOS_PER_MICRO = 1e3;
    private static final double HALF = 50;
    private static final double NINETY_NINE = 99;

    private static SampleBuffer tijden = new SampleBuffer();

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Setup(Level.Iteration)
    public void begin() {
        tijden = new SampleBuffer();
    }

    /** A moment to give to {@link #noteer}. */
    long nu() {
        return threads.getCurrentThreadCpuTime();
    }

    void noteer(long sinds) {
        tijden.add(nu() - sinds);
    }

    /** Median and 99th percentile of an iteration; and what the whole JVM used, its collector and compiler included, for each operation. */
    public static final class Profiler implements InternalProfiler {

        private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        private long begin;

        @Override
        public String getDescription() {
            return "CPU time of each operation";
        }

        @Override
        public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
            begin = system.getProcessCpuTime();
        }

        @Override
        public Collection<ScalarResult> afterIteration(
                BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
            double jvm = system.getProcessCpuTime() - begin;
            Statistics thread = tijden.getStatistics(1);
            return List.of(
                    micros("cpu.p50", thread.getPercentile(HALF)),
                    micros("cpu.p99", thread.getPercentile(NINETY_NINE)),
                    micros("cpu.jvm", jvm / result.getMetadata().getAllOps()));
        }

        private static ScalarResult micros(String naam, double nanos) {
            return new ScalarResult(naam, nanos / NANOS_PER_MICRO, "us/op", AggregationPolicy.AVG);
        }
    }
}
