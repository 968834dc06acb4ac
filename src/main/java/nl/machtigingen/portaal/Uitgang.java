package nl.machtigingen.portaal;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.machtigingen.begrippen.Aanroep;
import nl.machtigingen.begrippen.Aanroeper.Zorgaanbieder;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Oorzaken;
import nl.machtigingen.fout.Weigering;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/** Turns answers, refusals and failures into what goes to the browser. Nothing that it sends is kept there. */
final class Uitgang {

    private static final Logger log = LoggerFactory.getLogger(Uitgang.class);
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final String NIET_BEWAREN = "no-store";

    private final Weergave weergave;
    private final Sessies sessies;

    Uitgang(Weergave weergave, Sessies sessies) {
        this.weergave = weergave;
        this.sessies = sessies;
    }

    /** Runs it; what it throws becomes a page. */
    ServerResponse bewaakt(Aanroep aanroep, Supplier<ServerResponse> pagina) {
        try {
            return pagina.get();
        } catch (Weigering e) {
            return geweigerd(aanroep, e);
        } catch (RuntimeException e) {
            log.error("SYS-002 {}", Oorzaken.zonderTekst(e));
            return geweigerd(aanroep, Weigering.van(Foutcode.SYS_002));
        }
    }

    ServerResponse geef(Bezoek bezoek, Sessie sessie, Antwoord antwoord) {
        return switch (antwoord) {
            case Antwoord.Pagina pagina ->
                pagina(pagina, bezoek.teksten(), Kop.van(bezoek).waarden(), sessies.cookie(sessie));
            case Antwoord.Naar naar ->
                ServerResponse.status(303)
                        .header(HttpHeaders.LOCATION, naar.pad())
                        .header(HttpHeaders.CACHE_CONTROL, NIET_BEWAREN)
                        .header(HttpHeaders.SET_COOKIE, sessies.cookie(sessie))
                        .build();
            case Antwoord.Afgemeld afgemeld ->
                pagina(afgemeld.pagina(), bezoek.teksten(), Map.of(), Sessies.geenCookie());
            case Antwoord.Bestand bestand -> bestand(bestand);
            case Antwoord.Beeld beeld ->
                ServerResponse.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .header(HttpHeaders.CACHE_CONTROL, NIET_BEWAREN)
                        .body(beeld.jpeg());
        };
    }

    private ServerResponse pagina(Antwoord.Pagina pagina, Teksten teksten, Map<String, Object> kop, String cookie) {
        Map<String, Object> alles = new HashMap<>(kop);
        alles.putAll(pagina.waarden());
        return ServerResponse.status(pagina.status())
                .contentType(HTML)
                .header(HttpHeaders.CACHE_CONTROL, NIET_BEWAREN)
                .header(HttpHeaders.SET_COOKIE, cookie)
                .body(weergave.vul(pagina.sjabloon(), teksten, alles));
    }

    /** Always to be saved, never shown: a file of somebody else must not become a page of ours. */
    private static ServerResponse bestand(Antwoord.Bestand bestand) {
        ContentDisposition alsBestand = ContentDisposition.attachment()
                .filename(bestand.naam(), StandardCharsets.UTF_8)
                .build();
        return ServerResponse.ok()
                .header(HttpHeaders.CONTENT_TYPE, bestand.mediatype())
                .header(HttpHeaders.CONTENT_LENGTH, Long.toString(bestand.lengte()))
                .header(HttpHeaders.CONTENT_DISPOSITION, alsBestand.toString())
                .header(HttpHeaders.CACHE_CONTROL, NIET_BEWAREN)
                .build((request, response) -> {
                    bestand.inhoud().schrijf(response.getOutputStream());
                    return null;
                });
    }

    /** The session is ended in this browser; whoever goes on begins another. */
    ServerResponse sessieOver(Aanroep aanroep, Teksten teksten, String sleutel, String verder) {
        aanroep.fout(sleutel);
        int status = sleutel.equals("sessie.vreemd") ? 403 : 200;
        return pagina(
                new Antwoord.Pagina(
                        status,
                        "melding",
                        Map.of(
                                "titel", teksten.van(sleutel + ".titel"),
                                "tekst", teksten.van(sleutel + ".tekst"),
                                "verder", verder)),
                teksten,
                Map.of(),
                Sessies.geenCookie());
    }

    ServerResponse vreemdFormulier(Aanroep aanroep, Teksten teksten) {
        aanroep.fout("formulier.vreemd");
        return foutpagina(
                403, teksten, teksten.van("formulier.vreemd.titel"), teksten.van("formulier.vreemd.tekst"), aanroep);
    }

    private ServerResponse geweigerd(Aanroep aanroep, Weigering weigering) {
        aanroep.fout(weigering.code().code());
        Teksten teksten = teksten(aanroep);
        String sleutel = "fout." + weigering.code().code();
        String titel = teksten.van(teksten.kent(sleutel + ".titel") ? sleutel + ".titel" : "fout.titel");
        String tekst = teksten.kent(sleutel + ".tekst")
                ? teksten.van(sleutel + ".tekst")
                : teksten.weigering(weigering.code(), weigering.omschrijving());
        return foutpagina(status(weigering.code()), teksten, titel, tekst, aanroep);
    }

    private ServerResponse foutpagina(int status, Teksten teksten, String titel, String tekst, Aanroep aanroep) {
        Map<String, Object> waarden = Map.of(
                "titel",
                titel,
                "tekst",
                tekst,
                "correlatie",
                aanroep.correlatie().toString());
        return ServerResponse.status(status)
                .contentType(HTML)
                .header(HttpHeaders.CACHE_CONTROL, NIET_BEWAREN)
                .body(weergave.vul("melding", teksten, waarden));
    }

    /** Whoever is not known reads Dutch. */
    private static Teksten teksten(Aanroep aanroep) {
        return aanroep.herkend() instanceof Zorgaanbieder wie ? Teksten.voor(wie.agb()) : Teksten.NEDERLANDS;
    }

    private static int status(Foutcode code) {
        return switch (code) {
            case AUT_001, AUT_002, AUT_003, AUT_004, AUT_005, AUT_006 -> 403;
            case STA_002, BIJ_004 -> 404;
            case STA_001, VAL_004 -> 409;
            case SYS_001, COV_004 -> 503;
            case SYS_002 -> 500;
            default -> 400;
        };
    }

    /** What a refusal of a form comes to beside its fields: the last part of a path is the name of a field, if the form has one. */
    static List<Melding> meldingen(Weigering weigering, Teksten teksten) {
        return weigering.bevindingen().isEmpty()
                ? List.of(new Melding(
                        veld(weigering.veld(), teksten), teksten.weigering(weigering.code(), weigering.omschrijving())))
                : weigering.bevindingen().stream()
                        .map(een -> new Melding(
                                veld(een.veld(), teksten), teksten.weigering(een.code(), een.omschrijving())))
                        .toList();
    }

    private static String veld(@Nullable String pad, Teksten teksten) {
        String naam = pad == null ? "" : pad.replaceAll("\\[\\d+]", "").replaceFirst("^.*/", "");
        return teksten.kent("veld." + naam) ? naam : "";
    }
}
