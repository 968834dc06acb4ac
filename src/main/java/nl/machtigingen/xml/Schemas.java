package nl.machtigingen.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/** Compiles schemas that lie on the class path; their imports are found beside them and nowhere else. */
public final class Schemas {

    private Schemas() {}

    /**
     * Compiles some schemas into one.
     *
     * @param plaatsen class path locations, for instance {@code contract/xsd/machtiging-v1.xsd}
     * @return thread-safe
     */
    public static Schema van(String... plaatsen) {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setResourceResolver((type, namespace, publicId, systemId, baseUri) -> invoer(systemId, baseUri));
            return factory.newSchema(Arrays.stream(plaatsen).map(Schemas::bron).toArray(Source[]::new));
        } catch (SAXException e) {
            throw new IllegalStateException("schema does not compile: " + Arrays.toString(plaatsen), e);
        }
    }

    private static Source bron(String plaats) {
        return new StreamSource(new StringReader(tekst(plaats)), "classpath:/" + plaats);
    }

    private static LSInput invoer(String systemId, @Nullable String baseUri) {
        // A class path location is hierarchical once its scheme is taken off: then "../xsd/typen-v1.xsd" resolves.
        String basis = baseUri == null ? "/" : baseUri.substring("classpath:".length());
        URI doel = URI.create(basis).resolve(systemId);
        if (doel.isAbsolute()) {
            throw new IllegalStateException("a schema may import only what lies beside it, not " + systemId);
        }
        return new ClassPathInput(
                systemId, "classpath:" + doel, tekst(doel.getPath().substring(1)));
    }

    private static String tekst(String plaats) {
        try (InputStream in = Schemas.class.getClassLoader().getResourceAsStream(plaats)) {
            if (in == null) {
                throw new IllegalStateException("no schema at " + plaats);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The read-only LSInput that the JDK asks for; its setters have no meaning here. */
    private record ClassPathInput(String systemId, String baseUri, String tekst) implements LSInput {
        @Override
        public Reader getCharacterStream() {
            return new StringReader(tekst);
        }

        @Override
        public void setCharacterStream(Reader characterStream) {}

        @Override
        public @Nullable InputStream getByteStream() {
            return null;
        }

        @Override
        public void setByteStream(InputStream byteStream) {}

        @Override
        public @Nullable String getStringData() {
            return null;
        }

        @Override
        public void setStringData(String stringData) {}

        @Override
        public String getSystemId() {
            // The JDK resolves the imports of this file against its system id.
            return baseUri;
        }

        @Override
        public void setSystemId(String systemId) {}

        @Override
        public @Nullable String getPublicId() {
            return null;
        }

        @Override
        public void setPublicId(String publicId) {}

        @Override
        public String getBaseURI() {
            return baseUri;
        }

        @Override
        public void setBaseURI(String baseUri) {}

        @Override
        public @Nullable String getEncoding() {
            return null;
        }

        @Override
        public void setEncoding(String encoding) {}

        @Override
        public boolean getCertifiedText() {
            return false;
        }

        @Override
        public void setCertifiedText(boolean certifiedText) {}
    }
}
