package nl.machtigingen.gateway;

import jakarta.xml.bind.JAXB;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.machtigingen.contract.machtiging.DienIn;
import nl.machtigingen.contract.typen.Aanvraag;
import nl.machtigingen.contract.typen.Bijlage;
import nl.machtigingen.contract.typen.Prestatieregel;
import nl.machtigingen.contract.typen.Zorgsoort;
import org.jspecify.annotations.Nullable;

/** The example requests under src/test/resources/formulieren, as submissions of De Kies at De Linde. */
final class Voorbeeldaanvraag {

    private static final int FOTO = 1_000;

    private Voorbeeldaanvraag() {}

    /** The file as it is, for JAXB. */
    @SuppressWarnings("unused") // read by JAXB
    private static final class Geval {
        @XmlElement
        List<Vraag> antwoord = new ArrayList<>();

        @XmlElement
        List<Regel> prestatie = new ArrayList<>();

        @XmlElement
        List<String> bijlage = new ArrayList<>();
    }

    private static final class Vraag {
        @XmlAttribute
        String vraag = "";

        @XmlValue
        String waarde = "";
    }

    private static final class Regel {
        @XmlAttribute
        String code = "";

        @XmlAttribute
        int aantal;

        @XmlAttribute
        @Nullable
        String element;

        @XmlAttribute
        @Nullable
        BigDecimal honorarium;

        @XmlAttribute
        @Nullable
        BigDecimal techniekkosten;
    }

    /**
     * Of a case.
     *
     * @param map its folder, in that of its form; the verstrekking has the code of the form
     */
    static DienIn uit(Path map) {
        Geval geval = JAXB.unmarshal(map.resolve("aanvraag.xml").toFile(), Geval.class);
        String verstrekking = map.getName(map.getNameCount() - 2).toString();
        DienIn indiening = Aanvragen.voor(Aanvragen.BIJ_DE_LINDE, verstrekking);
        Aanvraag aanvraag = indiening.getAanvraag();
        aanvraag.getAntwoord().clear();
        aanvraag.getPrestatie().clear();
        geval.antwoord.forEach(vraag -> aanvraag.getAntwoord().add(Aanvragen.antwoord(vraag.vraag, vraag.waarde)));
        geval.prestatie.forEach(regel -> aanvraag.getPrestatie().add(regel(regel)));
        geval.bijlage.forEach(soort -> indiening.getBijlage().add(bijlage(soort)));
        return indiening;
    }

    /** The first line of the case's own XML. */
    static String wortel(Path bestand) {
        try {
            return Files.readAllLines(bestand).stream()
                    .filter(regel -> regel.startsWith("<aanvraag"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(bestand.toString(), e);
        }
    }

    /** What a hospital abroad may ask, the only thing (S-69). */
    static DienIn buitenland(String bsn) {
        DienIn indiening = Aanvragen.voor(bsn, "BUITENLAND");
        Aanvraag aanvraag = indiening.getAanvraag();
        aanvraag.setInstantieAgb("06500004");
        aanvraag.setZorgverlenerAgb(null);
        aanvraag.setZorgsoort(Zorgsoort.BUITENLAND);
        aanvraag.getPrestatie().clear();
        aanvraag.getAntwoord()
                .addAll(List.of(
                        Aanvragen.antwoord("land", "de"),
                        Aanvragen.antwoord("overeenkomst", "ja"),
                        Aanvragen.antwoord("diagnose", "Zwaluwstaart"),
                        Aanvragen.antwoord("behandeling", "Opereren"),
                        Aanvragen.antwoord("opname", aanvraag.getPeildatum().toString()),
                        Aanvragen.antwoord("opnamedagen", "3")));
        indiening.getBijlage().add(bijlage("MEDISCH_VERSLAG"));
        return indiening;
    }

    private static Prestatieregel regel(Regel van) {
        Prestatieregel naar = new Prestatieregel();
        naar.setCode(van.code);
        naar.setAantal(van.aantal);
        naar.setElement(van.element);
        naar.setHonorarium(van.honorarium);
        naar.setTechniekkosten(van.techniekkosten);
        return naar;
    }

    private static Bijlage bijlage(String soort) {
        Bijlage bijlage = BijlagenTest.bijlage(soort + ".pdf", "application/pdf", BijlagenTest.pdf(FOTO));
        bijlage.setSoort(soort);
        return bijlage;
    }
}
