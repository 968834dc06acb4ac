package nl.machtigingen.notificatie;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.machtigingen.fout.Weigering;

/**
 * Where a practice takes notifications. https only; without user information or fragment.
 *
 * <p>Threat: a caller could have the gateway call its own surroundings. So names and numbers of this machine and of private networks
 * are refused. A public name that leads inside is stopped later: the other side must show a certificate for that name from a trusted CA
 * before a byte is sent.
 */
record Notificatieadres(URI uri) {

    private static final int HOOGSTE_POORT = 65_535;
    private static final Pattern NUMERIEK = Pattern.compile("[0-9.]+|\\[.*]|0x.*");

    static Notificatieadres van(String tekst, boolean lokaalToegestaan, String veld) {
        URI uri = uri(tekst, veld);
        String host = uri.getHost();
        if (!"https".equals(uri.getScheme())
                || host == null
                || uri.getRawUserInfo() != null
                || uri.getRawFragment() != null
                || uri.getPort() == 0
                || uri.getPort() > HOOGSTE_POORT) {
            throw Weigering.veld(
                    veld,
                    "Geef een adres dat met https:// begint, met een servernaam, een bestaande poort en zonder gebruikersnaam.");
        }
        if (!lokaalToegestaan && isLokaal(host.toLowerCase(Locale.ROOT))) {
            throw Weigering.veld(
                    veld,
                    "Geef een adres met een openbare servernaam; een nummer of lokale naam wordt niet geaccepteerd.");
        }
        return new Notificatieadres(uri);
    }

    private static URI uri(String tekst, String veld) {
        try {
            return new URI(tekst);
        } catch (URISyntaxException e) {
            throw Weigering.veld(veld, "Geef een geldig https-adres.");
        }
    }

    private static boolean isLokaal(String host) {
        return NUMERIEK.matcher(host).matches()
                || !host.contains(".")
                || host.endsWith(".localhost")
                || host.endsWith(".local")
                || host.endsWith(".internal");
    }
}
