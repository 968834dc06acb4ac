package nl.machtigingen.notificatie.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import nl.machtigingen.SettableClock;
import nl.machtigingen.begrippen.Emailadres;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.notificatie.Mail;
import nl.machtigingen.notificatie.Mailaanleiding;
import nl.machtigingen.notificatie.Post.Verzending;
import nl.machtigingen.notificatie.Post.Verzending.Geweigerd;
import nl.machtigingen.notificatie.Post.Verzending.Mislukt;
import nl.machtigingen.notificatie.Post.Verzending.Verstuurd;
import nl.machtigingen.pki.HeldCertificate;
import nl.machtigingen.pki.TestPki;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of an e-mail when the mail server is good, unwilling, strange or somebody else. */
class SmtpPostTest {

    private static final HeldCertificate AUTHORITY =
            TestPki.anAuthority("CN=Mail CA").selfSigned();
    private static final HeldCertificate STRANGER =
            TestPki.anAuthority("CN=Vreemde CA").selfSigned();
    private static final String ADRES = "balie@voorbeeld.example";
    private static final UUID KENMERK = UUID.fromString("6f1c1a52-7a3b-3a57-9a3e-0d6a2a1f0001");

    private static SSLContext server(String name, HeldCertificate issuer) {
        return TestPki.sslContext(
                TestPki.aCertificate("CN=" + name).forServers(name).signedBy(issuer), List.of());
    }

    @Test
    void saysNothingBeforeTheConnectionIsSecured() {
        try (SpokenSmtp smtp = new SpokenSmtp(server("localhost", AUTHORITY))) {
            assertThat(verstuur(smtp, Beveiliging.STARTTLS, ADRES)).isEqualTo(new Verstuurd());

            assertThat(smtp.heard())
                    .filteredOn(line -> !line.startsWith(SpokenSmtp.LOCK))
                    .hasSize(2)
                    .last()
                    .isEqualTo("STARTTLS");
            assertThat(smtp.heard())
                    .contains(
                            SpokenSmtp.LOCK + "MAIL FROM:<retour@gateway.example>",
                            SpokenSmtp.LOCK + "RCPT TO:<" + ADRES + ">",
                            SpokenSmtp.LOCK + "Auto-Submitted: auto-generated",
                            SpokenSmtp.LOCK + "Message-ID: <" + KENMERK + "@portaal.example>");
        }
    }

    @Test
    void wantsNothingOfAServerWithoutTls() {
        try (SpokenSmtp smtp = new SpokenSmtp(null)) {
            assertThat(verstuur(smtp, Beveiliging.STARTTLS, ADRES)).isInstanceOf(Mislukt.class);
            assertThat(smtp.heard()).noneMatch(line -> line.contains("MAIL") || line.contains(ADRES));
        }
    }

    @ParameterizedTest
    @EnumSource(Beveiliging.class)
    void speaksInClearOnlyWhenTold(Beveiliging beveiliging) {
        try (SpokenSmtp smtp = new SpokenSmtp(null)) {
            assertThat(verstuur(smtp, beveiliging, ADRES) instanceof Verstuurd)
                    .isEqualTo(beveiliging == Beveiliging.GEEN);
        }
    }

    @ParameterizedTest
    @CsvSource({"localhost, false", "ergens.anders.example, true"})
    void wantsNothingOfAServerThatIsSomebodyElse(String name, boolean trusted) {
        try (SpokenSmtp smtp = new SpokenSmtp(server(name, trusted ? AUTHORITY : STRANGER))) {
            assertThat(verstuur(smtp, Beveiliging.STARTTLS, ADRES)).isEqualTo(new Mislukt("tls"));
            assertThat(smtp.heard()).noneMatch(line -> line.contains(ADRES));
        }
    }

    /** A password, too, waits for TLS. */
    @Test
    void callsARefusedPasswordALogin() {
        try (SpokenSmtp smtp = new SpokenSmtp(server("localhost", AUTHORITY))
                .on("EHLO", "250-localhost\r\n250-STARTTLS\r\n250 AUTH PLAIN")
                .on("AUTH", "535 no")) {
            assertThat(post(smtp.port(), Beveiliging.STARTTLS, "gateway", Duration.ofSeconds(5))
                            .verstuur(mail(ADRES)))
                    .isEqualTo(new Mislukt("login"));
            assertThat(smtp.heard()).noneMatch(line -> line.startsWith("AUTH"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 no such mailbox, smtp-550",
        "RCPT, 553 not like that, smtp-553",
        "RCPT, 521 takes no mail, smtp-521",
        "DATA, 554 no, smtp-554",
        "., 554 not this one, smtp-554"
    })
    void givesUpOnWhatIsRefusedForGood(String command, String answer, String reden) {
        try (SpokenSmtp smtp = new SpokenSmtp(null).on(command, answer)) {
            assertThat(verstuur(smtp, Beveiliging.GEEN, ADRES)).isEqualTo(new Geweigerd(reden));
        }
    }

    /** Greylisting, a full disk, a sender that the operator must still make known. */
    @ParameterizedTest
    @CsvSource({
        "RCPT, 450 later, smtp-450",
        "RCPT, 452 full, smtp-452",
        "MAIL, 550 who are you, smtp-550",
        "MAIL, 451 later, smtp-451",
        "., 421 closing, smtp-421"
    })
    void triesAgainWhatMayStillSucceed(String command, String answer, String reden) {
        try (SpokenSmtp smtp = new SpokenSmtp(null).on(command, answer)) {
            assertThat(verstuur(smtp, Beveiliging.GEEN, ADRES)).isEqualTo(new Mislukt(reden));
        }
    }

    @Test
    void waitsNoLongerThanItMay() {
        try (SpokenSmtp smtp = new SpokenSmtp(null).on("RCPT", "")) {
            assertThat(post(smtp.port(), Beveiliging.GEEN, null, Duration.ofMillis(200))
                            .verstuur(mail(ADRES)))
                    .isEqualTo(new Mislukt("time-out"));
        }
    }

    @Test
    void triesAgainWhenNobodyAnswers() {
        SpokenSmtp gone = new SpokenSmtp(null);
        gone.close();

        assertThat(verstuur(gone, Beveiliging.GEEN, ADRES)).isEqualTo(new Mislukt("unreachable"));
    }

    /** What the schema lets through, and mail servers choke on. */
    @Test
    void refusesAnAddressThatIsNoneWithoutAskingAnybody() {
        try (SpokenSmtp smtp = new SpokenSmtp(null)) {
            assertThat(verstuur(smtp, Beveiliging.GEEN, "balie..twee@voorbeeld.example"))
                    .isEqualTo(new Geweigerd("address"));
            assertThat(smtp.heard()).isEmpty();
        }
    }

    private static Verzending verstuur(SpokenSmtp smtp, Beveiliging beveiliging, String adres) {
        return post(smtp.port(), beveiliging, null, Duration.ofSeconds(5)).verstuur(mail(adres));
    }

    private static SmtpPost post(int port, Beveiliging beveiliging, @Nullable String gebruiker, Duration antwoord) {
        MailSettings settings = new MailSettings(
                "localhost",
                port,
                beveiliging,
                gebruiker,
                gebruiker == null ? null : "geheim",
                "van@gateway.example",
                "retour@gateway.example",
                "uitgaand",
                Duration.ofSeconds(5),
                antwoord,
                1);
        return new SmtpPost(
                settings,
                () -> TestPki.sslContext(null, List.of(AUTHORITY.certificate())).getSocketFactory(),
                new Mailtekst(URI.create("https://portaal.example/portaal/machtigingen/")),
                SettableClock.standingStillAt(Instant.parse("2026-11-25T12:00:00Z")));
    }

    private static Mail mail(String adres) {
        return new Mail(KENMERK, Mailaanleiding.BESLIST, new MachtigingId(17), new Emailadres(adres));
    }
}
