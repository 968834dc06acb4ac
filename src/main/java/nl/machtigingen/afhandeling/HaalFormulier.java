package nl.machtigingen.afhandeling;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import nl.machtigingen.begrippen.Aanroeper.Zorgaanbieder;
import nl.machtigingen.begrippen.Peildatum;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Zorgsoort;
import nl.machtigingen.bijlage.Bijlagen;
import nl.machtigingen.bijlage.Limiet;
import nl.machtigingen.formulier.Formulier;
import nl.machtigingen.formulier.Formulieren;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.mogelijkheden.Mogelijkheden;
import nl.machtigingen.mogelijkheden.Toetsuitkomst;
import nl.machtigingen.mogelijkheden.Toetsvraag;
import nl.machtigingen.regelset.Regelsets;
import org.jspecify.annotations.Nullable;

/** Gives a form, by its name or by the care that leads to it (S-78, S-81). About nobody, so no line in the audit trail. */
public final class HaalFormulier {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final String SLEUTEL = "/haalFormulier/sleutel";

    private final Regelsets regels;
    private final Mogelijkheden mogelijkheden;
    private final Bijlagen bijlagen;
    private final Clock clock;

    HaalFormulier(Regelsets regels, Mogelijkheden mogelijkheden, Bijlagen bijlagen, Clock clock) {
        this.regels = regels;
        this.mogelijkheden = mogelijkheden;
        this.bijlagen = bijlagen;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param uzovi for which insurer; absent for the form without exceptions
     * @param dag on which the request was begun; today when absent
     */
    public record Vraag(
            Sleutel sleutel,
            @Nullable Uzovi uzovi,
            @Nullable LocalDate dag) {}

    /** How the form is pointed at. */
    public sealed interface Sleutel {}

    /**
     * By name.
     *
     * @param versie the one in force when absent
     */
    public record OpCode(String code, @Nullable String versie) implements Sleutel {}

    /** By the care that is asked for. */
    public record OpZorg(Zorgsoort zorgsoort, @Nullable String specialisme, String verstrekking) implements Sleutel {}

    /**
     * The form.
     *
     * @param dag on which its codes must be valid
     * @param bijlagenSamen how large the attachments of a request with it may be together (S-87, S-88)
     */
    public record Gevonden(Formulier formulier, @Nullable Uzovi uzovi, LocalDate dag, Limiet bijlagenSamen) {}

    /**
     * Gives it.
     *
     * @throws Weigering AUT-005; VAL-002 when there is no such form; VAL-003 for an insurer that the rules do not know; VAL-005 when the version
     *     is not in force; with an insurer and the care: AUT-006, and MOG-001 with the other way
     */
    public Gevonden haal(Zorgaanbieder aanroeper, Vraag vraag) {
        Rechten.vereis(aanroeper.rechten(), Recht.RAADPLEGEN);
        Uzovi uzovi = vraag.uzovi();
        if (uzovi != null && mogelijkheden.verzekeraar(uzovi).isEmpty()) {
            throw Weigering.uzoviOnbekend("/haalFormulier/uzovi");
        }
        LocalDate vandaag = LocalDate.ofInstant(clock.instant(), NEDERLAND);
        LocalDate dag = vraag.dag() == null ? vandaag : vraag.dag();
        Formulieren formulieren = regels.huidig(Formulieren.SOORT);
        Formulier formulier = switch (vraag.sleutel()) {
            case OpCode opCode -> opCode(formulieren, opCode, dag);
            case OpZorg opZorg -> {
                if (uzovi != null) {
                    neemtHetAan(new Toetsvraag(
                            aanroeper.agb(),
                            null,
                            uzovi,
                            opZorg.zorgsoort(),
                            opZorg.specialisme(),
                            opZorg.verstrekking(),
                            new Peildatum(dag),
                            vandaag));
                }
                yield opZorg(formulieren, opZorg, dag);
            }
        };
        return new Gevonden(formulier, uzovi, dag, limiet(formulier));
    }

    private static Formulier opCode(Formulieren formulieren, OpCode sleutel, LocalDate dag) {
        String pad = SLEUTEL + "/formulier";
        if (!formulieren.kent(sleutel.code())) {
            throw Weigering.geenFormulier(pad + "/code", "Er is geen formulier met deze code.");
        }
        String versie = sleutel.versie();
        if (versie == null) {
            return formulieren
                    .vanKracht(sleutel.code(), dag)
                    .orElseThrow(() -> Weigering.formulierversie(null, pad + "/code"));
        }
        return switch (formulieren.versie(sleutel.code(), versie, dag)) {
            case Formulieren.Versie.VanKracht vanKracht -> vanKracht.formulier();
            case Formulieren.Versie.NietVanKracht niet -> throw nietVanKracht(niet.wel(), pad);
            case Formulieren.Versie.Onbekend onbekend -> throw nietVanKracht(Optional.empty(), pad);
        };
    }

    private static Weigering nietVanKracht(Optional<Formulier> wel, String pad) {
        return Weigering.formulierversie(wel.map(Formulier::versie).orElse(null), pad + "/versie");
    }

    private static Formulier opZorg(Formulieren formulieren, OpZorg sleutel, LocalDate dag) {
        return formulieren
                .zoek(sleutel.zorgsoort(), sleutel.specialisme(), sleutel.verstrekking(), dag)
                .orElseThrow(() -> Weigering.geenFormulier(
                        SLEUTEL + "/zorg", "Bij deze zorg hoort op die dag geen formulier van de gateway."));
    }

    /** A form is no request yet: how far its day lies back does not matter here. */
    private void neemtHetAan(Toetsvraag vraag) {
        Toetsuitkomst uitkomst = mogelijkheden.toets(vraag);
        if (!(uitkomst instanceof Toetsuitkomst.PeildatumMagNiet)) {
            uitkomst.weigering().ifPresent(weigering -> {
                throw weigering;
            });
        }
    }

    private Limiet limiet(Formulier formulier) {
        return formulier.doelen().stream()
                .map(doel -> bijlagen.limiet(doel.zorgsoort()))
                .min(Comparator.comparingLong(Limiet::bytes))
                .orElseGet(bijlagen::ruimsteLimiet);
    }
}
