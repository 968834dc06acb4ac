package nl.machtigingen.portaal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import nl.machtigingen.begrippen.Aanroep;
import nl.machtigingen.begrippen.Aanroeper.Zorgmedewerker;
import nl.machtigingen.bijlage.Bijlagen;
import nl.machtigingen.bijlage.Ontvangst;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.portaal.Sessies.Gelezen;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Stands before every page: asks the certificate who calls, looks at the session, and lets a form through only when it was given out in that
 * session. Whatever is refused or fails becomes a page. A handler cannot be reached past it.
 */
final class Portier {

    /** What a browser says of a form that comes from a page of ours; old ones say nothing. */
    private static final Set<String> VAN_ONS = Set.of("same-origin", "none");

    private final Sessies sessies;
    private final Bijlagen bijlagen;
    private final Uitgang uitgang;
    private final Clock clock;

    Portier(Sessies sessies, Bijlagen bijlagen, Uitgang uitgang, Clock clock) {
        this.sessies = sessies;
        this.bijlagen = bijlagen;
        this.uitgang = uitgang;
        this.clock = clock;
    }

    /** Shows a page. */
    ServerResponse toon(ServerRequest request, String operatie, Function<Bezoek, Antwoord> pagina) {
        Aanroep aanroep = aanroep(request);
        aanroep.operatie(operatie);
        return uitgang.bewaakt(aanroep, () -> {
            Zorgmedewerker wie = wie(aanroep);
            Teksten teksten = Teksten.voor(wie.agb());
            return switch (gelezen(request, wie)) {
                case Gelezen.Geen geen -> toon(request, aanroep, wie, sessies.begin(wie.certificaat(), nu()), pagina);
                case Gelezen.Lopend lopend -> toon(request, aanroep, wie, lopend.sessie(), pagina);
                case Gelezen.Verlopen verlopen ->
                    uitgang.sessieOver(aanroep, teksten, "sessie.verlopen", request.path());
                case Gelezen.Vreemd vreemd -> uitgang.sessieOver(aanroep, teksten, "sessie.vreemd", "/portaal/");
            };
        });
    }

    private ServerResponse toon(
            ServerRequest request,
            Aanroep aanroep,
            Zorgmedewerker wie,
            Sessie sessie,
            Function<Bezoek, Antwoord> pagina) {
        Sessie nu = sessies.gezien(sessie, nu());
        Bezoek bezoek = bezoek(request, aanroep, wie, nu);
        return uitgang.geef(bezoek, nu, pagina.apply(bezoek));
    }

    /** Takes in a form. */
    ServerResponse verwerk(ServerRequest request, String operatie, Formulier formulier) {
        Aanroep aanroep = aanroep(request);
        aanroep.operatie(operatie);
        return uitgang.bewaakt(aanroep, () -> {
            Zorgmedewerker wie = wie(aanroep);
            return switch (gelezen(request, wie)) {
                case Gelezen.Lopend lopend -> verwerk(request, aanroep, wie, lopend.sessie(), false, formulier);
                case Gelezen.Verlopen verlopen -> verwerk(request, aanroep, wie, verlopen.sessie(), true, formulier);
                case Gelezen.Geen geen -> uitgang.vreemdFormulier(aanroep, Teksten.voor(wie.agb()));
                case Gelezen.Vreemd vreemd ->
                    uitgang.sessieOver(aanroep, Teksten.voor(wie.agb()), "sessie.vreemd", "/portaal/");
            };
        });
    }

    private ServerResponse verwerk(
            ServerRequest request,
            Aanroep aanroep,
            Zorgmedewerker wie,
            Sessie sessie,
            boolean verlopen,
            Formulier formulier) {
        try (Ontvangst ontvangst = bijlagen.begin(bijlagen.conceptruimte())) {
            Invoer invoer = Formulierlezer.lees(
                    request.servletRequest(),
                    new Formulierlezer.Opvang(ontvangst, formulier.lezer(), aanroep),
                    tot -> !verlopen && isVanOns(request, sessie, tot));
            if (!isVanOns(request, sessie, invoer)) {
                return uitgang.vreemdFormulier(aanroep, Teksten.voor(wie.agb()));
            }
            Sessie nu = verlopen ? sessies.begin(wie.certificaat(), nu()) : sessies.gezien(sessie, nu());
            Bezoek bezoek = bezoek(request, aanroep, wie, nu);
            return uitgang.geef(
                    bezoek, nu, verlopen ? nogEens(bezoek, invoer, formulier) : doe(bezoek, invoer, formulier));
        } catch (IOException e) {
            if (isAfgebroken(e)) {
                throw Weigering.bericht("Het formulier is niet helemaal aangekomen. Verstuur het nog eens.");
            }
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever closes the window halfway is nothing that an operator could mend. */
    private static boolean isAfgebroken(IOException e) {
        return e instanceof ClientAbortException || e instanceof EOFException;
    }

    /** Nothing that was typed is lost; only files must be chosen again, because none were taken in. */
    private static Antwoord nogEens(Bezoek bezoek, Invoer invoer, Formulier formulier) {
        return formulier.toon(
                bezoek, invoer, List.of(Melding.algemeen(bezoek.teksten().van("melding.sessieWasVerlopen"))));
    }

    private static Antwoord doe(Bezoek bezoek, Invoer invoer, Formulier formulier) {
        try {
            return formulier.doe(bezoek, invoer);
        } catch (Weigering e) {
            if (!isTeVerbeteren(e.code())) {
                throw e;
            }
            return formulier.toon(bezoek, invoer, Uitgang.meldingen(e, bezoek.teksten()));
        }
    }

    private static boolean isTeVerbeteren(Foutcode code) {
        return switch (code) {
            case VAL_001, VAL_003, VAL_006, BIJ_001, BIJ_002 -> true;
            default -> false;
        };
    }

    private boolean isVanOns(ServerRequest request, Sessie sessie, Invoer invoer) {
        String herkomst = request.headers().firstHeader("Sec-Fetch-Site");
        return (herkomst == null || VAN_ONS.contains(herkomst)) && sessies.isVan(sessie, invoer.tekst(Invoer.TOKEN));
    }

    private Bezoek bezoek(ServerRequest request, Aanroep aanroep, Zorgmedewerker wie, Sessie sessie) {
        return new Bezoek(wie, aanroep.correlatie(), Teksten.voor(wie.agb()), sessies.token(sessie), request);
    }

    private Gelezen gelezen(ServerRequest request, Zorgmedewerker wie) {
        return sessies.lees(cookie(request.servletRequest()), wie.certificaat(), nu());
    }

    private static @Nullable String cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(Sessies.COOKIE))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }

    private static Zorgmedewerker wie(Aanroep aanroep) {
        if (aanroep.aanroeper() instanceof Zorgmedewerker wie) {
            return wie;
        }
        throw Weigering.van(Foutcode.AUT_004);
    }

    private static Aanroep aanroep(ServerRequest request) {
        return (Aanroep) Objects.requireNonNull(
                request.servletRequest().getAttribute(Aanroep.ATTRIBUUT),
                "a page was asked past the filter that says who calls");
    }

    private Instant nu() {
        return clock.instant();
    }
}
