package nl.machtigingen.portaal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.machtigingen.afhandeling.Instroomlezer;
import nl.machtigingen.afhandeling.NeemOver;
import nl.machtigingen.afhandeling.StroomIn;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.bijlage.Bijlagen;
import nl.machtigingen.bijlage.Ontvangst;
import nl.machtigingen.fout.Bevinding;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.portaal.Invoer.Ingelezen;
import org.jspecify.annotations.Nullable;

/**
 * Takes over what the practice's software made, as text or as a file, for software that can do no more than that (S-176..S-184); it ends where
 * the link of other software ends.
 */
final class Overneempagina implements Formulier {

    static final String PAD = "/portaal/overnemen";

    private static final String XML = "xml";

    private final NeemOver neemOver;
    private final Instroomlezer lezer;
    private final Bijlagen bijlagen;
    private final Supplier<UUID> ids;

    Overneempagina(NeemOver neemOver, Instroomlezer lezer, Bijlagen bijlagen, Supplier<UUID> ids) {
        this.neemOver = neemOver;
        this.lezer = lezer;
        this.bijlagen = bijlagen;
        this.ids = ids;
    }

    @Override
    public Optional<Instroomlezer> lezer() {
        return Optional.of(lezer);
    }

    Antwoord toon(Bezoek bezoek) {
        return toon(bezoek, Invoer.leeg(), List.of());
    }

    @Override
    public Antwoord toon(Bezoek bezoek, Invoer invoer, List<Melding> meldingen) {
        Aanvraagpaginas.RECHTEN.forEach(bezoek::vereis);
        return Antwoord.Pagina.van(
                "overnemen",
                Map.of("referentie", Referenties.van(invoer, ids), "invoer", new Ingevuld(invoer, meldingen)));
    }

    @Override
    public Antwoord doe(Bezoek bezoek, Invoer invoer) {
        Aanvraagpaginas.RECHTEN.forEach(bezoek::vereis);
        if (invoer.bericht() == null && !invoer.aangevinkt(XML)) {
            return toon(
                    bezoek, invoer, List.of(new Melding(XML, bezoek.teksten().van("melding.tekstOfBericht"))));
        }
        try {
            MachtigingId concept = invoer.bericht() == null
                    ? neemOverTekst(bezoek, invoer)
                    : neemOver(bezoek, invoer, gelezen(invoer.bericht()));
            return new Antwoord.Naar(Stap.AANVRAGEN + "/" + concept);
        } catch (Weigering weigering) {
            if (!isTeVerbeteren(weigering.code())) {
                throw weigering;
            }
            bezoek.aanroep().fout(weigering.code().code());
            return toon(bezoek, invoer, meldingen(weigering, bezoek.teksten()));
        }
    }

    private static StroomIn.Bericht gelezen(Ingelezen bericht) {
        return switch (bericht) {
            case Ingelezen.Goed goed -> goed.bericht();
            case Ingelezen.Fout fout -> throw fout.weigering();
        };
    }

    /** What was typed is in the encoding of the page, whatever it says of itself. */
    private MachtigingId neemOverTekst(Bezoek bezoek, Invoer invoer) {
        byte[] tekst = invoer.tekst(XML).getBytes(StandardCharsets.UTF_8);
        try (Ontvangst ontvangst = bijlagen.begin(bijlagen.ruimsteLimiet())) {
            return neemOver(
                    bezoek,
                    invoer,
                    lezer.lees(new ByteArrayInputStream(tekst), StandardCharsets.UTF_8, ontvangst, bezoek.aanroep()));
        }
    }

    private MachtigingId neemOver(Bezoek bezoek, Invoer invoer, StroomIn.Bericht bericht) {
        return neemOver.neemOver(bezoek.wie(), bezoek.correlatie(), Referenties.van(invoer), bericht);
    }

    private static boolean isTeVerbeteren(Foutcode code) {
        return switch (code) {
            case AUT_003, VAL_001, BIJ_001, BIJ_002, INS_003, COV_004, SYS_001 -> true;
            default -> false;
        };
    }

    /** No field of the page is wrong but something in the message, so each says where. */
    private static List<Melding> meldingen(Weigering weigering, Teksten teksten) {
        if (weigering.code() == Foutcode.COV_004) {
            return List.of(Melding.algemeen(teksten.van("melding.covStil")));
        }
        return weigering.bevindingen().isEmpty()
                ? List.of(Melding.algemeen(metPlaats(
                        teksten.weigering(weigering.code(), weigering.omschrijving()), weigering.veld(), teksten)))
                : weigering.bevindingen().stream()
                        .map(een -> Melding.algemeen(metPlaats(watTeDoen(een, teksten), een.veld(), teksten)))
                        .toList();
    }

    private static String watTeDoen(Bevinding bevinding, Teksten teksten) {
        String tekst = teksten.weigering(bevinding.code(), bevinding.omschrijving());
        return bevinding.herstel() == null
                ? tekst
                : tekst + " " + teksten.van("prestaties.herstel") + " " + bevinding.herstel() + ".";
    }

    private static String metPlaats(String tekst, @Nullable String plaats, Teksten teksten) {
        return plaats == null ? tekst : teksten.van("overnemen.plaats", tekst, plaats);
    }
}
