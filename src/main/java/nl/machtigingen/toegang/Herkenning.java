package nl.machtigingen.toegang;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import nl.machtigingen.begrippen.Aanroeper;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.register.Certificaat;
import nl.machtigingen.register.Register;
import nl.machtigingen.tls.Revocation;
import nl.machtigingen.tls.RevocationLists;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From certificate to Aanroeper, anew for every call: a connection can outlive a certificate, a revocation and a registration. TLS has
 * already checked chain, key usage and the holding of the key.
 */
final class Herkenning {

    private static final Logger log = LoggerFactory.getLogger(Herkenning.class);

    private final Register register;
    private final RevocationLists revocation;
    private final Clock clock;

    Herkenning(Register register, RevocationLists revocation, Clock clock) {
        this.register = register;
        this.revocation = revocation;
        this.clock = clock;
    }

    /** @throws Weigering AUT-001, AUT-002, AUT-004; SYS-002 when it cannot be known whether the certificate was revoked */
    Aanroeper aanroeper(@Nullable X509Certificate certificaat, Dienst dienst) {
        if (certificaat == null) {
            throw Weigering.van(Foutcode.AUT_001);
        }
        Instant nu = clock.instant();
        isGeldig(certificaat, nu);
        Certificaat geregistreerd = geregistreerd(certificaat, nu);
        if (geregistreerd.soort() != dienst.voor()) {
            throw Weigering.van(Foutcode.AUT_004);
        }
        return aanroeper(geregistreerd);
    }

    private void isGeldig(X509Certificate certificaat, Instant nu) {
        if (nu.isBefore(certificaat.getNotBefore().toInstant())
                || nu.isAfter(certificaat.getNotAfter().toInstant())) {
            throw Weigering.van(Foutcode.AUT_002);
        }
        Revocation stand = revocation.status(certificaat);
        switch (stand) {
            case GOOD -> {}
            case REVOKED -> throw Weigering.van(Foutcode.AUT_002);
            case UNKNOWN -> {
                // Fails closed: a list that is missing or too old might be hiding a revocation. Only an operator can
                // mend it.
                log.error("no recent revocation list for certificates of {}", uitgever(certificaat));
                throw Weigering.van(Foutcode.SYS_002);
            }
        }
    }

    private Certificaat geregistreerd(X509Certificate certificaat, Instant nu) {
        return register.zoek(certificaat)
                .filter(gevonden -> !gevonden.ingetrokken() && gevonden.geldigOp(nu))
                .orElseThrow(() -> Weigering.van(Foutcode.AUT_001));
    }

    private static Aanroeper aanroeper(Certificaat certificaat) {
        return switch (certificaat.soort()) {
            case SYSTEEM ->
                new Aanroeper.Zorgsysteem(
                        certificaat.relatie(),
                        certificaat.vingerafdruk(),
                        Objects.requireNonNull(certificaat.agb()),
                        certificaat.rechten());
            case PERSOON ->
                new Aanroeper.Zorgmedewerker(
                        certificaat.relatie(),
                        certificaat.vingerafdruk(),
                        Objects.requireNonNull(certificaat.agb()),
                        certificaat.rechten());
            case VERZEKERAAR ->
                new Aanroeper.Zorgverzekeraar(
                        certificaat.relatie(), certificaat.vingerafdruk(), Objects.requireNonNull(certificaat.uzovi()));
        };
    }

    private static String uitgever(X509Certificate certificaat) {
        return certificaat.getIssuerX500Principal().getName();
    }
}
