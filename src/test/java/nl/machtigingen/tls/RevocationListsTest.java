package nl.machtigingen.tls;

import static nl.machtigingen.pki.TestPki.aCertificate;
import static nl.machtigingen.pki.TestPki.aRevocationListOf;
import static nl.machtigingen.pki.TestPki.anAuthority;
import static nl.machtigingen.pki.TestPki.pem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.machtigingen.SettableClock;
import nl.machtigingen.pki.HeldCertificate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevocationListsTest {

    private static final Duration GRACE = Duration.ofHours(6);

    private final HeldCertificate root = anAuthority("CN=Root").selfSigned();
    private final HeldCertificate systems = anAuthority("CN=Systems").signedBy(root);
    private final HeldCertificate persons = anAuthority("CN=Persons").signedBy(root);
    private final HeldCertificate practice =
            aCertificate("CN=90000000000001").forClients().signedBy(systems);
    private final HeldCertificate thief =
            aCertificate("CN=90000000000002").forClients().signedBy(systems);

    private final Instant today = Instant.now();
    private final SettableClock clock = SettableClock.standingStillAt(today);
    private final List<X509Certificate> trusted =
            new ArrayList<>(List.of(root.certificate(), systems.certificate(), persons.certificate()));

    @TempDir
    private Path folder;

    private RevocationLists lists;

    @BeforeEach
    void aListOfEveryAuthority() throws IOException {
        write("root.crl", pem(aRevocationListOf(root).signed()));
        write("systems.crl", pem(aRevocationListOf(systems).revoking(thief).signed()));
        write("persons.crl", pem(aRevocationListOf(persons).signed()));
        lists = load();
    }

    @Test
    void knowsGoodFromRevoked() {
        assertThat(lists.status(practice.certificate(), systems.certificate())).isEqualTo(Revocation.GOOD);
        assertThat(lists.status(thief.certificate(), systems.certificate())).isEqualTo(Revocation.REVOKED);
    }

    @Test
    void findsTheIssuerItself() {
        assertThat(lists.status(practice.certificate())).isEqualTo(Revocation.GOOD);
        assertThat(lists.status(thief.certificate())).isEqualTo(Revocation.REVOKED);
    }

    @Test
    void readsDerAndSeveralListsFromOneFile() throws Exception {
        clear();
        Files.write(
                folder.resolve("systems.der"),
                aRevocationListOf(systems).revoking(thief).signed().getEncoded());
        write(
                "others.pem",
                pem(aRevocationListOf(root).signed())
                        + pem(aRevocationListOf(persons).signed()));

        lists = load();

        assertThat(lists.status(practice.certificate())).isEqualTo(Revocation.GOOD);
        assertThat(lists.status(thief.certificate())).isEqualTo(Revocation.REVOKED);
    }

    @Test
    void knowsNothingWithoutAListOfTheIssuer() throws IOException {
        Files.delete(folder.resolve("systems.crl"));

        assertThat(load().status(practice.certificate())).isEqualTo(Revocation.UNKNOWN);
    }

    @Test
    void knowsNothingWithoutAListOnTheIssuer() throws IOException {
        Files.delete(folder.resolve("root.crl"));

        assertThat(load().status(practice.certificate())).isEqualTo(Revocation.UNKNOWN);
    }

    @Test
    void revokesAllThatARevokedAuthoritySigned() throws IOException {
        write("root.crl", pem(aRevocationListOf(root).revoking(systems).signed()));
        lists.reload();

        assertThat(lists.status(practice.certificate())).isEqualTo(Revocation.REVOKED);
    }

    @Test
    void believesAListUntilItsEndAndTheGraceAreOver() throws IOException {
        write(
                "systems.crl",
                pem(aRevocationListOf(systems)
                        .revoking(thief)
                        .until(today.plus(Duration.ofHours(1)))
                        .signed()));
        lists.reload();

        clock.set(today.plus(Duration.ofHours(1)).plus(GRACE).minusSeconds(2));
        assertThat(lists.status(practice.certificate())).isEqualTo(Revocation.GOOD);

        clock.set(today.plus(Duration.ofHours(1)).plus(GRACE).plusSeconds(1));
        assertThat(lists.status(practice.certificate())).isEqualTo(Revocation.UNKNOWN);
        assertThat(lists.status(thief.certificate())).isEqualTo(Revocation.REVOKED);
    }

    @Test
    void failsClosedWhenTheListOnTheIssuerIsOver() throws IOException {
        write(
                "root.crl",
                pem(aRevocationListOf(root)
                        .until(today.plus(Duration.ofHours(1)))
                        .signed()));
        lists.reload();
        clock.set(today.plus(Duration.ofHours(8)));

        assertThat(lists.status(practice.certificate())).isEqualTo(Revocation.UNKNOWN);
    }

    @Test
    void ignoresAListOfAnotherAuthorityWithTheSameName() throws IOException {
        HeldCertificate forger = anAuthority("CN=Systems").signedBy(root);
        write("systems.crl", pem(aRevocationListOf(forger).from(today).signed()));
        lists.reload();

        assertThat(lists.status(thief.certificate())).isEqualTo(Revocation.REVOKED);
        assertThat(load().status(practice.certificate())).isEqualTo(Revocation.UNKNOWN);
    }

    @Test
    void knowsNothingOfACertificateFromAnotherAuthorityWithTheSameName() {
        HeldCertificate forger = anAuthority("CN=Systems").signedBy(root);
        HeldCertificate forged = aCertificate("CN=90000000000001")
                .serial(practice.certificate().getSerialNumber())
                .forClients()
                .signedBy(forger);

        assertThat(lists.status(forged.certificate())).isEqualTo(Revocation.UNKNOWN);
        assertThat(lists.status(forged.certificate(), systems.certificate())).isEqualTo(Revocation.UNKNOWN);
        assertThat(lists.status(forged.certificate(), forger.certificate())).isEqualTo(Revocation.UNKNOWN);
    }

    @Test
    void keepsTwoTrustedAuthoritiesOfOneNameApart() throws IOException {
        HeldCertificate other = anAuthority("CN=Systems").signedBy(root);
        HeldCertificate sameSerial = aCertificate("CN=90000000000003")
                .serial(thief.certificate().getSerialNumber())
                .forClients()
                .signedBy(other);
        trusted.add(other.certificate());
        write("other.crl", pem(aRevocationListOf(other).signed()));
        lists.reload();

        assertThat(lists.status(sameSerial.certificate())).isEqualTo(Revocation.GOOD);
        assertThat(lists.status(thief.certificate())).isEqualTo(Revocation.REVOKED);
    }

    @Test
    void isNotMisledByAnIssuerThatTheClientChose() {
        assertThat(lists.status(thief.certificate(), persons.certificate())).isEqualTo(Revocation.UNKNOWN);
        assertThat(lists.status(thief.certificate(), root.certificate())).isEqualTo(Revocation.UNKNOWN);
    }

    @Test
    void takesANewListAtTheNextReload() throws IOException {
        write("systems.crl", pem(aRevocationListOf(systems).revoking(practice).signed()));
        assertThat(lists.status(practice.certificate())).isEqualTo(Revocation.GOOD);

        lists.reload();

        assertThat(lists.status(practice.certificate())).isEqualTo(Revocation.REVOKED);
    }

    @Test
    void keepsTheListInForceWhenItsFileIsBrokenOrGone() throws IOException {
        for (String broken : List.of("", "niets", "-----BEGIN X509 CRL-----\nMIIB", "0\u0082")) {
            write("systems.crl", broken);
            lists.reload();
            assertThat(lists.status(thief.certificate())).isEqualTo(Revocation.REVOKED);
            assertThat(lists.status(practice.certificate())).isEqualTo(Revocation.GOOD);
        }
        clear();
        lists.reload();
        assertThat(lists.status(thief.certificate())).isEqualTo(Revocation.REVOKED);
        assertThat(lists.status(practice.certificate())).isEqualTo(Revocation.GOOD);
    }

    @Test
    void doesNotGoBackToAnOlderList() throws IOException {
        write(
                "systems.crl",
                pem(aRevocationListOf(systems)
                        .from(today.minus(Duration.ofDays(1)))
                        .signed()));
        lists.reload();

        assertThat(lists.status(thief.certificate())).isEqualTo(Revocation.REVOKED);
    }

    @Test
    void forgetsAnAuthorityThatIsNoLongerTrusted() {
        trusted.remove(systems.certificate());
        lists.reload();

        assertThat(lists.status(practice.certificate())).isEqualTo(Revocation.UNKNOWN);
    }

    @Test
    void stopsAtTheHighestAuthorityThatIsTrusted() {
        trusted.remove(root.certificate());
        lists.reload();

        assertThat(lists.status(practice.certificate())).isEqualTo(Revocation.GOOD);
    }

    private RevocationLists load() {
        return new RevocationLists(List.of(folder), GRACE, () -> trusted, clock);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private void clear() throws IOException {
        for (String name : List.of("root.crl", "systems.crl", "persons.crl")) {
            Files.deleteIfExists(folder.resolve(name));
        }
    }
}
