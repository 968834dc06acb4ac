package nl.machtigingen.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** Says what is in a certificate; see {@link TestPki} for how it reads. Keys are EC P-256. */
public final class CertificateBuilder {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final X500Principal subject;
    private final boolean authority;
    private final List<KeyPurposeId> purposes = new ArrayList<>();
    private final List<GeneralName> names = new ArrayList<>();
    private Instant from = Instant.now().minus(Duration.ofDays(1));
    private Instant until = Instant.now().plus(Duration.ofDays(1));
    private BigInteger serial = new BigInteger(120, RANDOM).setBit(119);
    private @Nullable Mark mark;

    CertificateBuilder(String subject, boolean authority) {
        this.subject = new X500Principal(subject);
        this.authority = authority;
    }

    /** Without this and {@link #until} a certificate is valid from yesterday until tomorrow. */
    public CertificateBuilder from(Instant moment) {
        this.from = moment;
        return this;
    }

    public CertificateBuilder until(Instant moment) {
        this.until = moment;
        return this;
    }

    /** Without this the serial number is random. */
    public CertificateBuilder serial(BigInteger number) {
        this.serial = number;
        return this;
    }

    /** May be shown by a client (extended key usage clientAuth). */
    public CertificateBuilder forClients() {
        purposes.add(KeyPurposeId.id_kp_clientAuth);
        return this;
    }

    /** May be shown by a server (extended key usage serverAuth) that is reached under these DNS names. */
    public CertificateBuilder forServers(String... dnsNames) {
        purposes.add(KeyPurposeId.id_kp_serverAuth);
        for (String name : dnsNames) {
            names.add(new GeneralName(GeneralName.dNSName, name));
        }
        return this;
    }

    /** And at these IP addresses. */
    public CertificateBuilder at(String... addresses) {
        for (String address : addresses) {
            names.add(new GeneralName(GeneralName.iPAddress, address));
        }
        return this;
    }

    /** Carries a non-critical extension of its own, with this text in it. */
    public CertificateBuilder marked(String oid, String text) {
        this.mark = new Mark(new ASN1ObjectIdentifier(oid), text);
        return this;
    }

    public HeldCertificate selfSigned() {
        KeyPair keys = newKeys();
        return new HeldCertificate(keys.getPrivate(), List.of(sign(keys, keys.getPrivate(), null)));
    }

    public HeldCertificate signedBy(HeldCertificate issuer) {
        KeyPair keys = newKeys();
        List<X509Certificate> chain = new ArrayList<>();
        chain.add(sign(keys, issuer.privateKey(), issuer.certificate()));
        issuer.chain().stream().filter(link -> !isRoot(link)).forEach(chain::add);
        return new HeldCertificate(keys.getPrivate(), chain);
    }

    private X509Certificate sign(KeyPair keys, PrivateKey signingKey, @Nullable X509Certificate issuer) {
        X500Principal issuerName = issuer == null ? subject : issuer.getSubjectX500Principal();
        try {
            JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
            X509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(
                    issuerName, serial, Date.from(from), Date.from(until), subject, keys.getPublic());
            certificate.addExtension(
                    Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(keys.getPublic()));
            certificate.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    identifiers.createAuthorityKeyIdentifier(
                            issuer == null ? keys.getPublic() : issuer.getPublicKey()));
            certificate.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            certificate.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(authority ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature));
            if (!purposes.isEmpty()) {
                certificate.addExtension(
                        Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes.toArray(KeyPurposeId[]::new)));
            }
            if (!names.isEmpty()) {
                certificate.addExtension(
                        Extension.subjectAlternativeName, false, new GeneralNames(names.toArray(GeneralName[]::new)));
            }
            if (mark != null) {
                certificate.addExtension(mark.oid(), false, new DERUTF8String(mark.text()));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            certificate.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signingKey)));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("cannot sign a certificate for " + subject, e);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no P-256 keys here", e);
        }
    }

    private static boolean isRoot(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    private record Mark(ASN1ObjectIdentifier oid, String text) {}
}
