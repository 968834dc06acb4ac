package nl.machtigingen.afhandeling;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import nl.machtigingen.begrippen.Aanroeper.Zorgaanbieder;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.Peildatum;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Verzekerde;
import nl.machtigingen.begrippen.Zoeksleutel;
import nl.machtigingen.begrippen.Zorgsoort;
import nl.machtigingen.cov.Cov;
import nl.machtigingen.formulier.Feiten;
import nl.machtigingen.fout.Bevinding;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Foutcode.Schuldige;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.machtiging.Conceptaanvraag;
import nl.machtigingen.mogelijkheden.Mogelijkheden;
import nl.machtigingen.mogelijkheden.Toetsuitkomst;
import nl.machtigingen.mogelijkheden.Toetsvraag;
import nl.machtigingen.register.Register;
import org.jspecify.annotations.Nullable;

/**
 * Holds what software hands over against everything that a submission must stand, and lists all that is wrong (S-112). What is missing is
 * not wrong: a person fills it in. What hangs on the insurer is looked at as soon as he is known. Calls COV, so stands outside every
 * transaction.
 */
final class Instroomtoets {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private final Cov cov;
    private final Register register;
    private final Mogelijkheden mogelijkheden;
    private final Formuliertoets formuliertoets;
    private final Clock clock;

    Instroomtoets(Cov cov, Register register, Mogelijkheden mogelijkheden, Formuliertoets formuliertoets, Clock clock) {
        this.cov = cov;
        this.register = register;
        this.mogelijkheden = mogelijkheden;
        this.formuliertoets = formuliertoets;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param bevindingen everything that is wrong; empty when nothing is
     * @param uzovi the insurer of the insured; absent when that could not be found out
     */
    record Bevonden(List<Bevinding> bevindingen, @Nullable Uzovi uzovi) {
        Bevonden {
            bevindingen = List.copyOf(bevindingen);
        }
    }

    /**
     * Looks at everything that is there.
     *
     * @param aanvraag without an insured when what names him could not be read
     * @param opgegeven the date of birth as the message has it, for when COV cannot say
     * @param bijlagesoorten the kinds of attachments that came with it
     * @param pad XPath of the request in the message
     * @throws Weigering COV-004, SYS-001, when it cannot be known
     */
    Bevonden toets(
            Zorgaanbieder wie,
            Conceptaanvraag aanvraag,
            @Nullable LocalDate opgegeven,
            Set<String> bijlagesoorten,
            String pad) {
        List<Bevinding> bevindingen = new ArrayList<>();
        Verzekerde verzekerde = verzekerde(wie, aanvraag, pad + "/verzekerde", bevindingen);
        Uzovi uzovi = uzovi(verzekerde, aanvraag.uzovi(), pad + "/verzekerde", bevindingen);
        if (uzovi == null) {
            return new Bevonden(bevindingen, null);
        }
        if (register.verzekeraar(uzovi).isEmpty()) {
            bevindingen.addAll(Weigering.van(Foutcode.SYS_003).alsBevindingen(pad + "/verzekerde"));
        }
        Toetsuitkomst uitkomst = mogelijkheden.toets(toetsvraag(aanvraag, uzovi));
        LocalDate geboortedatum = verzekerde == null ? opgegeven : verzekerde.geboortedatum();
        switch (uitkomst) {
            case Toetsuitkomst.AndereWeg andereWeg -> meld(andereWeg, pad + "/verstrekking", bevindingen);
            case Toetsuitkomst.ZorgverlenersoortMagNiet magNiet -> meld(magNiet, pad + "/zorgsoort", bevindingen);
            case Toetsuitkomst.PeildatumMagNiet magNiet -> meld(magNiet, pad + "/peildatum", bevindingen);
            case Toetsuitkomst.Mogelijk mogelijk -> {
                if (geboortedatum != null) {
                    bevindingen.addAll(formuliertoets.watNietKlopt(
                            aanvraag,
                            mogelijk,
                            feiten(aanvraag, geboortedatum, uzovi, bijlagesoorten),
                            vandaag(),
                            pad));
                }
            }
        }
        return new Bevonden(bevindingen, uzovi);
    }

    /** What a step gives, or null and its refusal as findings; one for which the caller is not to blame remains a refusal. */
    private static <T> @Nullable T ofBevinding(Supplier<T> stap, String plaats, List<Bevinding> bevindingen) {
        try {
            return stap.get();
        } catch (Weigering weigering) {
            if (weigering.code().schuldige() == Schuldige.GATEWAY) {
                throw weigering;
            }
            bevindingen.addAll(weigering.alsBevindingen(plaats));
            return null;
        }
    }

    private static void meld(Toetsuitkomst uitkomst, String plaats, List<Bevinding> bevindingen) {
        bevindingen.addAll(uitkomst.weigering().orElseThrow().alsBevindingen(plaats));
    }

    private @Nullable Verzekerde verzekerde(
            Zorgaanbieder wie, Conceptaanvraag aanvraag, String veld, List<Bevinding> bevindingen) {
        Zoeksleutel sleutel = aanvraag.verzekerde();
        return sleutel == null
                ? null
                : ofBevinding(
                        () -> Dekkingskeuze.verzekerde(cov.zoek(wie.agb(), sleutel, peildatum(aanvraag)), veld),
                        veld,
                        bevindingen);
    }

    /** Where he is insured; what the caller says, where that cannot be known. */
    private static @Nullable Uzovi uzovi(
            @Nullable Verzekerde verzekerde, @Nullable Uzovi gekozen, String veld, List<Bevinding> bevindingen) {
        if (verzekerde == null) {
            return gekozen;
        }
        Uzovi gevonden = ofBevinding(
                () -> Dekkingskeuze.dekking(verzekerde, gekozen, veld).uzovi(), veld, bevindingen);
        return gevonden == null ? gekozen : gevonden;
    }

    private Toetsvraag toetsvraag(Conceptaanvraag aanvraag, Uzovi uzovi) {
        return new Toetsvraag(
                instantie(aanvraag),
                aanvraag.zorgverlener(),
                uzovi,
                zorgsoort(aanvraag),
                aanvraag.specialisme(),
                Objects.requireNonNull(aanvraag.verstrekking()),
                peildatum(aanvraag),
                vandaag());
    }

    private static Feiten feiten(
            Conceptaanvraag aanvraag, LocalDate geboortedatum, Uzovi uzovi, Set<String> bijlagesoorten) {
        LocalDate ingang = aanvraag.ingangsdatum();
        AgbCode zorgverlener = aanvraag.zorgverlener();
        return new Feiten(
                ingang == null ? peildatum(aanvraag).datum() : ingang,
                geboortedatum,
                uzovi,
                (zorgverlener == null ? instantie(aanvraag) : zorgverlener).zorgverlenersoort(),
                aanvraag.antwoorden(),
                aanvraag.prestaties(),
                bijlagesoorten);
    }

    private LocalDate vandaag() {
        return LocalDate.ofInstant(clock.instant(), NEDERLAND);
    }

    /** The contract wants these four, so they are there. */
    private static Peildatum peildatum(Conceptaanvraag aanvraag) {
        return Objects.requireNonNull(aanvraag.peildatum());
    }

    private static AgbCode instantie(Conceptaanvraag aanvraag) {
        return Objects.requireNonNull(aanvraag.instantie());
    }

    private static Zorgsoort zorgsoort(Conceptaanvraag aanvraag) {
        return Objects.requireNonNull(aanvraag.zorgsoort());
    }
}
