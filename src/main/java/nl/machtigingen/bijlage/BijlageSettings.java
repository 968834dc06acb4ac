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
        @DefaultValue("1h") Duration opruimInterval) {

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

    /** Of all attachments of a message together. */
    record Limieten(
            @DefaultValue("22MB") DataSize mondzorg,
            @DefaultValue("7MB") DataSize overig) {

        private static final DataSize HOOGSTE = DataSize.ofGigabytes(1);

        Limieten {
            eis(mondzorg, "mondzorg");
            eis(overig, "overig");
        }

        private static void eis(DataSize limiet, String sleutel) {
            if (limiet.toMegabytes() < 1 || limiet.compareTo(HOOGSTE) > 0) {
                throw new IllegalArgumentException("gateway.bijlage.limiet." + sleutel + " must be 1MB to 1GB");
            }
        }
    }
}
