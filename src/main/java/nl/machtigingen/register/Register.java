package nl.machtigingen.register;

import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.begrippen.Uzovi;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks up certificates and insurers. Thread-safe; asks the database every time, so that a withdrawal works on every node with the
 * next call.
 */
public final class Register {

    private final JdbcClient jdbc;

    Register(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The registration of a certificate, by issuer and serial number.
     *
     * <p>The digest of the whole certificate is held against the registered one: another CA with the same name could issue the same
     * serial number.
     */
    public Optional<Certificaat> zoek(X509Certificate certificaat) {
        return jdbc.sql("""
                select c.*, r.agb, r.uzovi, r.beeindigd_op from certificaat c join relatie r on r.id = c.relatie
                where c.uitgever = :uitgever and c.serienummer = :serienummer and c.vingerafdruk = :vingerafdruk""")
                .param("uitgever", uitgever(certificaat))
                .param("serienummer", serienummer(certificaat.getSerialNumber()))
                .param("vingerafdruk", vingerafdruk(certificaat))
                .query((rij, nummer) -> certificaat(rij))
                .optional();
    }

    /** The insurer with that code, if it takes requests through the gateway. */
    public Optional<Verzekeraar> verzekeraar(Uzovi uzovi) {
        return jdbc.sql("select * from verzekeraar where uzovi = :uzovi")
                .param("uzovi", uzovi.waarde())
                .query((rij, nummer) -> new Verzekeraar(
                        new Uzovi(rij.getString("uzovi")),
                        rij.getString("naam"),
                        URI.create(rij.getString("adres")),
                        rij.getString("dialect")))
                .optional();
    }

    /** The codes of every insurer that takes requests through the gateway. */
    public Set<Uzovi> aangesloten() {
        return Set.copyOf(jdbc.sql("select uzovi from verzekeraar")
                .query((rij, nummer) -> new Uzovi(rij.getString("uzovi")))
                .list());
    }

    static String uitgever(X509Certificate certificaat) {
        return certificaat.getIssuerX500Principal().getName(X500Principal.RFC2253);
    }

    static String serienummer(BigInteger nummer) {
        return nummer.toString(16).toUpperCase(Locale.ROOT);
    }

    private static byte[] vingerafdruk(X509Certificate certificaat) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(certificaat.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no digest of a certificate", e);
        }
    }

    private static Certificaat certificaat(ResultSet rij) throws SQLException {
        String agb = rij.getString("agb");
        String uzovi = rij.getString("uzovi");
        boolean ingetrokken = rij.getTimestamp("ingetrokken_op") != null || rij.getTimestamp("beeindigd_op") != null;
        return new Certificaat(
                rij.getString("relatie"),
                HexFormat.of().formatHex(rij.getBytes("vingerafdruk")),
                Certificaatsoort.valueOf(rij.getString("soort")),
                agb == null ? null : new AgbCode(agb),
                uzovi == null ? null : new Uzovi(uzovi),
                rechten((String[]) rij.getArray("rechten").getArray()),
                instant(rij.getTimestamp("geldig_van")),
                instant(rij.getTimestamp("geldig_tot")),
                ingetrokken);
    }

    private static Set<Recht> rechten(String[] namen) {
        Set<Recht> rechten = EnumSet.noneOf(Recht.class);
        Arrays.stream(namen).map(Recht::valueOf).forEach(rechten::add);
        return rechten;
    }

    private static Instant instant(Timestamp moment) {
        return moment.toInstant();
    }
}
