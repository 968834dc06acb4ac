package nl.machtigingen.soapclient;

import nl.machtigingen.tls.OutboundHttp;
import nl.machtigingen.tls.SampleOutboundHttp;

/** Clients with the sample certificate of the gateway, and what they run on. */
public final class SampleSoapClients implements AutoCloseable {

    private final OutboundHttp http = SampleOutboundHttp.ofTheGateway();
    private final SoapClients clients = new SoapClients(http);

    /** As the gateway would make it. */
    public SoapClient client(String purpose, ClientLimits limits) {
        return clients.client(purpose, limits);
    }

    @Override
    public void close() {
        clients.close();
        http.close();
    }
}
