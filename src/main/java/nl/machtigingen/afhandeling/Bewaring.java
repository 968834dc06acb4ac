package nl.machtigingen.afhandeling;

import java.time.LocalDate;
import java.util.function.Function;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.bijlage.Bijlagen;
import nl.machtigingen.logboek.Handeling;
import nl.machtigingen.logboek.Logboek;
import nl.machtigingen.machtiging.Concept;
import nl.machtigingen.machtiging.Concepten;
import nl.machtigingen.machtiging.Gebeurtenis;
import nl.machtigingen.machtiging.Machtigingen;
import nl.machtigingen.machtiging.Opschrift;
import nl.machtigingen.machtiging.Stand;
import nl.machtigingen.notificatie.Notificatie;
import nl.machtigingen.notificatie.Notificaties;
import nl.machtigingen.outbox.Verdict;
import nl.machtigingen.outbox.Worker;
import nl.machtigingen.referentie.Referenties;
import nl.machtigingen.verzekeraar.Opdrachten;

/**
 * Ends what has been kept long enough, after its practice was told (S-76, S-77, S-94, S-163, S-164). What is done, the line in the audit
 * trail and the end of the work are one transaction. Each looks again whether it is still due: a draft may have been saved or submitted
 * since the round that promised this.
 */
final class Bewaring implements Worker {

    static final String KIND = "bewaring";

    private final Concepten concepten;
    private final Bijlagen bijlagen;
    private final Machtigingen machtigingen;
    private final Opdrachten opdrachten;
    private final Referenties referenties;
    private final Notificaties notificaties;
    private final Mailing mailing;
    private final Logboek logboek;
    private final Bewaartermijnen termijnen;

    Bewaring(
            Concepten concepten,
            Bijlagen bijlagen,
            Machtigingen machtigingen,
            Opdrachten opdrachten,
            Referenties referenties,
            Notificaties notificaties,
            Mailing mailing,
            Logboek logboek,
            Bewaartermijnen termijnen) {
        this.concepten = concepten;
        this.bijlagen = bijlagen;
        this.machtigingen = machtigingen;
        this.opdrachten = opdrachten;
        this.referenties = referenties;
        this.notificaties = notificaties;
        this.mailing = mailing;
        this.logboek = logboek;
        this.termijnen = termijnen;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Verdict attempt(String key, int attempt) {
        Bewaarwerk werk = Bewaarwerk.van(key);
        MachtigingId id = werk.machtiging();
        return new Verdict.Done(
                switch (werk.daad()) {
                    case CONCEPT_HERINNEREN -> () -> herinner(id);
                    case CONCEPT_VERWIJDEREN -> () -> verwijderConcept(id);
                    case BIJLAGEN_AANKONDIGEN -> () -> kondigBijlagenAan(id);
                    case BIJLAGEN_VERWIJDEREN -> () -> verwijderBijlagen(id);
                    case MACHTIGING_AANKONDIGEN -> () -> kondigMachtigingAan(id);
                    case MACHTIGING_VERWIJDEREN -> () -> verwijderMachtiging(id);
                });
    }

    private void herinner(MachtigingId id) {
        if (!concepten.herinner(id, termijnen.herinnerenVoor(), termijnen.nu())) {
            return;
        }
        concepten.zoek(id).ifPresent(concept -> {
            mailing.nogOpgeslagen(id, concept.versie());
            meld(concept);
        });
    }

    private void verwijderConcept(MachtigingId id) {
        if (concepten.verwijderVerlopen(id, termijnen.nu())) {
            bijlagen.verwijder(id);
            referenties.vergeetInhoud(id);
            logboek.schrijfKlok(Handeling.VERWIJDERD_CONCEPT, id);
        }
    }

    private void kondigBijlagenAan(MachtigingId id) {
        bijlagen.kondigAan(id, termijnen.bijlagenAankondigenVoor())
                .ifPresent(oudste ->
                        meld(id, Notificatie.Soort.BIJLAGEN_VERLOPEN, van -> termijnen.laatsteDagBijlagen(oudste)));
    }

    private void verwijderBijlagen(MachtigingId id) {
        if (bijlagen.verwijderInhoud(id, termijnen.bijlagenVoor(), termijnen.aangekondigdVoor()) > 0) {
            logboek.schrijfKlok(Handeling.VERWIJDERD_BIJLAGE, id);
        }
    }

    private void kondigMachtigingAan(MachtigingId id) {
        if (machtigingen.kondigAan(id, termijnen.nu())) {
            meld(id, Notificatie.Soort.MACHTIGING_VERLOOPT, van -> termijnen.laatsteDagMachtiging(van.ingediendOp()));
        }
    }

    private void verwijderMachtiging(MachtigingId id) {
        bijlagen.verwijder(id);
        opdrachten.verwijder(id);
        referenties.vergeetInhoud(id);
        if (machtigingen.verwijder(id)) {
            logboek.schrijfKlok(Handeling.VERWIJDERD_MACHTIGING, id);
        }
    }

    private void meld(Concept concept) {
        Gebeurtenis opslag = concept.opslag();
        Stand stand = opslag.stand();
        notificaties.schrijf(
                concept.instantie(),
                new Notificatie.Wijziging(
                        Notificatie.Soort.CONCEPT_VERLOOPT,
                        concept.id(),
                        concept.referentie(),
                        opslag.nummer(),
                        stand.status(),
                        stand.beoordelingsstatus(),
                        null,
                        null,
                        null,
                        Bewaartermijnen.dagVoor(concept.bewaardTot())));
    }

    /** Without opening it: one that cannot be opened any more must go too. Of an erased one nobody is told. */
    private void meld(MachtigingId id, Notificatie.Soort soort, Function<Opschrift, LocalDate> uiterlijk) {
        machtigingen
                .opschrift(id)
                .ifPresent(van -> notificaties.schrijf(
                        van.instantie(),
                        new Notificatie.Wijziging(
                                soort,
                                id,
                                van.referentie(),
                                van.gebeurtenissen(),
                                van.status(),
                                van.beoordelingsstatus(),
                                van.machtigingsnummer(),
                                van.ingangsdatum(),
                                van.einddatum(),
                                uiterlijk.apply(van))));
    }
}
