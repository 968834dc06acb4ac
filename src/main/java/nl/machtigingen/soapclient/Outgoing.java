package nl.machtigingen.soapclient;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.namespace.QName;
import javax.xml.transform.Result;
import javax.xml.transform.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.ws.FaultAwareWebServiceMessage;
import org.springframework.ws.transport.TransportOutputStream;

/** A request: one element in a SOAP 1.1 envelope without headers, and the files beside it. */
final class Outgoing implements FaultAwareWebServiceMessage {

    private static final byte[] BEFORE = ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + "<soap:Envelope xmlns:soap=\""
                    + Received.SOAP + "\"><soap:Body>")
            .getBytes(StandardCharsets.UTF_8);
    private static final byte[] AFTER = "</soap:Body></soap:Envelope>".getBytes(StandardCharsets.UTF_8);

    private String action = "";
    private byte[] element = new byte[0];
    private List<Part> parts = List.of();

    void carry(String soapAction, byte[] bodyChild, List<Part> files) {
        action = soapAction;
        element = bodyChild;
        parts = List.copyOf(files);
    }

    List<Part> parts() {
        return parts;
    }

    /** Writes to a connection and to nothing else: Spring-WS would also write every message to its tracing log. */
    @Override
    public void writeTo(OutputStream out) throws IOException {
        if (out instanceof TransportOutputStream connection) {
            connection.addHeader("Content-Type", "text/xml; charset=utf-8");
            connection.addHeader("Accept", "text/xml");
            connection.addHeader("SOAPAction", '"' + action + '"');
            connection.write(BEFORE);
            connection.write(element);
            connection.write(AFTER);
        }
    }

    @Override
    public boolean hasFault() {
        return false;
    }

    @Override
    public @Nullable QName getFaultCode() {
        return null;
    }

    @Override
    public @Nullable String getFaultReason() {
        return null;
    }

    @Override
    public Source getPayloadSource() {
        throw new UnsupportedOperationException("a message is read and written as bytes, never as a Source or Result");
    }

    @Override
    public Result getPayloadResult() {
        throw new UnsupportedOperationException("a message is read and written as bytes, never as a Source or Result");
    }
}
