package nl.machtigingen.document;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.w3c.dom.Document;

/**
 * XHTML to a tagged PDF for the archive (PDF/A-2a) and for everybody's eyes and ears (PDF/UA-1). Fetches nothing: whatever the page names
 * stays unread. The same page at the same instant gives the same bytes. Thread-safe.
 */
final class PdfPrinter {

    private static final String LETTER = "Liberation Sans";

    /** For letters that the first family lacks, such as Arabic, Armenian and most symbols. */
    private static final String RESERVELETTER = "DejaVu Sans";

    private static final int NORMAAL = 400;
    private static final int VET = 700;

    static {
        // Its warnings quote the text that they are about, and that text is medical.
        XRLog.setLoggingEnabled(false);
    }

    private final byte[] normaal = lees("/liberation/LiberationSans-Regular.ttf");
    private final byte[] vet = lees("/liberation/LiberationSans-Bold.ttf");
    private final byte[] reserve = lees("/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf");
    private final byte[] reserveVet = lees("/net/sf/jasperreports/fonts/dejavu/DejaVuSans-Bold.ttf");
    /** With these at hand a document reads a family only when it has letters in it. Four entries, for ever the same. */
    private final FSCacheEx<String, FSCacheValue> lettermaten = new FSDefaultCacheStore();

    private final byte[] kleuren = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    byte[] print(Document pagina, Instant moment) {
        try (PDDocument document = new DatedDocument(moment);
                PdfBoxRenderer renderer = renderer(pagina, document)) {
            renderer.createPDFWithoutClosing();
            ByteArrayOutputStream uit = new ByteArrayOutputStream();
            document.save(uit);
            return uit.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("no PDF", e);
        }
    }

    private PdfBoxRenderer renderer(Document pagina, PDDocument document) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.withW3cDocument(pagina, null);
        builder.withProducer("machtigingen");
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(kleuren);
        builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, lettermaten);
        builder.useReplacementText("\u25a1");
        builder.useFont(() -> new ByteArrayInputStream(normaal), LETTER, NORMAAL, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(vet), LETTER, VET, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(reserve), RESERVELETTER, NORMAAL, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(reserveVet), RESERVELETTER, VET, FontStyle.NORMAL, true);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useUriResolver((basis, uri) -> null);
        return builder.buildPdfRenderer();
    }

    private static byte[] lees(String plaats) {
        try (InputStream in = PdfPrinter.class.getResourceAsStream(plaats)) {
            return Objects.requireNonNull(in, plaats).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The renderer dates what it makes by the clock of the machine; this says the given instant, before the metadata are made of it. */
    private static final class DatedDocument extends PDDocument {

        private final Instant moment;

        DatedDocument(Instant moment) {
            this.moment = moment;
            setDocumentId(moment.toEpochMilli());
        }

        @Override
        public void setDocumentInformation(PDDocumentInformation information) {
            information.setCreationDate(GregorianCalendar.from(moment.atZone(Nederlands.TIJDZONE)));
            super.setDocumentInformation(information);
        }
    }
}
