package nl.machtigingen.pki;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import nl.machtigingen.pki.SampleRegister.Certificaat;
import nl.machtigingen.pki.SampleRegister.Praktijk;
import nl.machtigingen.pki.SampleRegister.Verzekeraar;
import nl.machtigingen.tls.SampleMaterial;

/**
 * Writes {@code certs-sample}: everyone the demonstration needs, in a fixed layout.
 *
 * <p>Every run makes all keys anew and forgets those of the authorities, so that nobody can add a certificate later to
 * a folder that others already trust in their own demonstration.
 */
public final class SampleCertificates {

    /** Where the samples are in the repository. */
    public static final Path FOLDER = Path.of("certs-sample");

    /** Of every PKCS#12 file among the samples. */
    public static final String PASSWORD = "voorbeeld";

    static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
    static final Instant UNTIL = Instant.parse("2054-01-01T00:00:00Z");
    static final Instant EXPIRED = Instant.parse("2025-01-01T00:00:00Z");
    static final Instant NOT_YET_VALID = Instant.parse("2053-01-01T00:00:00Z");
    static final Instant REVOKED = Instant.parse("2024-02-01T00:00:00Z");

    private static final String MARK = "sample material, everybody has its key: never trust it";
    private static final String ROOT = "CN=Root CA (voorbeeld),O=Machtigingen (voorbeeld),C=NL";
    private static final String SYSTEMS = "CN=Systemen CA (voorbeeld),O=Machtigingen (voorbeeld),C=NL";
    private static final String ALLES = "RAADPLEGEN INDIENEN COV INSTROOM";
    private static final String[] LOOPBACK = {"127.0.0.1", "::1"};

    private final Path folder;
    private final SampleRegister register = new SampleRegister();

    private SampleCertificates(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException, GeneralSecurityException {
        Path folder = args.length > 0 ? Path.of(args[0]) : FOLDER;
        new SampleCertificates(folder).write();
        System.out.println("Geschreven: " + folder.toAbsolutePath());
    }

    /** One of the written identities, such as {@code systeem/tandarts-de-kies}, from the repository's own folder. */
    public static HeldCertificate read(String name) {
        return HeldCertificate.read(FOLDER.resolve(name + ".pem"), FOLDER.resolve(name + ".key"));
    }

    private void write() throws IOException, GeneralSecurityException {
        HeldCertificate root = authority(ROOT).selfSigned();
        HeldCertificate persons = authority("CN=Personen CA (voorbeeld),O=Machtigingen (voorbeeld),C=NL")
                .signedBy(root);
        HeldCertificate systems = authority(SYSTEMS).signedBy(root);
        HeldCertificate insurers = authority("CN=Verzekeraars CA (voorbeeld),O=Machtigingen (voorbeeld),C=NL")
                .signedBy(root);
        HeldCertificate servers = authority("CN=Servers CA (voorbeeld),O=Machtigingen (voorbeeld),C=NL")
                .signedBy(root);

        writePem("ca/root", root);
        writePem("ca/personen", persons);
        writePem("ca/systemen", systems);
        writePem("ca/verzekeraars", insurers);
        writePem("ca/servers", servers);
        writeTrust("trust/clients", root, persons, systems, insurers);
        writeTrust("trust/servers", root, servers);

        write(
                "server/gateway",
                server("CN=gateway,O=Machtigingen (voorbeeld),C=NL").signedBy(servers));
        write("server/stubs", server("CN=stubs,O=Machtigingen (voorbeeld),C=NL").signedBy(servers));
        write(
                "client/gateway-uitgaand",
                client("CN=gateway-uitgaand,O=Machtigingen (voorbeeld),C=NL").signedBy(systems));

        Praktijk deKies = register.praktijk("tandarts-de-kies", "Tandartspraktijk De Kies (voorbeeld)", "12000001");
        Praktijk deBrug = register.praktijk("ziekenhuis-de-brug", "Ziekenhuis De Brug (voorbeeld)", "06000002");
        Praktijk deVaart = register.praktijk("zbc-de-vaart", "ZBC De Vaart (voorbeeld)", "22000003");
        Praktijk amFluss = register.praktijk("ziekenhuis-am-fluss", "Krankenhaus Am Fluss (voorbeeld)", "06500004");
        Praktijk deMolaar =
                register.praktijk("tandarts-de-molaar", "Tandartspraktijk De Molaar (voorbeeld)", "12000005");

        HeldCertificate deKiesSystem =
                system(deKies, "90000000001017", "Praktijksoftware De Kies (voorbeeld)", systems);
        system(deBrug, "90000000002011", "Ziekenhuissoftware De Brug (voorbeeld)", systems);
        system(deVaart, "90000000003016", "Klinieksoftware De Vaart (voorbeeld)", systems);
        system(amFluss, "90000000004010", "Ziekenhuissoftware Am Fluss (voorbeeld)", systems);
        system(deMolaar, "90000000005015", "Praktijksoftware De Molaar (voorbeeld)", systems);

        HeldCertificate readOnly = client(subject(deKies, "90000000001024")).signedBy(systems);
        write("systeem/tandarts-de-kies-raadplegen", readOnly);
        deKies.add(new Certificaat("SYSTEEM", "Planningssoftware De Kies (voorbeeld)", readOnly, "RAADPLEGEN"));

        person(deKies, "90000000001031", "A. Appel (voorbeeld)", persons);
        person(deBrug, "90000000002035", "B. Braam (voorbeeld)", persons);
        person(deVaart, "90000000003030", "C. Citroen (voorbeeld)", persons);
        person(amFluss, "90000000004034", "D. Dattel (voorbeeld)", persons);
        person(deMolaar, "90000000005039", "E. Eikel (voorbeeld)", persons);

        HeldCertificate readingPerson =
                client(subject(deKies, "90000000001048")).signedBy(persons);
        write("persoon/tandarts-de-kies-raadplegen", readingPerson);
        deKies.add(new Certificaat("PERSOON", "F. Framboos (voorbeeld)", readingPerson, "RAADPLEGEN"));

        insurer("de-linde", "Zorgverzekeraar De Linde (voorbeeld)", "9991", "", insurers);
        insurer("de-polder", "Zorgverzekeraar De Polder (voorbeeld)", "9992", "", insurers);
        insurer("het-duin", "Zorgverzekeraar Het Duin (voorbeeld)", "9993", "duin", insurers);

        bad(
                deKies,
                "verlopen",
                client(subject(deKies, "90000000009013")).until(EXPIRED).signedBy(systems));
        bad(
                deKies,
                "nog-niet-geldig",
                client(subject(deKies, "90000000009020")).from(NOT_YET_VALID).signedBy(systems));
        HeldCertificate revoked = client(subject(deKies, "90000000009037")).signedBy(systems);
        bad(deKies, "ingetrokken", revoked);
        bad(
                deKies,
                "verkeerd-gebruik",
                marked(TestPki.aCertificate(subject(deKies, "90000000009044")).forServers())
                        .signedBy(systems));
        write(
                "fout/niet-geregistreerd",
                client(subject(deKies, "90000000009051")).signedBy(systems));
        write("fout/zelfde-naam-andere-ca", impostor(deKiesSystem.certificate()));

        HeldCertificate revokedPerson = badPersons(deKies, persons);

        writeList("crl/root", root);
        writeList("crl/verzekeraars", insurers);
        writeList("crl/servers", servers);
        writeList("crl/systemen", systems, revoked);
        writeList("crl/personen", persons, revokedPerson);

        writeText("register.xml", register.toXml());
        writeMasterKeys();
        writeText("README.md", readme());
    }

    private HeldCertificate system(Praktijk praktijk, String userNumber, String houder, HeldCertificate issuer)
            throws IOException, GeneralSecurityException {
        HeldCertificate certificate = client(subject(praktijk, userNumber)).signedBy(issuer);
        write("systeem/" + praktijk.id(), certificate);
        praktijk.add(new Certificaat("SYSTEEM", houder, certificate, ALLES));
        return certificate;
    }

    private void person(Praktijk praktijk, String userNumber, String houder, HeldCertificate issuer)
            throws IOException, GeneralSecurityException {
        HeldCertificate certificate = client(subject(praktijk, userNumber)).signedBy(issuer);
        write("persoon/" + praktijk.id(), certificate);
        praktijk.add(new Certificaat("PERSOON", houder, certificate, ALLES));
    }

    private void insurer(String id, String naam, String uzovi, String dialect, HeldCertificate issuer)
            throws IOException, GeneralSecurityException {
        HeldCertificate certificate =
                client("CN=" + naam + ",O=" + naam + ",C=NL").signedBy(issuer);
        write("verzekeraar/" + id, certificate);
        Verzekeraar verzekeraar =
                register.verzekeraar(id, naam, uzovi, "https://localhost:9550/verzekeraar/" + uzovi, dialect);
        verzekeraar.add(new Certificaat("VERZEKERAAR", naam, certificate, ""));
    }

    /** Gives the one to revoke. */
    private HeldCertificate badPersons(Praktijk praktijk, HeldCertificate issuer)
            throws IOException, GeneralSecurityException {
        HeldCertificate expired =
                client(subject(praktijk, "90000000009068")).until(EXPIRED).signedBy(issuer);
        HeldCertificate revoked = client(subject(praktijk, "90000000009075")).signedBy(issuer);
        bad(praktijk, "PERSOON", "persoon-verlopen", expired);
        bad(praktijk, "PERSOON", "persoon-ingetrokken", revoked);
        write(
                "fout/persoon-niet-geregistreerd",
                client(subject(praktijk, "90000000009082")).signedBy(issuer));
        return revoked;
    }

    private void bad(Praktijk praktijk, String name, HeldCertificate certificate)
            throws IOException, GeneralSecurityException {
        bad(praktijk, "SYSTEEM", name, certificate);
    }

    /** Registered all the same, so that it can only be refused for what is wrong with the certificate. */
    private void bad(Praktijk praktijk, String soort, String name, HeldCertificate certificate)
            throws IOException, GeneralSecurityException {
        write("fout/" + name, certificate);
        praktijk.add(new Certificaat(soort, "Fout certificaat, " + name + " (voorbeeld)", certificate, ALLES));
    }

    /** Alike in every name and number that De Kies is known by, from authorities that only have the right names. */
    private static HeldCertificate impostor(X509Certificate example) {
        HeldCertificate falseRoot = authority(ROOT).selfSigned();
        HeldCertificate falseSystems = authority(SYSTEMS).signedBy(falseRoot);
        return client(example.getSubjectX500Principal().getName())
                .serial(example.getSerialNumber())
                .signedBy(falseSystems);
    }

    private static String subject(Praktijk praktijk, String userNumber) {
        String country = praktijk.id().equals("ziekenhuis-am-fluss") ? "DE" : "NL";
        return "CN=" + userNumber + ",O=" + praktijk.naam() + ",C=" + country;
    }

    private static CertificateBuilder authority(String subject) {
        return marked(TestPki.anAuthority(subject));
    }

    private static CertificateBuilder client(String subject) {
        return marked(TestPki.aCertificate(subject).forClients());
    }

    private static CertificateBuilder server(String subject) {
        return marked(TestPki.aCertificate(subject).forServers("localhost").at(LOOPBACK));
    }

    private static CertificateBuilder marked(CertificateBuilder certificate) {
        return certificate.from(FROM).until(UNTIL).marked(SampleMaterial.MARKER, MARK);
    }

    private void write(String name, HeldCertificate held) throws IOException, GeneralSecurityException {
        writePem(name, held);
        writeText(name + ".key", held.privateKeyPem());
        writeStore(
                name + ".p12",
                held.keyStore(requireNonNull(Path.of(name).getFileName()).toString(), PASSWORD));
    }

    private void writePem(String name, HeldCertificate held) throws IOException {
        writeText(name + ".pem", held.chainPem());
    }

    private void writeTrust(String name, HeldCertificate... authorities) throws IOException {
        writeText(
                name + ".pem",
                TestPki.pem(List.of(authorities).stream()
                        .map(HeldCertificate::certificate)
                        .toList()));
    }

    private void writeList(String name, HeldCertificate authority, HeldCertificate... revoked) throws IOException {
        RevocationListBuilder list =
                TestPki.aRevocationListOf(authority).from(REVOKED).until(UNTIL);
        List.of(revoked).forEach(certificate -> list.revoking(certificate, REVOKED));
        writeText(name + ".crl", TestPki.pem(list.signed()));
    }

    private void writeMasterKeys() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (String alias : List.of("sleutel-1", "index-1")) {
            store.setEntry(
                    alias,
                    new KeyStore.SecretKeyEntry(masterKey()),
                    new KeyStore.PasswordProtection(PASSWORD.toCharArray()));
        }
        writeStore("kluis.p12", store);
    }

    /** Recognisable by what it is, so that it cannot become a real key by being copied. */
    private static SecretKey masterKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        byte[] prefix = "VOORBEELDSLEUTEL".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(prefix, 0, key, 0, prefix.length);
        return new SecretKeySpec(key, "AES");
    }

    private void writeStore(String name, KeyStore store) throws IOException, GeneralSecurityException {
        try (OutputStream file = Files.newOutputStream(inFolder(name))) {
            store.store(file, PASSWORD.toCharArray());
        }
    }

    private void writeText(String name, String text) throws IOException {
        Files.writeString(inFolder(name), text);
    }

    private Path inFolder(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(requireNonNull(file.getParent()));
        return file;
    }

    private String readme() {
        return """
                # The sample certificates

                Everyone the demonstration knows, with keys that everybody can read. Only a gateway that runs with the profile
                `demo` accepts them: every certificate here, authorities included, carries the private extension
                `%s`, the sample master key begins with `VOORBEELDSLEUTEL`, and without
                that profile the gateway refuses to start when it finds either.

                Every identity is there three times: `.pem` (the certificate and its issuing CA), `.key` (PKCS#8, not encrypted) and
                `.p12` (both, password `%s`). All names, AGB-codes and UZOVI-codes are invented.

                ```
                curl --cacert certs-sample/trust/servers.pem \\
                     --cert certs-sample/systeem/tandarts-de-kies.pem --key certs-sample/systeem/tandarts-de-kies.key https://localhost:8443/
                ```

                ## Who is who

                | who | AGB-code | system certificate | personal certificate |
                | --- | --- | --- | --- |
                %s
                `systeem/tandarts-de-kies-raadplegen` and `persoon/tandarts-de-kies-raadplegen` belong to the first practice too, and may only
                look things up (right RAADPLEGEN).
                Tandartspraktijk De Molaar is there to be refused what belongs to De Kies. The AGB-code of the hospital
                abroad begins with 0650; it reads the pages of the portal in English.

                The subject of a certificate says nothing about the AGB-code: its CN is a user number. Whose a certificate is, and what it
                may do, stands in `register.xml`.

                | insurer | UZOVI | certificate | address in the demonstration |
                | --- | --- | --- | --- |
                %s
                | other | for |
                | --- | --- |
                | `server/gateway`, `server/stubs` | the two servers of the demonstration, on localhost, 127.0.0.1 and ::1 |
                | `client/gateway-uitgaand` | what the gateway shows when it calls an insurer, the COV or a practice |
                | `trust/clients.pem` | who a server of the demonstration accepts as a client |
                | `trust/servers.pem` | which servers a client of the demonstration accepts |
                | `ca/`, `crl/` | every authority, and what it has revoked; the keys of the authorities were thrown away |
                | `kluis.p12` | the sample master key, alias `sleutel-1`, and the key of the blind indexes, `index-1`; password `%s` |

                ## The bad ones

                All say that they are a system of Tandartspraktijk De Kies, those named `persoon-` a person there. Those marked *registered* stand in `register.xml`, so that
                what refuses them can only be the certificate.

                | certificate | what is wrong | registered |
                | --- | --- | --- |
                | `fout/verlopen` | expired on 1 January 2025 | yes |
                | `fout/nog-niet-geldig` | valid from 1 January 2053 | yes |
                | `fout/ingetrokken` | revoked: on the list `crl/systemen.crl` | yes |
                | `fout/verkeerd-gebruik` | extended key usage serverAuth only | yes |
                | `fout/zelfde-naam-andere-ca` | same subject, issuer name and serial number as `systeem/tandarts-de-kies`, from another CA | no |
                | `fout/niet-geregistreerd` | nothing, but nobody registered it | no |
                | `fout/persoon-verlopen` | expired on 1 January 2025 | yes |
                | `fout/persoon-ingetrokken` | revoked: on the list `crl/personen.crl` | yes |
                | `fout/persoon-niet-geregistreerd` | nothing, but nobody registered it | no |

                ## Making them anew

                ```
                mvn spring-boot:test-run -Dspring-boot.run.main-class=nl.machtigingen.pki.SampleCertificates
                ```

                writes this whole folder again, this page included, in the same layout and with new keys. `SampleCertificatesTest` checks it.
                """.formatted(
                SampleMaterial.MARKER, PASSWORD, register.practicesAsTable(), register.insurersAsTable(), PASSWORD);
    }
}
