package nl.machtigingen.logboek;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every line gets one place in the chain, whoever seals and however transactions overlap. */
class VerzegelingTest {

    private final LogboekFixture trail = new LogboekFixture();

    @AfterEach
    void close() {
        trail.close();
    }

    @Test
    void everyLineIsSealedOnceInBundles() {
        trail.schrijf(23);

        assertThat(trail.knooppunt().verzegel()).isEqualTo(23);
        assertThat(trail.knooppunt().verzegel()).isZero();

        assertThat(ketens())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 23).boxed().toList());
        assertThat(trail.controleer())
                .isEqualTo(new Controleuitslag(true, 23, trail.schakel(23).toString(), 13, 0, null));
        assertThat(trail.controleerInSql()).isEmpty();
    }

    /** Its number was given first, its commit comes last. */
    @Test
    void aLongTransactionHoldsUpNobodyAndItsLinesAreSealedWhenTheyAppear() throws Exception {
        CountDownLatch geschreven = new CountDownLatch(1);
        CountDownLatch magVastleggen = new CountDownLatch(1);
        try (ExecutorService elders = Executors.newSingleThreadExecutor()) {
            Future<?> lang = elders.submit(() -> trail.transactie.executeWithoutResult(status -> {
                trail.logboek.schrijf(LogboekFixture.raadpleegt(9001), new Uitkomst.Gedaan());
                geschreven.countDown();
                await(magVastleggen);
            }));
            await(geschreven);
            trail.schrijf(5);
            assertThat(trail.knooppunt().verzegel()).isEqualTo(5);
            assertThat(trail.knooppunt().verzegel()).isZero();
            magVastleggen.countDown();
            lang.get(30, TimeUnit.SECONDS);
        }
        trail.schrijf(2);

        assertThat(trail.knooppunt().verzegel()).isEqualTo(3);

        assertThat(ketens()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(trail.jdbc
                        .sql("select keten from logboek where machtiging = 9001")
                        .query(Long.class)
                        .single())
                .isEqualTo(6);
        assertThat(trail.jdbc
                        .sql("select min(nummer) from logboek where machtiging = 9001")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(trail.controleer().geldig()).isTrue();
        assertThat(trail.controleerInSql()).isEmpty();
    }

    /** Writers, rollbacks and three nodes that seal, all at once. */
    @Test
    void nodesThatSealAtOnceMakeOneChain() throws Exception {
        Callable<Integer> schrijver = () -> {
            for (int i = 1; i <= 100; i++) {
                boolean terug = i % 10 == 0;
                trail.transactie.executeWithoutResult(status -> {
                    trail.logboek.schrijf(LogboekFixture.raadpleegt(1), new Uitkomst.Gedaan());
                    if (terug) {
                        status.setRollbackOnly();
                    }
                });
            }
            return 0;
        };
        Callable<Integer> verzegelaar = () -> {
            int verzegeld = 0;
            for (int i = 0; i < 60; i++) {
                verzegeld += trail.knooppunt(7).verzegel();
            }
            return verzegeld;
        };
        int tijdens = 0;
        try (ExecutorService knooppunten = Executors.newFixedThreadPool(6)) {
            for (Future<Integer> een : knooppunten.invokeAll(
                    Stream.of(schrijver, verzegelaar, schrijver, verzegelaar, schrijver, verzegelaar)
                            .toList())) {
                tijdens += een.get();
            }
        }
        int daarna = trail.knooppunt().verzegel();

        assertThat(tijdens + daarna).isEqualTo(270);
        assertThat(ketens()).hasSize(270);
        assertThat(trail.controleer().geldig()).isTrue();
        assertThat(trail.controleer().open()).isZero();
    }

    @Test
    void aNodeLeavesTheChainToTheOneThatHasItsHead() {
        trail.schrijf(3);

        trail.transactie.executeWithoutResult(status -> {
            trail.jdbc
                    .sql("select 1 from logboek_kop for update")
                    .query(Integer.class)
                    .single();
            assertThat(elders(() -> trail.knooppunt().verzegel())).isZero();
        });

        assertThat(trail.knooppunt().verzegel()).isEqualTo(3);
    }

    @Test
    void anAnchorIsMadeAfterSoManyLinesAndAfterSomeTime() {
        trail.verzegeld(1);
        assertThat(ankers()).containsExactly(1L);
        trail.verzegeld(24);
        assertThat(ankers()).containsExactly(1L);
        trail.verzegeld(1);
        assertThat(ankers()).containsExactly(1L, 26L);
        trail.verzegeld(2);
        trail.clock.advance(Duration.ofMinutes(5));
        trail.knooppunt().verzegel();
        assertThat(ankers()).containsExactly(1L, 26L, 28L);
        trail.clock.advance(Duration.ofMinutes(5));
        trail.knooppunt().verzegel();
        assertThat(ankers()).containsExactly(1L, 26L, 28L);
    }

    /** A ratio in one run: sealing is quicker than adding, or it would fall behind for ever. */
    @Test
    void sealingKeepsUpWithAdding() {
        trail.schrijf(2_000);
        trail.knooppunt(1000).verzegel();
        int aantal = 10_000;
        long begin = System.nanoTime();
        trail.schrijf(aantal);
        long geschreven = System.nanoTime();
        assertThat(trail.knooppunt(1000).verzegel()).isEqualTo(aantal);
        long verzegeld = System.nanoTime();

        assertThat((double) (geschreven - begin) / (verzegeld - geschreven))
                .as("time to add %d lines one by one : time to seal them", aantal)
                .isGreaterThan(1);
    }

    private List<@Nullable Long> ketens() {
        return trail.jdbc
                .sql("select keten from logboek order by keten")
                .query(Long.class)
                .list();
    }

    private List<@Nullable Long> ankers() {
        return trail.jdbc
                .sql("select keten from logboek_anker order by keten")
                .query(Long.class)
                .list();
    }

    private static int elders(Callable<Integer> werk) {
        try (ExecutorService ander = Executors.newSingleThreadExecutor()) {
            return ander.submit(werk).get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
