package nl.machtigingen.xml;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.transform.ErrorListener;
import javax.xml.transform.TransformerException;
import javax.xml.transform.stax.StAXSource;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.Configuration;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.XmlProcessingError;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;

/**
 * An XSLT 3.0 stylesheet, compiled once. It can reach nothing outside its input: no document(), no extension functions, no result
 * documents. Thread-safe.
 */
public final class Stylesheet {

    private static final ErrorListener ZWIJGT = new ErrorListener() {
        @Override
        public void warning(TransformerException e) {}

        @Override
        public void error(TransformerException e) {}

        @Override
        public void fatalError(TransformerException e) {}
    };

    private final XsltExecutable executable;

    private Stylesheet(XsltExecutable executable) {
        this.executable = executable;
    }

    /**
     * Compiles.
     *
     * @param naam for the message when it does not compile
     * @throws IllegalArgumentException when it is no valid stylesheet; names it
     */
    public static Stylesheet compileer(String naam, InputStream bron) {
        Configuration configuration = new Configuration();
        configuration.setConfigurationProperty(Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
        // Documented as "" for none, but Saxon 12.10 takes that for no restriction: so a protocol that no address has.
        configuration.setConfigurationProperty(Feature.ALLOWED_PROTOCOLS, "none");
        configuration.setConfigurationProperty(Feature.DTD_VALIDATION, false);
        List<String> fouten = new ArrayList<>();
        try {
            XsltCompiler compiler = new Processor(configuration).newXsltCompiler();
            compiler.setErrorReporter(fout -> fouten.add(plaats(fout) + fout.getMessage()));
            XsltExecutable executable = compiler.compile(new StreamSource(bron, naam));
            // Saxon would print to the error stream, and its text quotes values of the message that is transformed.
            configuration.setErrorReporterFactory(stil -> fout -> {});
            return new Stylesheet(executable);
        } catch (SaxonApiException e) {
            throw new IllegalArgumentException(
                    "stylesheet " + naam + " does not compile: "
                            + (fouten.isEmpty() ? e.getMessage() : String.join("; ", fouten)),
                    e);
        }
    }

    private static String plaats(XmlProcessingError fout) {
        return fout.getLocation() == null ? "" : "line " + fout.getLocation().getLineNumber() + ": ";
    }

    /**
     * Transforms one document.
     *
     * @param bron already bounded in size
     * @throws OnveiligeXml when the input is not well-formed or the stylesheet refuses it
     */
    public byte[] pasToe(byte[] bron) throws OnveiligeXml {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        try {
            Xslt30Transformer transformer = executable.load30();
            transformer.setErrorListener(ZWIJGT);
            transformer.setMessageHandler(bericht -> {});
            Serializer serializer = transformer.newSerializer(uit);
            serializer.setOutputProperty(Serializer.Property.OMIT_XML_DECLARATION, "yes");
            serializer.setOutputProperty(Serializer.Property.ENCODING, "UTF-8");
            transformer.transform(new StAXSource(Parsers.stroom(bron, null)), serializer);
            return uit.toByteArray();
        } catch (SaxonApiException e) {
            throw new OnveiligeXml("Het antwoord kan niet worden vertaald.", e);
        }
    }
}
