package nl.machtigingen.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.xml.validation.Schema;
import nl.machtigingen.xml.OnveiligeXml;
import nl.machtigingen.xml.Parsers;
import nl.machtigingen.xml.Schemas;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Brings the database in line with the operator's file, in one transaction: what is new is added, what changed is changed, and what
 * is no longer in the file is withdrawn (never deleted: its history refers to it). A file that is not valid changes nothing and stops
 * the start.
 */
final class Registerbestand {

    private static final Logger log = LoggerFactory.getLogger(Registerbestand.class);
    private static final String NAMESPACE = "urn:nl:machtigingen:register:v1";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactie;
    private final Clock clock;
    private final Schema schema = Schemas.van("register/register-v1.xsd");

    Registerbestand(JdbcClient jdbc, TransactionTemplate transactie, Clock clock) {
        this.jdbc = jdbc;
        this.transactie = transactie;
        this.clock = clock;
    }

    void verwerk(Path bestand) {
        Document document = lees(bestand);
        transactie.executeWithoutResult(status -> {
            Timestamp nu = Timestamp.from(clock.instant());
            trekAllesIn(nu);
            for (Element relatie : kinderen(document.getDocumentElement(), "*")) {
                bewaar(relatie);
            }
        });
        log.info("register read from {}", bestand.getFileName());
    }

    private Document lees(Path bestand) {
        try (InputStream in = Files.newInputStream(bestand)) {
            return Parsers.document(in, schema);
        } catch (IOException | OnveiligeXml e) {
            throw new IllegalArgumentException("gateway.register.bestand: " + e.getMessage(), e);
        }
    }

    /** Everything counts as withdrawn until the file names it again, inside the same transaction. */
    private void trekAllesIn(Timestamp nu) {
        jdbc.sql("update relatie set beeindigd_op = coalesce(beeindigd_op, :nu)")
                .param("nu", nu)
                .update();
        jdbc.sql("update certificaat set ingetrokken_op = coalesce(ingetrokken_op, :nu)")
                .param("nu", nu)
                .update();
        jdbc.sql("delete from verzekeraar").update();
    }

    private void bewaar(Element relatie) {
        String id = relatie.getAttribute("id");
        jdbc.sql("""
                insert into relatie (id, naam, agb, uzovi) values (:id, :naam, :agb, :uzovi)
                on conflict (id) do update set naam = excluded.naam, agb = excluded.agb, uzovi = excluded.uzovi,
                    beeindigd_op = null""")
                .param("id", id)
                .param("naam", relatie.getAttribute("naam"))
                .param("agb", ofNull(relatie, "agb"))
                .param("uzovi", ofNull(relatie, "uzovi"))
                .update();
        if (relatie.getLocalName().equals("verzekeraar")) {
            bewaarVerzekeraar(id, relatie);
        }
        kinderen(relatie, "certificaat").forEach(certificaat -> bewaarCertificaat(id, certificaat));
    }

    private void bewaarVerzekeraar(String id, Element verzekeraar) {
        jdbc.sql("""
                insert into verzekeraar (uzovi, relatie, naam, adres, dialect)
                values (:uzovi, :relatie, :naam, :adres, :dialect)""")
                .param("uzovi", verzekeraar.getAttribute("uzovi"))
                .param("relatie", id)
                .param("naam", verzekeraar.getAttribute("naam"))
                .param("adres", verzekeraar.getAttribute("adres"))
                .param("dialect", ofNull(verzekeraar, "dialect"))
                .update();
    }

    private void bewaarCertificaat(String relatie, Element certificaat) {
        jdbc.sql("""
                insert into certificaat
                    (uitgever, serienummer, vingerafdruk, relatie, soort, houder, rechten, geldig_van, geldig_tot)
                values (:uitgever, :serienummer, :vingerafdruk, :relatie, :soort, :houder, :rechten, :van, :tot)
                on conflict (uitgever, serienummer) do update set
                    vingerafdruk = excluded.vingerafdruk, relatie = excluded.relatie, soort = excluded.soort,
                    houder = excluded.houder, rechten = excluded.rechten, geldig_van = excluded.geldig_van,
                    geldig_tot = excluded.geldig_tot, ingetrokken_op = null""")
                .param("uitgever", certificaat.getAttribute("uitgever"))
                .param("serienummer", certificaat.getAttribute("serienummer"))
                .param("vingerafdruk", HexFormat.of().parseHex(certificaat.getAttribute("vingerafdruk")))
                .param("relatie", relatie)
                .param("soort", certificaat.getAttribute("soort"))
                .param("houder", certificaat.getAttribute("houder"))
                .param("rechten", woorden(certificaat.getAttribute("rechten")))
                .param("van", moment(certificaat.getAttribute("geldigVan")))
                .param("tot", moment(certificaat.getAttribute("geldigTot")))
                .update();
    }

    private static List<Element> kinderen(Element ouder, String naam) {
        NodeList gevonden = ouder.getElementsByTagNameNS(NAMESPACE, naam);
        List<Element> kinderen = new ArrayList<>();
        for (int i = 0; i < gevonden.getLength(); i++) {
            if (gevonden.item(i).getParentNode() == ouder) {
                kinderen.add((Element) gevonden.item(i));
            }
        }
        return kinderen;
    }

    private static @Nullable String ofNull(Element element, String attribuut) {
        String waarde = element.getAttribute(attribuut);
        return waarde.isEmpty() ? null : waarde;
    }

    private static String[] woorden(String lijst) {
        return lijst.isBlank() ? new String[0] : lijst.strip().split("\\s+", -1);
    }

    private static Timestamp moment(String tekst) {
        Instant instant = OffsetDateTime.parse(tekst).toInstant();
        return Timestamp.from(instant);
    }
}
