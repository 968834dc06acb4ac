package nl.machtigingen.notificatie.mail;

import java.time.Duration;
import java.util.Objects;
import nl.machtigingen.begrippen.Emailadres;
import nl.machtigingen.begrippen.OngeldigeWaarde;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where e-mail goes out and what stands in it. Without a host nothing is mailed, and nothing else need be set.
 *
 * @param host name of the mail server, as its certificate has it
 * @param gebruiker absent when the mail server knows us otherwise
 * @param afzender address in From
 * @param retouradres where the mail server sends what cannot be delivered; absent for the afzender
 * @param bundel SSL bundle with the authorities of the mail server
 * @param verbinden for the connection
 * @param antwoord for each answer of the mail server
 * @param verbindingen at most at once on this node; fewer than the threads of the outbox, so that a mail server that hangs leaves room
 *     for the deliveries to insurers
 */
@ConfigurationProperties("gateway.notificatie.mail")
record MailSettings(
        @Nullable String host,
        @DefaultValue("587") int poort,
        @DefaultValue("starttls") Beveiliging beveiliging,
        @Nullable String gebruiker,
        @Nullable String wachtwoord,
        @Nullable String afzender,
        @Nullable String retouradres,
        @DefaultValue("uitgaand") String bundel,
        @DefaultValue("5s") Duration verbinden,
        @DefaultValue("20s") Duration antwoord,
        @DefaultValue("8") int verbindingen) {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int HIGHEST_PORT = 65_535;

    MailSettings {
        if (host != null) {
            require(!host.isBlank(), "host", "mag niet leeg zijn; laat de instelling weg om niet te mailen");
            require(poort >= 1 && poort <= HIGHEST_PORT, "poort", "1 tot en met " + HIGHEST_PORT);
            require(isAdres(afzender), "afzender", "een e-mailadres is verplicht");
            require(retouradres == null || isAdres(retouradres), "retouradres", "moet een e-mailadres zijn");
            require(
                    (gebruiker == null) == (wachtwoord == null),
                    "wachtwoord",
                    "hoort bij gateway.notificatie.mail.gebruiker");
            require(
                    gebruiker == null || beveiliging != Beveiliging.GEEN,
                    "beveiliging",
                    "een wachtwoord gaat niet over een onbeveiligde verbinding");
            require(isUseful(verbinden), "verbinden", "meer dan 0 en hoogstens 5m");
            require(isUseful(antwoord), "antwoord", "meer dan 0 en hoogstens 5m");
            require(verbindingen >= 1, "verbindingen", "minstens 1");
        }
    }

    String afzenderadres() {
        return Objects.requireNonNull(afzender);
    }

    String enveloppeadres() {
        return retouradres == null ? afzenderadres() : retouradres;
    }

    private static boolean isAdres(@Nullable String tekst) {
        if (tekst == null) {
            return false;
        }
        try {
            new Emailadres(tekst);
            return true;
        } catch (OngeldigeWaarde e) {
            return false;
        }
    }

    private static boolean isUseful(Duration duration) {
        return duration.toMillis() >= 1 && duration.compareTo(LONGEST) <= 0;
    }

    private static void require(boolean good, String key, String rule) {
        if (!good) {
            throw new IllegalArgumentException("gateway.notificatie.mail." + key + ": " + rule);
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "MailSettings[host=" + host + ", poort=" + poort + ", beveiliging=" + beveiliging + "]";
    }
}
