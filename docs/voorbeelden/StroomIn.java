import java.io.FileInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Hands over docs/voorbeelden/stroom-in.xml with nothing but a JDK, and says which page to open. */
public class StroomIn {

    private static final char[] PASSWORD = "voorbeeld".toCharArray();

    public static void main(String[] arguments) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://localhost:8443/diensten/instroom/v1/xml"))
                .header("Content-Type", "application/xml")
                .POST(HttpRequest.BodyPublishers.ofFile(Path.of("docs/voorbeelden/stroom-in.xml")))
                .build();
        HttpClient client = HttpClient.newBuilder().sslContext(mutualTls()).build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() == 201) {
            // with a screen: java.awt.Desktop.getDesktop().browse(...)
            System.out.println("open " + response.headers().firstValue("Location").orElseThrow());
        } else {
            System.out.println(response.statusCode() + " " + response.body());
        }
    }

    private static SSLContext mutualTls() throws Exception {
        KeyStore own = KeyStore.getInstance(Path.of("certs-sample/systeem/tandarts-de-kies.p12").toFile(), PASSWORD);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD);

        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (FileInputStream pem = new FileInputStream("certs-sample/trust/servers.pem")) {
            int number = 0;
            for (var authority : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                trusted.setCertificateEntry("ca-" + number++, authority);
            }
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);

        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
