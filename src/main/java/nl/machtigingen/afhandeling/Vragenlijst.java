package nl.machtigingen.afhandeling;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.machtigingen.begrippen.Aanroeper.Zorgaanbieder;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Zoeksleutel;
import nl.machtigingen.bijlage.Bijlage;
import nl.machtigingen.bijlage.Bijlagen;
import nl.machtigingen.bijlage.Limiet;
import nl.machtigingen.formulier.Controle;
import nl.machtigingen.formulier.Feiten;
import nl.machtigingen.formulier.Formulier;
import nl.machtigingen.formulier.Formulieren;
import nl.machtigingen.formulier.Uitslag;
import nl.machtigingen.formulier.Vraag;
import nl.machtigingen.formulier.Vragenpad;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.logboek.Daad;
import nl.machtigingen.logboek.Handeling;
import nl.machtigingen.logboek.Uitkomst;
import nl.machtigingen.machtiging.Aanvraag;
import nl.machtigingen.machtiging.Concept;
import nl.machtigingen.machtiging.Conceptaanvraag;
import nl.machtigingen.machtiging.Conceptaanvraag.Volledigheid;
import nl.machtigingen.mogelijkheden.Mogelijkheden;
import nl.machtigingen.mogelijkheden.Toetsuitkomst;
import nl.machtigingen.mogelijkheden.Toetsvraag;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far a draft has come, to a person who fills it in: what was asked and answered, what comes next, which treatments may be chosen
 * and what is wrong with those that were. Asks nobody: the date of birth is that of the search key, the insurer the one that was chosen, and
 * only {@link ControleerAanvraag} has the last word.
 */
public final class Vragenlijst {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private final Raadpleeg raadpleeg;
    private final Mogelijkheden mogelijkheden;
    private final Supplier<Formulieren> formulieren;
    private final Bijlagen bijlagen;
    private final Verantwoording verantwoording;
    private final Clock clock;

    /** @param formulieren gives the forms in force; asked once for every draft */
    Vragenlijst(
            Raadpleeg raadpleeg,
            Mogelijkheden mogelijkheden,
            Supplier<Formulieren> formulieren,
            Bijlagen bijlagen,
            Verantwoording verantwoording,
            Clock clock) {
        this.raadpleeg = raadpleeg;
        this.mogelijkheden = mogelijkheden;
        this.formulieren = formulieren;
        this.bijlagen = bijlagen;
        this.verantwoording = verantwoording;
        this.clock = clock;
    }

    /** What is known under one number. */
    public sealed interface Gevonden {}

    /** It was submitted: there is nothing left to fill in. */
    public record AlIngediend(MachtigingId machtiging) implements Gevonden {}

    /**
     * A draft that waits to be finished.
     *
     * @param bijlagenSamen how large its files may be together (S-87, S-88)
     * @param geboortedatum as the search key has it; absent when it has none
     * @param zorgverlenerGevraagd whether the request must name the person who asks (S-35, S-36)
     * @param bezwaar why this insurer does not take it; absent when he does, or when too little is filled in to know
     * @param blad its form; absent when none belongs to it, or when too little is filled in to know
     */
    public record Begonnen(
            Concept concept,
            List<Bijlage> bijlagen,
            Limiet bijlagenSamen,
            @Nullable LocalDate geboortedatum,
            boolean zorgverlenerGevraagd,
            @Nullable Weigering bezwaar,
            @Nullable Blad blad)
            implements Gevonden, Persoonsgegeven {

        public Begonnen {
            bijlagen = List.copyOf(bijlagen);
        }

        /** Bytes of all its files. */
        public long bijlagenTotaal() {
            return bijlagen.stream().mapToLong(Bijlage::grootte).sum();
        }

        /** Whether they may be submitted together. */
        public boolean bijlagenPassen() {
            return bijlagenTotaal() <= bijlagenSamen.bytes();
        }

        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /**
     * A form that is being filled in, in the version of the day on which the draft was begun.
     *
     * @param uitslag what is wrong with it as it is now
     */
    public record Blad(Formulier formulier, Feiten feiten, Vragenpad pad, Uitslag uitslag) implements Persoonsgegeven {

        /** The answers that remain when this one is given or changed (S-83); what is not asked any more goes too. */
        public List<Aanvraag.Antwoord> met(Aanvraag.Antwoord nieuw) {
            return gesteld(Vragenpad.wijzig(formulier, feiten, nieuw));
        }

        /** The answers that remain when this one is taken back. */
        public List<Aanvraag.Antwoord> zonder(String vraag) {
            return gesteld(feiten.antwoorden().stream()
                    .filter(antwoord -> !antwoord.vraag().equals(vraag))
                    .toList());
        }

        private List<Aanvraag.Antwoord> gesteld(List<Aanvraag.Antwoord> antwoorden) {
            Set<String> gesteld = new HashSet<>();
            Vragenpad.van(formulier, feiten.metAntwoorden(antwoorden)).gesteld().stream()
                    .map(Vraag::id)
                    .forEach(gesteld::add);
            return antwoorden.stream()
                    .filter(antwoord -> gesteld.contains(antwoord.vraag()))
                    .toList();
        }

        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /** @throws Weigering AUT-005; STA-002 when it is unknown or somebody else's, which cannot be told apart */
    public Gevonden toon(Zorgaanbieder aanroeper, CorrelatieId correlatie, MachtigingId id) {
        return verantwoording.inzage(
                new Daad(aanroeper, correlatie, Handeling.RAADPLEEG, id),
                () -> switch (raadpleeg.gevonden(aanroeper, id)) {
                    case Raadpleeg.Dossier dossier ->
                        new AlIngediend(dossier.machtiging().id());
                    case Raadpleeg.Opgeslagen opgeslagen -> begonnen(aanroeper.agb(), opgeslagen);
                },
                gevonden -> new Uitkomst.Gedaan());
    }

    private Begonnen begonnen(AgbCode instantie, Raadpleeg.Opgeslagen opgeslagen) {
        Concept concept = opgeslagen.concept();
        Conceptaanvraag aanvraag = concept.aanvraag();
        LocalDate geboren = geboortedatum(aanvraag.verzekerde());
        Optional<Toetsuitkomst> uitkomst = toets(aanvraag);
        return new Begonnen(
                concept,
                opgeslagen.bijlagen(),
                aanvraag.zorgsoort() == null ? bijlagen.ruimsteLimiet() : bijlagen.limiet(aanvraag.zorgsoort()),
                geboren,
                !instantie.isBuitenlandsZiekenhuis(),
                uitkomst.flatMap(Toetsuitkomst::weigering).orElse(null),
                uitkomst.orElse(null) instanceof Toetsuitkomst.Mogelijk mogelijk && geboren != null
                        ? blad(opgeslagen, mogelijk, geboren)
                        : null);
    }

    /** Empty while too little is filled in. */
    private Optional<Toetsuitkomst> toets(Conceptaanvraag concept) {
        Uzovi uzovi = concept.uzovi();
        if (uzovi == null || !(concept.volledig() instanceof Volledigheid.Volledig volledig)) {
            return Optional.empty();
        }
        return Optional.of(mogelijkheden.toets(
                Toetsvraag.van(volledig.aanvraag(), uzovi, LocalDate.ofInstant(clock.instant(), NEDERLAND))));
    }

    private @Nullable Blad blad(Raadpleeg.Opgeslagen opgeslagen, Toetsuitkomst.Mogelijk mogelijk, LocalDate geboren) {
        Concept concept = opgeslagen.concept();
        Uzovi uzovi = concept.aanvraag().uzovi();
        if (uzovi == null || !(concept.aanvraag().volledig() instanceof Volledigheid.Volledig volledig)) {
            return null;
        }
        Feiten feiten = Feiten.van(
                volledig.aanvraag(), geboren, uzovi, Indieningstoets.soorten(List.of(), opgeslagen.bijlagen()));
        return formulieren
                .get()
                .vanKracht(mogelijk.formulier(), LocalDate.ofInstant(concept.begonnenOp(), NEDERLAND))
                .map(formulier -> new Blad(
                        formulier, feiten, Vragenpad.van(formulier, feiten), Controle.van(formulier, feiten, "")))
                .orElse(null);
    }

    private static @Nullable LocalDate geboortedatum(@Nullable Zoeksleutel sleutel) {
        return switch (sleutel) {
            case null -> null;
            case Zoeksleutel.OpBsn opBsn -> opBsn.geboortedatum();
            case Zoeksleutel.OpAdres opAdres -> opAdres.geboortedatum();
            case Zoeksleutel.OpVerzekerdenummer opNummer -> opNummer.geboortedatum();
        };
    }
}
