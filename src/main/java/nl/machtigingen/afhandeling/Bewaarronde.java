package nl.machtigingen.afhandeling;

import java.util.List;
import nl.machtigingen.afhandeling.Bewaarwerk.Daad;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.bijlage.Bijlagen;
import nl.machtigingen.instroom.Tickets;
import nl.machtigingen.machtiging.Concepten;
import nl.machtigingen.machtiging.Machtigingen;
import nl.machtigingen.outbox.Outbox;
import nl.machtigingen.outbox.Verdict;
import nl.machtigingen.outbox.Worker;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks for whatever the calendar has to be done to, and promises each as work of its own: one that fails holds up no other. Each round
 * promises the next under the time at which it is due, so that any number of nodes that start together keep one series going.
 */
final class Bewaarronde implements Worker, ApplicationRunner {

    static final String KIND = "bewaring-ronde";

    private final Concepten concepten;
    private final Bijlagen bijlagen;
    private final Machtigingen machtigingen;
    private final Tickets tickets;
    private final Outbox outbox;
    private final TransactionTemplate transactie;
    private final Bewaartermijnen termijnen;

    Bewaarronde(
            Concepten concepten,
            Bijlagen bijlagen,
            Machtigingen machtigingen,
            Tickets tickets,
            Outbox outbox,
            TransactionTemplate transactie,
            Bewaartermijnen termijnen) {
        this.concepten = concepten;
        this.bijlagen = bijlagen;
        this.machtigingen = machtigingen;
        this.tickets = tickets;
        this.outbox = outbox;
        this.transactie = transactie;
        this.termijnen = termijnen;
    }

    @Override
    public void run(ApplicationArguments args) {
        transactie.executeWithoutResult(
                status -> outbox.promise(KIND, termijnen.ronde().toString()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Verdict attempt(String key, int attempt) {
        return new Verdict.Done(() -> {
            beloofWatMoet();
            tickets.ruimOp(termijnen.portie());
            outbox.promise(KIND, termijnen.volgendeRonde().toString(), termijnen.totVolgendeRonde());
        });
    }

    private void beloofWatMoet() {
        int portie = termijnen.portie();
        beloof(Daad.CONCEPT_HERINNEREN, concepten.teHerinneren(termijnen.herinnerenVoor(), termijnen.nu(), portie));
        beloof(Daad.CONCEPT_VERWIJDEREN, concepten.verlopen(termijnen.nu(), portie));
        beloof(Daad.BIJLAGEN_AANKONDIGEN, bijlagen.aanTeKondigen(termijnen.bijlagenAankondigenVoor(), portie));
        beloof(
                Daad.BIJLAGEN_VERWIJDEREN,
                bijlagen.teVerwijderen(termijnen.bijlagenVoor(), termijnen.aangekondigdVoor(), portie));
        beloof(
                Daad.MACHTIGING_AANKONDIGEN,
                machtigingen.aanTeKondigen(termijnen.machtigingenAankondigenVoor(), portie));
        beloof(
                Daad.MACHTIGING_VERWIJDEREN,
                machtigingen.teVerwijderen(termijnen.machtigingenVoor(), termijnen.aangekondigdVoor(), portie));
    }

    private void beloof(Daad daad, List<MachtigingId> machtigingen) {
        machtigingen.forEach(id -> outbox.promise(Bewaring.KIND, new Bewaarwerk(daad, id).key()));
    }
}
