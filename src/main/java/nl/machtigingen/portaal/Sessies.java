package nl.machtigingen.portaal;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import nl.machtigingen.kluis.Kluis;
import org.jspecify.annotations.Nullable;

/**
 * Sessions that no server remembers: the browser keeps them, and a keyed digest holds each to its certificate and its times. So every node
 * knows them all. A session opens nothing by itself: who calls is asked of the certificate, every time; it only ends what was left alone, and
 * marks the forms that were given out in it. A stolen one is worth nothing without the key of its certificate. Thread-safe.
 */
final class Sessies {

    /** The prefix makes the browser refuse it from another host, another path or without TLS. */
    static final String COOKIE = "__Host-portaal";

    /**
     * Lax: a link in an e-mail or in the software of a practice must find the session that there is; a form from elsewhere must not.
     */
    private static final String KENMERKEN = "; Path=/; Secure; HttpOnly; SameSite=Lax";

    private static final int ID = 16;
    private static final int KOP = ID + 2 * Long.BYTES;
    private static final int LANGSTE = 400;

    /** A cookie for every page would be a new one for every page. */
    private static final Duration NAUWKEURIG = Duration.ofMinutes(1);

    private final Kluis kluis;
    private final PortaalSettings settings;
    private final SecureRandom toeval = new SecureRandom();

    Sessies(Kluis kluis, PortaalSettings settings) {
        this.kluis = kluis;
        this.settings = settings;
    }

    /** What the cookie of a request comes to. */
    sealed interface Gelezen {

        /** There is none. */
        record Geen() implements Gelezen {}

        record Lopend(Sessie sessie) implements Gelezen {}

        /** Ours, of this certificate, and over. */
        record Verlopen(Sessie sessie) implements Gelezen {}

        /** Of another certificate, altered or made up. */
        record Vreemd() implements Gelezen {}
    }

    private record Zegel(String doel, String certificaat, String id, long begin, long gezien) {}

    private record Formulierzegel(String doel, String certificaat, String id) {}

    Sessie begin(String certificaat, Instant nu) {
        byte[] id = new byte[ID];
        toeval.nextBytes(id);
        Instant begin = nu.truncatedTo(ChronoUnit.MILLIS);
        return new Sessie(tekst(id), certificaat, begin, begin);
    }

    /** The same, seen now; the very same when that was noted less than a minute ago. */
    Sessie gezien(Sessie sessie, Instant nu) {
        return nu.isBefore(sessie.gezien().plus(NAUWKEURIG))
                ? sessie
                : new Sessie(sessie.id(), sessie.certificaat(), sessie.begin(), nu.truncatedTo(ChronoUnit.MILLIS));
    }

    Gelezen lees(@Nullable String cookie, String certificaat, Instant nu) {
        if (cookie == null) {
            return new Gelezen.Geen();
        }
        Sessie sessie = echt(cookie, certificaat);
        if (sessie == null) {
            return new Gelezen.Vreemd();
        }
        boolean over = !nu.isBefore(sessie.gezien().plus(settings.stilte()))
                || !nu.isBefore(sessie.begin().plus(settings.langste()));
        return over ? new Gelezen.Verlopen(sessie) : new Gelezen.Lopend(sessie);
    }

    private @Nullable Sessie echt(String cookie, String certificaat) {
        if (cookie.length() > LANGSTE) {
            return null;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cookie);
            ByteBuffer kop = ByteBuffer.wrap(bytes, ID, 2 * Long.BYTES);
            Sessie sessie = new Sessie(
                    tekst(Arrays.copyOf(bytes, ID)),
                    certificaat,
                    Instant.ofEpochMilli(kop.getLong()),
                    Instant.ofEpochMilli(kop.getLong()));
            return kluis.klopt(Arrays.copyOfRange(bytes, KOP, bytes.length), zegel(sessie)) ? sessie : null;
        } catch (RuntimeException e) {
            // Cut off, made up, or sealed with a key that is gone: no session of ours either way.
            return null;
        }
    }

    /** What the browser is told to keep until it closes. */
    String cookie(Sessie sessie) {
        byte[] afdruk = kluis.vingerafdruk(zegel(sessie));
        byte[] bytes = ByteBuffer.allocate(KOP + afdruk.length)
                .put(Base64.getUrlDecoder().decode(sessie.id()))
                .putLong(sessie.begin().toEpochMilli())
                .putLong(sessie.gezien().toEpochMilli())
                .put(afdruk)
                .array();
        return COOKIE + "=" + tekst(bytes) + KENMERKEN;
    }

    /** What makes it forget. */
    static String geenCookie() {
        return COOKIE + "=; Max-Age=0" + KENMERKEN;
    }

    /** The mark of every form that is given out in this session: another site cannot know it. */
    String token(Sessie sessie) {
        return tekst(kluis.vingerafdruk(formulierzegel(sessie)));
    }

    boolean isVan(Sessie sessie, String token) {
        try {
            return token.length() <= LANGSTE
                    && kluis.klopt(Base64.getUrlDecoder().decode(token), formulierzegel(sessie));
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static Zegel zegel(Sessie sessie) {
        return new Zegel(
                "portaal/sessie",
                sessie.certificaat(),
                sessie.id(),
                sessie.begin().toEpochMilli(),
                sessie.gezien().toEpochMilli());
    }

    private static Formulierzegel formulierzegel(Sessie sessie) {
        return new Formulierzegel("portaal/formulier", sessie.certificaat(), sessie.id());
    }

    private static String tekst(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
