package nl.machtigingen.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Says what is in a revocation list; see {@link TestPki} for how it reads. */
public final class RevocationListBuilder {

    private final HeldCertificate authority;
    private final Map<BigInteger, Instant> revoked = new LinkedHashMap<>();
    private Instant from = Instant.now().minus(Duration.ofHours(1));
    private Instant until = Instant.now().plus(Duration.ofDays(1));

    RevocationListBuilder(HeldCertificate authority) {
        this.authority = authority;
    }

    public RevocationListBuilder revoking(HeldCertificate certificate) {
        return revoking(certificate, from);
    }

    public RevocationListBuilder revoking(HeldCertificate certificate, Instant moment) {
        revoked.put(certificate.certificate().getSerialNumber(), moment);
        return this;
    }

    /** The thisUpdate of the list; an hour ago without this. */
    public RevocationListBuilder from(Instant moment) {
        this.from = moment;
        return this;
    }

    /** The nextUpdate of the list; tomorrow without this. */
    public RevocationListBuilder until(Instant moment) {
        this.until = moment;
        return this;
    }

    public X509CRL signed() {
        try {
            JcaX509v2CRLBuilder list = new JcaX509v2CRLBuilder(authority.certificate(), Date.from(from));
            list.setNextUpdate(Date.from(until));
            list.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authority.certificate()));
            list.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(from.getEpochSecond())));
            revoked.forEach((serial, moment) -> list.addCRLEntry(serial, Date.from(moment), CRLReason.keyCompromise));
            return new JcaX509CRLConverter()
                    .getCRL(list.build(new JcaContentSignerBuilder("SHA256withECDSA").build(authority.privateKey())));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("cannot sign a revocation list", e);
        }
    }
}
