package nl.machtigingen.bijlage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What attachments may be, and where they are kept.
 *
 * @param map folder for what is being received, and for the objects of the store of files; always encrypted
 * @param opslag which store
 * @param soorten mediatypes that are accepted, as found in the content
 * @param aantal most attachments in one message
 * @param zonderScanner what happens to a file when the configured virus scanner gives no verdict
 * @param scannerWachttijd what the caller is told to wait when it is refused
 * @param opruimenNa how long an object may be without an attachment before it counts as left behind by a crash
 * @param opruimInterval how often that is looked for
 * @param foto what photos are made smaller to, when a person asks for that
 */
@ConfigurationProperties("gateway.bijlage")
record BijlageSettings(
        @DefaultValue Limieten limiet,
        @DefaultValue("data/bijlagen") Path map,
        @DefaultValue("bestanden") Opslagsoort opslag,

        @DefaultValue({"application/pdf", "image/jpeg", "image/png", "image/tiff"})
        List<String> soorten,

        @DefaultValue("50") int aantal,
        @DefaultValue("weiger") ZonderScanner zonderScanner,
        @DefaultValue("30s") Duration scannerWachttijd,
        @DefaultValue("24h") Duration opruimenNa,
        @DefaultValue("1h") Duration opruimInterval,
        @DefaultValue Fotos foto) {

    private static final Pattern MEDIATYPE = Pattern.compile("[a-z0-9]+/[a-z0-9][a-z0-9.+-]*");

    BijlageSettings {
        soorten = List.copyOf(soorten);
        if (soorten.isEmpty()
                || !soorten.stream().allMatch(soort -> MEDIATYPE.matcher(soort).matches())) {
            throw new IllegalArgumentException("gateway.bijlage.soorten must name mediatypes, in small letters");
        }
        if (aantal < 1) {
            throw new IllegalArgumentException("gateway.bijlage.aantal must be 1 or more");
        }
        eisPositief(scannerWachttijd, "scanner-wachttijd");
        eisPositief(opruimInterval, "opruim-interval");
        if (opruimenNa.compareTo(Duration.ofHours(1)) < 0) {
            throw new IllegalArgumentException(
                    "gateway.bijlage.opruimen-na must be an hour or more: what is being received now is not left behind");
        }
    }

    private static void eisPositief(Duration duur, String sleutel) {
        if (!duur.isPositive()) {
            throw new IllegalArgumentException("gateway.bijlage." + sleutel + " must be longer than nothing");
        }
    }

    /** Which store. */
    enum Opslagsoort {
        BESTANDEN,
        S3
    }

    /** What happens without a verdict. */
    enum ZonderScanner {
        WEIGER,
        BEWAAR
    }

    /**
     * Of all attachments of a message together.
     *
     * @param concept what a draft may hold while a person still makes it smaller; nothing larger than the other two is ever submitted
     */
    record Limieten(
            @DefaultValue("22MB") DataSize mondzorg,
            @DefaultValue("7MB") DataSize overig,
            @DefaultValue("66MB") DataSize concept) {

        private static final DataSize HOOGSTE = DataSize.ofGigabytes(1);

        Limieten {
            eis(mondzorg, "mondzorg");
            eis(overig, "overig");
            eis(concept, "concept");
            if (concept.compareTo(mondzorg) < 0 || concept.compareTo(overig) < 0) {
                throw new IllegalArgumentException(
                        "gateway.bijlage.limiet.concept must not be less than the other two limits");
            }
        }

        private static void eis(DataSize limiet, String sleutel) {
            if (limiet.toMegabytes() < 1 || limiet.compareTo(HOOGSTE) > 0) {
                throw new IllegalArgumentException("gateway.bijlage.limiet." + sleutel + " must be 1MB to 1GB");
            }
        }
    }

    /**
     * How photos are made smaller.
     *
     * @param langsteZijde in pixels; 2400 is 205 to the inch of a scanned A4, and more than an intraoral sensor gives
     * @param kwaliteit of the JPEG, in percent; below 80 fine print begins to blur
     * @param vanaf smaller files are left as they are
     * @param beeldpunten a picture with more pixels is not opened: it takes up to eight bytes of memory for each
     */
    record Fotos(
            @DefaultValue("2400") int langsteZijde,
            @DefaultValue("85") int kwaliteit,
            @DefaultValue("1MB") DataSize vanaf,
            @DefaultValue("50000000") int beeldpunten) {

        Fotos {
            eisTussen(langsteZijde, 1_000, 10_000, "langste-zijde");
            eisTussen(kwaliteit, 60, 100, "kwaliteit");
            eisTussen(beeldpunten, 1_000_000, 200_000_000, "beeldpunten");
            if (vanaf.toBytes() < 1) {
                throw new IllegalArgumentException("gateway.bijlage.foto.vanaf must be more than nothing");
            }
        }

        private static void eisTussen(int waarde, int laagste, int hoogste, String sleutel) {
            if (waarde < laagste || waarde > hoogste) {
                throw new IllegalArgumentException(
                        "gateway.bijlage.foto." + sleutel + " must be between " + laagste + " and " + hoogste);
            }
        }
    }
}
