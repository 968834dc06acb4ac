package nl.machtigingen.toegang;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.machtigingen.begrippen.Aanroep;
import nl.machtigingen.begrippen.Aanroeper;
import nl.machtigingen.begrippen.CorrelatieId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * First at every call: gives it its mark, makes known who calls (or why nobody may), lets nothing through that is not served on
 * the port it came by, and afterwards writes its one line. Path and parameters are the caller's words, so the line names the service and the operation instead.
 */
final class Toegangsfilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger("nl.machtigingen.aanroep");
    private static final String CERTIFICATEN = "jakarta.servlet.request.X509Certificate";
    private static final String CORRELATIE_ID = "correlatieId";

    /** What pages need to be shown, refusals too: the same for everybody, so nobody is asked who he is. */
    private static final String STATISCH = "/statisch/";

    private final Herkenning herkenning;
    private final Personenpoort personenpoort;
    private final Supplier<UUID> ids;

    Toegangsfilter(Herkenning herkenning, Personenpoort personenpoort, Supplier<UUID> ids) {
        this.herkenning = herkenning;
        this.personenpoort = personenpoort;
        this.ids = ids;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Poort poort = personenpoort.isVan(request) ? Poort.PERSONEN : Poort.SYSTEMEN;
        String pad = pad(request);
        if (poort == Poort.PERSONEN && pad.startsWith(STATISCH)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Dienst> dienst = Dienst.op(poort, pad);
        if (dienst.isEmpty()) {
            geenDienst(poort, pad, response);
            return;
        }
        Aanroep aanroep = aanroep(request, dienst.get());
        request.setAttribute(Aanroep.ATTRIBUUT, aanroep);
        MDC.put(CORRELATIE_ID, aanroep.correlatie().toString());
        long begin = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            schrijf(dienst.get(), aanroep, request, response, begin);
            MDC.remove(CORRELATIE_ID);
        }
    }

    /** Whoever types the bare address of the portal means its first page. */
    private static void geenDienst(Poort poort, String pad, HttpServletResponse response) {
        if (poort == Poort.PERSONEN && (pad.equals("/") || pad.equals("/portaal"))) {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", "/portaal/");
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** As the container will route it. The raw address may say {@code /machtiging/../terugkoppeling/}, and would be judged by its first half. */
    private static String pad(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    private Aanroep aanroep(HttpServletRequest request, Dienst dienst) {
        X509Certificate[] keten = (X509Certificate[]) request.getAttribute(CERTIFICATEN);
        @Nullable X509Certificate certificaat = keten == null || keten.length == 0 ? null : keten[0];
        return new Aanroep(new CorrelatieId(ids.get()), () -> herkenning.aanroeper(certificaat, dienst));
    }

    private static void schrijf(
            Dienst dienst, Aanroep aanroep, HttpServletRequest request, HttpServletResponse response, long begin) {
        Aanroeper wie = aanroep.herkend();
        LoggingEventBuilder regel = log.atInfo()
                .addKeyValue("dienst", dienst)
                .addKeyValue("methode", request.getMethod())
                .addKeyValue("operatie", aanroep.operatie())
                .addKeyValue("relatie", wie == null ? null : wie.relatie())
                .addKeyValue("http", response.getStatus())
                .addKeyValue("fout", aanroep.fout())
                .addKeyValue("duurMs", (System.nanoTime() - begin) / 1_000_000);
        regel.log("aanroep");
    }
}
