package nl.machtigingen.portaal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.machtigingen.afhandeling.Zoek;
import nl.machtigingen.begrippen.Grondslag;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.OngeldigeWaarde;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.begrippen.Status;
import nl.machtigingen.begrippen.Zorgsoort;
import nl.machtigingen.machtiging.Zoekvraag;
import org.jspecify.annotations.Nullable;

/**
 * Searches (S-132..S-142, S-149). What says nothing about a patient stands in the address, so that a result can be kept and gone back to; BSN
 * and date of birth never do.
 */
final class Zoekpagina implements Formulier {

    private static final List<String> KENMERKEN = List.of(
            "status", "van", "tot", "zorgsoort", "specialisme", "verstrekking", "grondslag", "zorgverlener", "uzovi");

    private static final String NA = "na";
    private static final String NUMMER = "nummer";
    private static final String GEZOCHT = "gezocht";

    private final Zoek zoek;
    private final PortaalSettings settings;
    private final Clock clock;

    Zoekpagina(Zoek zoek, PortaalSettings settings, Clock clock) {
        this.zoek = zoek;
        this.settings = settings;
        this.clock = clock;
    }

    /** What is asked in the address. */
    Antwoord toon(Bezoek bezoek) {
        bezoek.vereis(Recht.RAADPLEGEN);
        Invoer invoer = uitAdres(bezoek);
        String nummer = invoer.tekst(NUMMER);
        if (!nummer.isEmpty()) {
            return opNummer(bezoek, invoer, nummer);
        }
        if (!invoer.aangevinkt(GEZOCHT)) {
            return pagina(bezoek, invoer, List.of(), null);
        }
        Zoekformulier.Gelezen gelezen = Zoekformulier.kenmerken(bezoek.wie().agb(), invoer, bezoek.teksten());
        return gelezen.meldingen().isEmpty()
                ? pagina(bezoek, invoer, List.of(), gezocht(bezoek, gelezen.vraag(), bezoek.vraag(NA)))
                : pagina(bezoek, invoer, gelezen.meldingen(), null);
    }

    private Antwoord opNummer(Bezoek bezoek, Invoer invoer, String nummer) {
        try {
            return new Antwoord.Naar("/portaal/machtigingen/" + MachtigingId.van(nummer));
        } catch (OngeldigeWaarde e) {
            return pagina(
                    bezoek, invoer, List.of(new Melding(NUMMER, bezoek.teksten().van("melding.nummer"))), null);
        }
    }

    @Override
    public Antwoord toon(Bezoek bezoek, Invoer invoer, List<Melding> meldingen) {
        bezoek.vereis(Recht.RAADPLEGEN);
        return pagina(bezoek, invoer, meldingen, null);
    }

    /** What is asked about a patient. */
    @Override
    public Antwoord doe(Bezoek bezoek, Invoer invoer) {
        bezoek.vereis(Recht.RAADPLEGEN);
        Zoekformulier.Gelezen gelezen = Zoekformulier.patient(bezoek.wie().agb(), invoer, bezoek.teksten());
        return gelezen.meldingen().isEmpty()
                ? pagina(bezoek, invoer, List.of(), gezocht(bezoek, gelezen.vraag(), invoer.tekst(NA)))
                : pagina(bezoek, invoer, gelezen.meldingen(), null);
    }

    private Zoek.Pagina gezocht(Bezoek bezoek, Zoekvraag vraag, String token) {
        return zoek.zoek(
                bezoek.wie(), bezoek.correlatie(), vraag, token.isEmpty() ? null : token, settings.resultaten());
    }

    private Antwoord pagina(Bezoek bezoek, Invoer invoer, List<Melding> meldingen, Zoek.@Nullable Pagina gevonden) {
        Map<String, Object> waarden = new HashMap<>();
        waarden.put("invoer", new Ingevuld(invoer, meldingen));
        waarden.put("statussen", keuzen(bezoek.teksten(), "status.", Status.values()));
        waarden.put("zorgsoorten", keuzen(bezoek.teksten(), "zorgsoort.", Zorgsoort.values()));
        waarden.put("grondslagen", keuzen(bezoek.teksten(), "grondslag.", Grondslag.values()));
        waarden.put("opPatient", bezoek.servletRequest().getMethod().equals("POST"));
        if (gevonden != null) {
            waarden.put(
                    "lijst",
                    Lijst.van(
                            gevonden.samenvattingen(),
                            bezoek.teksten(),
                            LocalDate.ofInstant(clock.instant(), Opmaak.NEDERLAND)));
            String volgende = gevonden.volgendToken();
            if (volgende != null) {
                waarden.put("volgendeToken", volgende);
                waarden.put("volgende", adres(invoer, volgende));
            }
        }
        return Antwoord.Pagina.van("zoeken", waarden);
    }

    /** @param waarde as it is sent */
    record Keuze(String waarde, String tekst) {}

    private static List<Keuze> keuzen(Teksten teksten, String groep, Enum<?>[] waarden) {
        return Stream.of(waarden)
                .map(waarde -> new Keuze(waarde.name(), teksten.van(groep + waarde.name())))
                .toList();
    }

    private static Invoer uitAdres(Bezoek bezoek) {
        Map<String, List<String>> velden = new LinkedHashMap<>();
        Stream.concat(KENMERKEN.stream(), Stream.of(NUMMER, GEZOCHT)).forEach(veld -> {
            String waarde = bezoek.vraag(veld);
            if (!waarde.isEmpty()) {
                velden.put(veld, List.of(waarde));
            }
        });
        return new Invoer(velden, List.of());
    }

    private static String adres(Invoer invoer, String volgende) {
        return KENMERKEN.stream()
                        .filter(invoer::aangevinkt)
                        .map(veld -> veld + "=" + URLEncoder.encode(invoer.tekst(veld), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "/portaal/zoeken?gezocht=ja&", ""))
                + "&na=" + volgende;
    }
}
