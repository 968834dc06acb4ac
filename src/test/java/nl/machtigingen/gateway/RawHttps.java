package nl.machtigingen.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** HTTP/1.1 written by hand on a real TLS connection, so that what no client library would send can be sent too. */
final class RawHttps {

    /** Longer than any answer may take; a gateway that hangs must fail the test, not stop it. */
    private static final int PATIENCE_MS = 30_000;

    private final SSLContext identity;

    private RawHttps(SSLContext identity) {
        this.identity = identity;
    }

    static RawHttps as(String certificate) {
        return new RawHttps(Software.met(certificate).sslContext());
    }

    static RawHttps as(SSLContext identity) {
        return new RawHttps(identity);
    }

    /** What came back; header names in lower case. */
    record Reply(int status, Map<String, String> headers, String body) {}

    /** Posts a whole body, its length announced. */
    Reply post(URI to, Map<String, String> headers, byte[] body) throws IOException {
        return send("POST", to, headers, body);
    }

    Reply send(String method, URI to, Map<String, String> headers, byte[] body) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putIfAbsent("Content-Length", Integer.toString(body.length));
        try (SSLSocket socket = open(to)) {
            byte[] head = head(method, to, all);
            try {
                OutputStream out = socket.getOutputStream();
                out.write(head);
                out.write(body);
                out.flush();
            } catch (IOException e) {
                // A server may refuse before it has read everything; what it answered is still there to be read.
            }
            return reply(socket.getInputStream());
        }
    }

    SSLSocket open(URI to) throws IOException {
        SSLSocket socket =
                (SSLSocket) identity.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), to.getPort());
        socket.setSoTimeout(PATIENCE_MS);
        return socket;
    }

    static byte[] head(String method, URI to, Map<String, String> headers) {
        StringBuilder head = new StringBuilder(method + " " + to.getRawPath() + " HTTP/1.1\r\nHost: localhost\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (!headers.containsKey("Connection")) {
            head.append("Connection: close\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Reply reply(InputStream in) throws IOException {
        byte[] all = everything(in);
        String text = new String(all, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IOException("no answer");
        }
        String[] lines = text.substring(0, end).split("\r\n", -1);
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip());
        }
        String body = text.substring(end + 4);
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            body = joined(body);
        }
        return new Reply(
                Integer.parseInt(lines[0].substring(9, 12)),
                headers,
                new String(body.getBytes(StandardCharsets.ISO_8859_1), charset(headers)));
    }

    private static Charset charset(Map<String, String> headers) {
        String type = headers.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
        int at = type.indexOf("charset=");
        return at < 0
                ? StandardCharsets.UTF_8
                : Charset.forName(type.substring(at + 8).replaceAll("[\";].*", ""));
    }

    /** Until the other side closes; a reset after the answer is how a server gets rid of the rest of a request. */
    private static byte[] everything(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[8_192];
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                all.write(buffer, 0, n);
            }
        } catch (IOException e) {
            if (all.size() == 0) {
                throw e;
            }
        }
        return all.toByteArray();
    }

    private static String joined(String chunked) {
        StringBuilder body = new StringBuilder();
        for (int at = 0; at < chunked.length(); ) {
            int line = chunked.indexOf("\r\n", at);
            int length = Integer.parseInt(chunked.substring(at, line), 16);
            if (length == 0) {
                break;
            }
            body.append(chunked, line + 2, line + 2 + length);
            at = line + 2 + length + 2;
        }
        return body.toString();
    }
}
