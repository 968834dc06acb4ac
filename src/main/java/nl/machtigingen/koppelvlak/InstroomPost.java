package nl.machtigingen.koppelvlak;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import nl.machtigingen.afhandeling.StroomIn;
import nl.machtigingen.afhandeling.StroomIn.Ontvangst;
import nl.machtigingen.begrippen.Aanroep;
import nl.machtigingen.begrippen.Aanroeper;
import nl.machtigingen.begrippen.Aanroeper.Zorgsysteem;
import nl.machtigingen.bijlage.Bijlagen;
import nl.machtigingen.contract.fout.Fout;
import nl.machtigingen.contract.fout.ObjectFactory;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Oorzaken;
import nl.machtigingen.fout.Weigering;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code stroomIn} for software without a SOAP stack: the same element, posted as it is. Reads it as strictly as an envelope, and answers
 * with the status codes of HTTP. Thread-safe.
 */
final class InstroomPost extends HttpServlet {

    /** Below the services in envelopes, so that the same door keeper stands before it. */
    static final String PAD = "/diensten/instroom/v1/xml";

    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(InstroomPost.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** COV does not say when it will be back. */
    private static final Duration COV_TERUG = Duration.ofSeconds(30);

    private final transient StroomIn stroomIn;
    private final transient Function<Aanroeper, Bijlagen> bijlagen;
    private final transient Kaalinstroom lezer;
    private final transient Kaaljaxb jaxb;
    private final transient Mediatype mediatype = Mediatype.kaal();

    InstroomPost(StroomIn stroomIn, Function<Aanroeper, Bijlagen> bijlagen, Kaalinstroom lezer, Kaaljaxb jaxb) {
        this.stroomIn = stroomIn;
        this.bijlagen = bijlagen;
        this.lezer = lezer;
        this.jaxb = jaxb;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Aanroep aanroep = Objects.requireNonNull(
                (Aanroep) request.getAttribute(Aanroep.ATTRIBUUT),
                "a message came in past the filter that says who calls");
        try {
            Zorgsysteem wie = zorgsysteem(aanroep);
            MediaType gestuurd = soort(request);
            Ontvangst ontvangst = stroomIn.stroomIn(wie, aanroep.correlatie(), bericht(request, gestuurd, aanroep));
            response.setHeader(HttpHeaders.LOCATION, ontvangst.url().toString());
            antwoord(
                    response,
                    HttpStatus.CREATED,
                    MediaType.APPLICATION_XML,
                    jaxb.schrijf(Instroomberichten.antwoord(ontvangst)));
        } catch (Mediatypefout fout) {
            weiger(request, response, aanroep, fout.weigering, HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        } catch (Weigering weigering) {
            weiger(request, response, aanroep, weigering, status(weigering.code()));
        } catch (RuntimeException e) {
            log.error("SYS-002 {}", Oorzaken.zonderTekst(e));
            Weigering weigering = Weigering.van(Foutcode.SYS_002);
            weiger(request, response, aanroep, weigering, status(weigering.code()));
        }
    }

    /** Before a byte of the message is read. */
    private static Zorgsysteem zorgsysteem(Aanroep aanroep) {
        if (aanroep.aanroeper() instanceof Zorgsysteem zorgsysteem) {
            return zorgsysteem;
        }
        throw Weigering.van(Foutcode.AUT_004);
    }

    private MediaType soort(HttpServletRequest request) {
        try {
            MediaType gestuurd = mediatype.controleer(
                    request.getHeader(HttpHeaders.CONTENT_TYPE), request.getHeader(HttpHeaders.CONTENT_ENCODING));
            Mediatype.tekenset(gestuurd);
            return gestuurd;
        } catch (Weigering weigering) {
            throw new Mediatypefout(weigering);
        }
    }

    private StroomIn.Bericht bericht(HttpServletRequest request, MediaType gestuurd, Aanroep aanroep)
            throws IOException {
        return lezer.lees(
                request.getInputStream(),
                gestuurd,
                maat -> {
                    Bestandsinname bestanden = new Bestandsinname(() -> bijlagen.apply(aanroep.aanroeper()), maat);
                    bestanden.hoortBij(request);
                    return bestanden;
                },
                aanroep);
    }

    private void weiger(
            HttpServletRequest request,
            HttpServletResponse response,
            Aanroep aanroep,
            Weigering weigering,
            HttpStatus status)
            throws IOException {
        aanroep.fout(weigering.code().code());
        Duration wacht = wacht(weigering);
        if (wacht != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wacht.toSeconds()));
        }
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, "nl");
        Fout fout = Foutbericht.van(weigering, aanroep);
        Foutvorm vorm = Foutvorm.voor(request.getHeader(HttpHeaders.ACCEPT));
        antwoord(
                response,
                status,
                vorm.mediatype(),
                switch (vorm) {
                    case XML -> jaxb.schrijf(new ObjectFactory().createFout(fout));
                    case JSON -> JSON.writeValueAsBytes(Probleem.van(fout, weigering.code(), status.value()));
                });
    }

    private static @Nullable Duration wacht(Weigering weigering) {
        return weigering.code() == Foutcode.COV_004 ? COV_TERUG : weigering.wacht();
    }

    private static HttpStatus status(Foutcode code) {
        return switch (code) {
            case AUT_001, AUT_002, AUT_003, AUT_004, AUT_005, AUT_006 -> HttpStatus.FORBIDDEN;
            case VAL_001 -> HttpStatus.BAD_REQUEST;
            case BIJ_001 -> HttpStatus.CONTENT_TOO_LARGE;
            case COV_004, SYS_001 -> HttpStatus.SERVICE_UNAVAILABLE;
            case SYS_002 -> HttpStatus.INTERNAL_SERVER_ERROR;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    /** The address in it opens a draft: nobody on the way may keep it. */
    private static void antwoord(HttpServletResponse response, HttpStatus status, MediaType soort, byte[] inhoud)
            throws IOException {
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(soort.toString());
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentLength(inhoud.length);
        response.getOutputStream().write(inhoud);
    }

    /** What was sent is no kind of message of ours. */
    private static final class Mediatypefout extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Weigering weigering;

        Mediatypefout(Weigering weigering) {
            super(null, weigering, false, false);
            this.weigering = weigering;
        }
    }
}
