package nl.machtigingen.pki;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Who is who among the sample certificates, in the form that the gateway's register reads, and as tables for people. */
final class SampleRegister {

    private final List<Praktijk> praktijken = new ArrayList<>();
    private final List<Verzekeraar> verzekeraars = new ArrayList<>();

    Praktijk praktijk(String id, String naam, String agb) {
        Praktijk praktijk = new Praktijk(id, naam, agb, new ArrayList<>());
        praktijken.add(praktijk);
        return praktijk;
    }

    Verzekeraar verzekeraar(String id, String naam, String uzovi, String adres, String dialect) {
        Verzekeraar verzekeraar = new Verzekeraar(id, naam, uzovi, adres, dialect, new ArrayList<>());
        verzekeraars.add(verzekeraar);
        return verzekeraar;
    }

    String toXml() {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <register xmlns="urn:nl:machtigingen:register:v1">
                """);
        for (Praktijk praktijk : praktijken) {
            xml.append("    <praktijk id=\"%s\" naam=\"%s\" agb=\"%s\">\n"
                    .formatted(praktijk.id, praktijk.naam, praktijk.agb));
            praktijk.certificaten.forEach(certificaat -> xml.append(certificaat.toXml()));
            xml.append("    </praktijk>\n");
        }
        for (Verzekeraar verzekeraar : verzekeraars) {
            xml.append("    <verzekeraar id=\"%s\" naam=\"%s\" uzovi=\"%s\" adres=\"%s\" dialect=\"%s\">\n"
                    .formatted(
                            verzekeraar.id,
                            verzekeraar.naam,
                            verzekeraar.uzovi,
                            verzekeraar.adres,
                            verzekeraar.dialect));
            verzekeraar.certificaten.forEach(certificaat -> xml.append(certificaat.toXml()));
            xml.append("    </verzekeraar>\n");
        }
        return xml.append("</register>\n").toString();
    }

    String practicesAsTable() {
        StringBuilder table = new StringBuilder();
        for (Praktijk praktijk : praktijken) {
            table.append("| %s | %s | `systeem/%s` | `persoon/%s` |\n"
                    .formatted(praktijk.naam, praktijk.agb, praktijk.id, praktijk.id));
        }
        return table.toString();
    }

    String insurersAsTable() {
        StringBuilder table = new StringBuilder();
        for (Verzekeraar verzekeraar : verzekeraars) {
            table.append("| %s%s | %s | `verzekeraar/%s` | %s |\n"
                    .formatted(
                            verzekeraar.naam,
                            verzekeraar.dialect.isEmpty() ? "" : ", speaks a dialect of its own",
                            verzekeraar.uzovi,
                            verzekeraar.id,
                            verzekeraar.adres));
        }
        return table.toString();
    }

    record Praktijk(String id, String naam, String agb, List<Certificaat> certificaten) {
        void add(Certificaat certificaat) {
            certificaten.add(certificaat);
        }
    }

    record Verzekeraar(
            String id, String naam, String uzovi, String adres, String dialect, List<Certificaat> certificaten) {
        void add(Certificaat certificaat) {
            certificaten.add(certificaat);
        }
    }

    record Certificaat(String soort, String houder, HeldCertificate held, String rechten) {

        String toXml() {
            X509Certificate certificate = held.certificate();
            return """
                            <certificaat soort="%s" houder="%s"
                                    uitgever="%s" serienummer="%s"
                                    vingerafdruk="%s"
                                    geldigVan="%s" geldigTot="%s" rechten="%s"/>
                    """.formatted(
                            soort,
                            houder,
                            certificate.getIssuerX500Principal().getName(),
                            certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT),
                            fingerprint(certificate),
                            certificate.getNotBefore().toInstant(),
                            certificate.getNotAfter().toInstant(),
                            rechten);
        }
    }

    static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
