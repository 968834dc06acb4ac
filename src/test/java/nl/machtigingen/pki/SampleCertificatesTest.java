package nl.machtigingen.pki;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.CRL;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXReason;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.machtigingen.tls.SampleMaterial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The committed folder, not a freshly made one: it is what others have in their hands. */
class SampleCertificatesTest {

    private static final Path FOLDER = SampleCertificates.FOLDER;
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final String GOOD = "systeem/tandarts-de-kies";

    @Test
    void holdsWhatTheProgramWrites(@TempDir Path fresh) throws Exception {
        SampleCertificates.main(new String[] {fresh.toString()});

        assertThat(filesIn(FOLDER)).isEqualTo(filesIn(fresh));
        assertThat(FOLDER.resolve("README.md")).hasSameTextualContentAs(fresh.resolve("README.md"));
    }

    @Test
    void holdsNoKeyOfAnAuthority() {
        assertThat(filesIn(FOLDER.resolve("ca"))).allMatch(name -> name.endsWith(".pem"));
    }

    @ParameterizedTest
    @MethodSource("identities")
    void givesEveryIdentityThreeTimesTheSame(String name) throws Exception {
        HeldCertificate held = SampleCertificates.read(name);
        KeyStore store = keyStore(name + ".p12");
        String alias = store.aliases().nextElement();

        assertThat(held.chain()).hasSize(2);
        assertThat(store.getCertificateChain(alias)).containsExactlyElementsOf(held.chain());
        assertThat(store.getKey(alias, SampleCertificates.PASSWORD.toCharArray()))
                .isEqualTo(held.privateKey());
        assertThat(keysMatch(held)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("goodIdentities")
    void goodOnesChainToTheRootAndAreNotRevoked(String name) {
        validate(name, NOW);
    }

    @ParameterizedTest
    @MethodSource("goodClients")
    void goodClientsPassTheHandshake(String name) throws Exception {
        assertPassesHandshake(name);
        assertThat(SampleCertificates.read(name).certificate().getExtendedKeyUsage())
                .containsExactly("1.3.6.1.5.5.7.3.2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"server/gateway", "server/stubs"})
    void serversAreKnownByEveryNameOfThisMachine(String name) throws Exception {
        X509Certificate certificate = SampleCertificates.read(name).certificate();

        assertThat(certificate.getSubjectAlternativeNames().stream().map(entry -> String.valueOf(entry.get(1))))
                .containsExactlyInAnyOrder("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
    }

    @ParameterizedTest
    @MethodSource("allCertificates")
    void everyCertificateSaysThatItIsASample(X509Certificate certificate) {
        assertThat(SampleMaterial.isSample(certificate)).isTrue();
        assertThat(certificate.getCriticalExtensionOIDs()).doesNotContain(SampleMaterial.MARKER);
    }

    @Test
    void noSubjectTellsAnAgbCodeOrUzovi() throws Exception {
        List<String> codes = new ArrayList<>();
        elements("praktijk").forEach(praktijk -> codes.add(praktijk.getAttribute("agb")));
        elements("verzekeraar").forEach(verzekeraar -> codes.add(verzekeraar.getAttribute("uzovi")));

        assertThat(codes).hasSize(8);
        assertThat(identities())
                .allSatisfy(name -> assertThat(SampleCertificates.read(name)
                                .certificate()
                                .getSubjectX500Principal()
                                .getName())
                        .doesNotContain(codes));
    }

    @Test
    void registerSaysWhatTheCertificatesSay() throws Exception {
        Map<String, X509Certificate> byFingerprint = new HashMap<>();
        identities().forEach(name -> {
            X509Certificate certificate = SampleCertificates.read(name).certificate();
            byFingerprint.put(SampleRegister.fingerprint(certificate), certificate);
        });

        assertThat(elements("certificaat")).hasSize(21).allSatisfy(entry -> {
            assertThat(byFingerprint).containsKey(entry.getAttribute("vingerafdruk"));
            X509Certificate certificate = requireNonNull(byFingerprint.get(entry.getAttribute("vingerafdruk")));
            assertThat(entry.getAttribute("uitgever"))
                    .isEqualTo(certificate.getIssuerX500Principal().getName());
            assertThat(entry.getAttribute("serienummer"))
                    .isEqualTo(certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT));
            assertThat(Instant.parse(entry.getAttribute("geldigVan")))
                    .isEqualTo(certificate.getNotBefore().toInstant());
            assertThat(Instant.parse(entry.getAttribute("geldigTot")))
                    .isEqualTo(certificate.getNotAfter().toInstant());
        });
    }

    @Test
    void registerKnowsAllClientsButTheUnregisteredAndTheImpostor() throws Exception {
        Set<String> registered = new TreeSet<>();
        elements("certificaat").forEach(entry -> registered.add(entry.getAttribute("vingerafdruk")));

        assertThat(identities()
                        .filter(name -> !registered.contains(SampleRegister.fingerprint(
                                SampleCertificates.read(name).certificate()))))
                .containsExactlyInAnyOrder(
                        "server/gateway",
                        "server/stubs",
                        "client/gateway-uitgaand",
                        "fout/niet-geregistreerd",
                        "fout/persoon-niet-geregistreerd",
                        "fout/zelfde-naam-andere-ca");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fout/verlopen", "fout/persoon-verlopen"})
    void theExpiredOneIsOnlyExpired(String name) {
        validate(name, Instant.parse("2024-06-01T00:00:00Z"));
        assertRefused(name, BasicReason.EXPIRED);
        assertThatThrownBy(() -> assertPassesHandshake(name)).isInstanceOf(CertificateException.class);
    }

    @Test
    void theOneThatIsNotYetValidIsOnlyThat() {
        assertRefused("fout/nog-niet-geldig", BasicReason.NOT_YET_VALID);
        validate("fout/nog-niet-geldig", Instant.parse("2053-06-01T00:00:00Z"));
        assertThatThrownBy(() -> assertPassesHandshake("fout/nog-niet-geldig"))
                .isInstanceOf(CertificateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fout/ingetrokken", "fout/persoon-ingetrokken"})
    void theRevokedOneIsOnlyRevoked(String name) throws Exception {
        assertRefused(name, BasicReason.REVOKED);
        assertPassesHandshake(name);
    }

    @Test
    void theOneForAnotherUseIsOnlyThat() throws Exception {
        validate("fout/verkeerd-gebruik", NOW);
        assertThat(SampleCertificates.read("fout/verkeerd-gebruik")
                        .certificate()
                        .getExtendedKeyUsage())
                .containsExactly("1.3.6.1.5.5.7.3.1");
        assertThatThrownBy(() -> assertPassesHandshake("fout/verkeerd-gebruik"))
                .isInstanceOf(CertificateException.class)
                .hasMessageContaining("client authentication");
    }

    @Test
    void theImpostorDiffersFromTheGoodOneOnlyInWhoSignedIt() {
        HeldCertificate impostor = SampleCertificates.read("fout/zelfde-naam-andere-ca");
        X509Certificate good = SampleCertificates.read(GOOD).certificate();

        assertThat(impostor.certificate().getSerialNumber()).isEqualTo(good.getSerialNumber());
        assertThat(impostor.certificate().getSubjectX500Principal()).isEqualTo(good.getSubjectX500Principal());
        assertThat(impostor.certificate().getIssuerX500Principal()).isEqualTo(good.getIssuerX500Principal());
        assertRefused("fout/zelfde-naam-andere-ca", PKIXReason.NO_TRUST_ANCHOR);
        assertThatThrownBy(() -> assertPassesHandshake("fout/zelfde-naam-andere-ca"))
                .isInstanceOf(CertificateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fout/niet-geregistreerd", "fout/persoon-niet-geregistreerd"})
    void theUnregisteredOneHasNothingWrongWithIt(String name) throws Exception {
        validate(name, NOW);
        assertPassesHandshake(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sleutel-1", "index-1"})
    void theMasterKeyIsRecognisablyASample(String alias) throws Exception {
        SecretKey key = (SecretKey) keyStore("kluis.p12").getKey(alias, SampleCertificates.PASSWORD.toCharArray());

        assertThat(key.getAlgorithm()).isEqualTo("AES");
        assertThat(key.getEncoded()).hasSize(32);
        assertThat(SampleMaterial.isSample(key.getEncoded())).isTrue();
        assertThat(SampleMaterial.isSample(new byte[32])).isFalse();
    }

    private static Stream<String> identities() {
        return filesIn(FOLDER).stream()
                .filter(name -> name.endsWith(".key"))
                .map(name -> name.substring(0, name.length() - ".key".length()));
    }

    private static Stream<String> goodIdentities() {
        return identities().filter(name -> !name.startsWith("fout/"));
    }

    private static Stream<String> goodClients() {
        return goodIdentities().filter(name -> !name.startsWith("server/"));
    }

    private static Stream<X509Certificate> allCertificates() {
        return filesIn(FOLDER).stream()
                .filter(name -> name.endsWith(".pem"))
                .flatMap(name -> certificates(name).stream());
    }

    private static void assertRefused(String name, CertPathValidatorException.Reason reason) {
        assertThatExceptionOfType(CertPathValidatorException.class)
                .isThrownBy(() -> validatePath(name, NOW))
                .satisfies(refusal -> assertThat(refusal.getReason()).isEqualTo(reason));
    }

    private static void validate(String name, Instant moment) {
        try {
            validatePath(name, moment);
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(name + " is refused", e);
        }
    }

    private static void validatePath(String name, Instant moment) throws GeneralSecurityException, IOException {
        CertPath path = CertificateFactory.getInstance("X.509")
                .generateCertPath(SampleCertificates.read(name).chain());
        PKIXParameters parameters = new PKIXParameters(
                Set.of(new TrustAnchor(certificates("ca/root.pem").getFirst(), null)));
        parameters.setDate(Date.from(moment));
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(lists())));
        CertPathValidator validator = CertPathValidator.getInstance("PKIX");
        PKIXRevocationChecker revocation = (PKIXRevocationChecker) validator.getRevocationChecker();
        revocation.setOptions(
                EnumSet.of(PKIXRevocationChecker.Option.PREFER_CRLS, PKIXRevocationChecker.Option.NO_FALLBACK));
        parameters.addCertPathChecker(revocation);
        validator.validate(path, parameters);
    }

    /** What a server does with a client's chain: the same trust manager, made of the same file. */
    private static void assertPassesHandshake(String name) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(TestPki.trustStore(certificates("trust/clients.pem")));
        X509TrustManager manager = (X509TrustManager) factory.getTrustManagers()[0];
        manager.checkClientTrusted(SampleCertificates.read(name).chain().toArray(X509Certificate[]::new), "EC");
    }

    private static boolean keysMatch(HeldCertificate held) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(held.privateKey());
        byte[] signed = signature.sign();
        signature.initVerify(held.certificate());
        return signature.verify(signed);
    }

    private static Collection<CRL> lists() throws GeneralSecurityException, IOException {
        List<CRL> lists = new ArrayList<>();
        for (String name : filesIn(FOLDER.resolve("crl"))) {
            try (InputStream file = Files.newInputStream(FOLDER.resolve("crl").resolve(name))) {
                lists.addAll(CertificateFactory.getInstance("X.509").generateCRLs(file));
            }
        }
        assertThat(lists).hasSize(5);
        return lists;
    }

    private static List<X509Certificate> certificates(String name) {
        try (InputStream file = Files.newInputStream(FOLDER.resolve(name))) {
            return CertificateFactory.getInstance("X.509").generateCertificates(file).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (IOException | CertificateException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static KeyStore keyStore(String name) throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(FOLDER.resolve(name).toFile(), SampleCertificates.PASSWORD.toCharArray());
    }

    private static List<Element> elements(String name) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        NodeList found = factory.newDocumentBuilder()
                .parse(FOLDER.resolve("register.xml").toFile())
                .getElementsByTagNameNS("urn:nl:machtigingen:register:v1", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static Set<String> filesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            Set<String> names = new TreeSet<>();
            files.filter(Files::isRegularFile)
                    .forEach(file -> names.add(folder.relativize(file).toString()));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
