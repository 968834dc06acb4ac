package nl.machtigingen.xml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import net.sf.saxon.s9api.BuildingStreamWriter;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmEmptySequence;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import org.jspecify.annotations.Nullable;

/**
 * What expressions are evaluated over: the values of the variables, and a document that is built when the first expression looks at it.
 * For one request, by one thread.
 */
public final class ExpressionInput {

    private final Map<String, XdmValue> variabelen = new HashMap<>();
    private final Consumer<DocumentWriter> inhoud;

    @Nullable
    private XdmNode document;

    /** @param inhoud writes the document, root element first */
    public ExpressionInput(Consumer<DocumentWriter> inhoud) {
        this.inhoud = inhoud;
    }

    public ExpressionInput zet(String variabele, String waarde) {
        variabelen.put(variabele, new XdmAtomicValue(waarde));
        return this;
    }

    public ExpressionInput zet(String variabele, BigDecimal waarde) {
        variabelen.put(variabele, new XdmAtomicValue(waarde));
        return this;
    }

    public ExpressionInput zet(String variabele, LocalDate waarde) {
        variabelen.put(variabele, new XdmAtomicValue(waarde));
        return this;
    }

    XdmValue waarde(String variabele) {
        return variabelen.getOrDefault(variabele, XdmEmptySequence.getInstance());
    }

    XdmNode document() {
        if (document == null) {
            document = bouw();
        }
        return document;
    }

    private XdmNode bouw() {
        try {
            BuildingStreamWriter writer =
                    Expression.PROCESSOR.newDocumentBuilder().newBuildingStreamWriter();
            writer.writeStartDocument();
            inhoud.accept(new DocumentWriter(writer));
            writer.writeEndDocument();
            return writer.getDocumentNode();
        } catch (SaxonApiException | javax.xml.stream.XMLStreamException e) {
            throw new IllegalStateException("no document in memory", e);
        }
    }
}
