package nl.machtigingen.xml;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import javax.xml.transform.stax.StAXSource;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.Configuration;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;

/**
 * An XSLT 3.0 stylesheet, compiled once. It can reach nothing outside its input: no document(), no extension functions, no result
 * documents. Thread-safe.
 */
public final class Stylesheet {

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
        configuration.setConfigurationProperty(Feature.ALLOWED_PROTOCOLS, "");
        configuration.setConfigurationProperty(Feature.DTD_VALIDATION, false);
        try {
            XsltCompiler compiler = new Processor(configuration).newXsltCompiler();
            return new Stylesheet(compiler.compile(new StreamSource(bron, naam)));
        } catch (SaxonApiException e) {
            throw new IllegalArgumentException("stylesheet " + naam + " does not compile: " + e.getMessage(), e);
        }
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
            Serializer serializer = transformer.newSerializer(uit);
            serializer.setOutputProperty(Serializer.Property.OMIT_XML_DECLARATION, "yes");
            transformer.transform(new StAXSource(Parsers.stroom(bron, null)), serializer);
            return uit.toByteArray();
        } catch (SaxonApiException e) {
            throw new OnveiligeXml("Het antwoord kan niet worden vertaald.", e);
        }
    }
}
