package nl.machtigingen.afhandeling;

import java.util.List;
import java.util.function.Supplier;
import nl.machtigingen.kluis.Sleutelkolom;
import nl.machtigingen.kluis.Sleutelvolger;
import nl.machtigingen.outbox.Outbox;
import nl.machtigingen.outbox.Verdict;
import nl.machtigingen.outbox.Worker;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wraps every key anew after a rotation of the master key, a small transaction at a time, so that the old master key can be removed. What a
 * transaction wrapped stays wrapped: whoever takes over goes on.
 */
final class Herverpak implements Worker, Sleutelvolger {

    static final String KIND = "herverpak";

    /** There is one such work, whichever key is in use. */
    static final String KEY = "alle";

    private static final int PER_TRANSACTIE = 100;

    /** After so many the row in the outbox is written anew: a sign of life, and a chance for other work. */
    private static final int TRANSACTIES_PER_POGING = 50;

    private final Supplier<List<Sleutelkolom>> kolommen;
    private final Outbox outbox;
    private final TransactionTemplate transactie;

    /** For which key this node has promised it. */
    private volatile @Nullable String beloofdVoor;

    Herverpak(Supplier<List<Sleutelkolom>> kolommen, Outbox outbox, TransactionTemplate transactie) {
        this.kolommen = kolommen;
        this.outbox = outbox;
        this.transactie = transactie;
    }

    /** Once a start and once a rotation, by each node: the slowest to turn to a new key promises last. */
    @Override
    public void inGebruik(String alias) {
        if (!alias.equals(beloofdVoor)) {
            transactie.executeWithoutResult(status -> outbox.promise(KIND, KEY));
            beloofdVoor = alias;
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Verdict attempt(String key, int attempt) {
        int gedaan = 0;
        for (int i = 0; i < TRANSACTIES_PER_POGING; i++) {
            int ditmaal = herverpakEenPortie();
            gedaan += ditmaal;
            if (ditmaal == 0) {
                break;
            }
        }
        if (kolommen.get().stream().noneMatch(Sleutelkolom::heeftAchterhaalde)) {
            return new Verdict.Done(() -> {});
        }
        return gedaan > 0
                ? new Verdict.Done(() -> outbox.promise(KIND, KEY))
                : new Verdict.Later("locked-or-damaged", () -> {});
    }

    private int herverpakEenPortie() {
        for (Sleutelkolom kolom : kolommen.get()) {
            Integer gedaan = transactie.execute(status -> kolom.herverpak(PER_TRANSACTIE));
            if (gedaan != null && gedaan > 0) {
                return gedaan;
            }
        }
        return 0;
    }
}
