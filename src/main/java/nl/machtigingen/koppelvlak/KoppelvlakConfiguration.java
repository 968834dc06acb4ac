package nl.machtigingen.koppelvlak;

import jakarta.xml.ws.soap.SOAPBinding;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import nl.machtigingen.afhandeling.BepaalMachtigingsplicht;
import nl.machtigingen.afhandeling.ControleerAanvraag;
import nl.machtigingen.afhandeling.ControleerVerzekering;
import nl.machtigingen.afhandeling.DienIn;
import nl.machtigingen.afhandeling.HaalBijlage;
import nl.machtigingen.afhandeling.HaalDocument;
import nl.machtigingen.afhandeling.HaalFormulier;
import nl.machtigingen.afhandeling.MeldStatus;
import nl.machtigingen.afhandeling.Notificatiedienst;
import nl.machtigingen.afhandeling.Raadpleeg;
import nl.machtigingen.afhandeling.RaadpleegMogelijkheden;
import nl.machtigingen.afhandeling.SlaOp;
import nl.machtigingen.afhandeling.StroomIn;
import nl.machtigingen.afhandeling.TrekIn;
import nl.machtigingen.afhandeling.Vervang;
import nl.machtigingen.afhandeling.VerwijderConcept;
import nl.machtigingen.afhandeling.VulAan;
import nl.machtigingen.afhandeling.Zoek;
import nl.machtigingen.begrippen.Aanroeper;
import nl.machtigingen.begrippen.Aanroeper.Zorgsysteem;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.bijlage.Bijlagen;
import nl.machtigingen.contract.instroom.InstroomService;
import nl.machtigingen.contract.machtiging.MachtigingService;
import nl.machtigingen.contract.terugkoppeling.TerugkoppelingService;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.xml.Schemacontrole;
import nl.machtigingen.xml.Schemas;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.spring.SpringBus;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.transport.servlet.CXFServlet;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Publishes each service twice, once per SOAP version, both from the contract's own files. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KoppelvlakSettings.class)
class KoppelvlakConfiguration {

    private static final String SOAP_11 = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String SOAP_12 = "http://www.w3.org/2003/05/soap-envelope";

    /** One SOAP version: its word in addresses and names, and what tells it apart on the wire. */
    private record Versie(String woord, String binding, String namespace, String mediatype) {
        static final Versie EEN_EEN = new Versie("11", SOAPBinding.SOAP11HTTP_BINDING, SOAP_11, "text/xml");
        static final Versie EEN_TWEE =
                new Versie("12", SOAPBinding.SOAP12HTTP_BINDING, SOAP_12, "application/soap+xml");
    }

    @Bean(name = Bus.DEFAULT_BUS_ID, destroyMethod = "shutdown")
    SpringBus cxf() {
        SpringBus bus = new SpringBus();
        bus.setProperty(FaultListener.class.getName(), new StilleFoutmelder());
        return bus;
    }

    @Bean
    ServletRegistrationBean<CXFServlet> diensten() {
        var registration = new ServletRegistrationBean<>(new CXFServlet(), "/diensten/*");
        // The page that lists services is nobody's business.
        registration.addInitParameter("hide-service-list-page", "true");
        registration.setLoadOnStartup(1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<Berichtingang> berichtingang() {
        var registration = new FilterRegistrationBean<>(new Berichtingang());
        registration.addUrlPatterns("/diensten/*");
        return registration;
    }

    @Bean
    MachtigingEndpoint machtigingEndpoint(
            ControleerVerzekering controleerVerzekering,
            ControleerAanvraag controleerAanvraag,
            DienIn dienIn,
            SlaOp slaOp,
            VerwijderConcept verwijderConcept,
            Vervang vervang,
            Raadpleeg raadpleeg,
            HaalBijlage haalBijlage,
            HaalDocument haalDocument,
            TrekIn trekIn,
            VulAan vulAan,
            Zoek zoek,
            Notificatiedienst notificatiedienst,
            RaadpleegMogelijkheden raadpleegMogelijkheden,
            HaalFormulier haalFormulier,
            BepaalMachtigingsplicht bepaalMachtigingsplicht) {
        return new MachtigingEndpoint(new MachtigingEndpoint.Operaties(
                controleerVerzekering,
                controleerAanvraag,
                dienIn,
                slaOp,
                verwijderConcept,
                vervang,
                raadpleeg,
                haalBijlage,
                haalDocument,
                trekIn,
                vulAan,
                zoek,
                notificatiedienst,
                raadpleegMogelijkheden,
                haalFormulier,
                bepaalMachtigingsplicht));
    }

    @Bean
    TerugkoppelingEndpoint terugkoppelingEndpoint(MeldStatus meldStatus) {
        return new TerugkoppelingEndpoint(meldStatus);
    }

    @Bean
    InstroomEndpoint instroomEndpoint(StroomIn stroomIn) {
        return new InstroomEndpoint(stroomIn);
    }

    @Bean
    Publicatie publicatie(Bus cxf, KoppelvlakSettings settings) {
        return new Publicatie(cxf, (int) settings.grootsteBericht().toBytes());
    }

    @Bean(destroyMethod = "stop")
    EndpointImpl machtigingSoap11(Publicatie publicatie, MachtigingEndpoint endpoint, Bijlagen bijlagen) {
        return publicatie.publiceer(
                endpoint,
                MachtigingService.class,
                "machtiging",
                Versie.EEN_EEN,
                neemBijlagenAan(bijlagen, Recht.INDIENEN));
    }

    @Bean(destroyMethod = "stop")
    EndpointImpl machtigingSoap12(Publicatie publicatie, MachtigingEndpoint endpoint, Bijlagen bijlagen) {
        return publicatie.publiceer(
                endpoint,
                MachtigingService.class,
                "machtiging",
                Versie.EEN_TWEE,
                neemBijlagenAan(bijlagen, Recht.INDIENEN));
    }

    @Bean(destroyMethod = "stop")
    EndpointImpl terugkoppelingSoap11(Publicatie publicatie, TerugkoppelingEndpoint endpoint) {
        return publicatie.publiceer(
                endpoint,
                TerugkoppelingService.class,
                "terugkoppeling",
                Versie.EEN_EEN,
                KoppelvlakConfiguration::geenBijlagen);
    }

    @Bean(destroyMethod = "stop")
    EndpointImpl terugkoppelingSoap12(Publicatie publicatie, TerugkoppelingEndpoint endpoint) {
        return publicatie.publiceer(
                endpoint,
                TerugkoppelingService.class,
                "terugkoppeling",
                Versie.EEN_TWEE,
                KoppelvlakConfiguration::geenBijlagen);
    }

    @Bean(destroyMethod = "stop")
    EndpointImpl instroomSoap11(Publicatie publicatie, InstroomEndpoint endpoint, Bijlagen bijlagen) {
        return publicatie.publiceer(
                endpoint, InstroomService.class, "instroom", Versie.EEN_EEN, neemBijlagenAan(bijlagen, Recht.INSTROOM));
    }

    @Bean(destroyMethod = "stop")
    EndpointImpl instroomSoap12(Publicatie publicatie, InstroomEndpoint endpoint, Bijlagen bijlagen) {
        return publicatie.publiceer(
                endpoint,
                InstroomService.class,
                "instroom",
                Versie.EEN_TWEE,
                neemBijlagenAan(bijlagen, Recht.INSTROOM));
    }

    @Bean
    Kaaljaxb kaaljaxb() {
        return new Kaaljaxb();
    }

    /** For people too, whose pages are made elsewhere. */
    @Bean
    Kaalinstroom kaalinstroom(Publicatie publicatie, Kaaljaxb jaxb, KoppelvlakSettings settings) {
        return new Kaalinstroom(publicatie.schemacontrole("instroom"), jaxb, (int)
                settings.grootsteBericht().toBytes());
    }

    @Bean
    ServletRegistrationBean<InstroomPost> instroomPost(
            StroomIn stroomIn, Bijlagen bijlagen, Kaalinstroom lezer, Kaaljaxb jaxb) {
        return new ServletRegistrationBean<>(
                new InstroomPost(stroomIn, neemBijlagenAan(bijlagen, Recht.INSTROOM), lezer, jaxb), InstroomPost.PAD);
    }

    /** Who may not hand in a request may not fill the store either. */
    private static Function<Aanroeper, Bijlagen> neemBijlagenAan(Bijlagen bijlagen, Recht recht) {
        return aanroeper -> {
            if (!(aanroeper instanceof Zorgsysteem zorgsysteem)
                    || !zorgsysteem.rechten().contains(recht)) {
                throw Weigering.van(Foutcode.AUT_005);
            }
            return bijlagen;
        };
    }

    private static Bijlagen geenBijlagen(Aanroeper aanroeper) {
        throw Weigering.bericht("Dit bericht kent geen bijlagen.");
    }

    /** How a service is published. */
    static final class Publicatie {

        private final Bus bus;
        private final int grootsteBericht;
        private final Foutvertaler foutvertaler = new Foutvertaler();
        private final Map<String, Schemacontrole> schemas = new HashMap<>();

        Publicatie(Bus bus, int grootsteBericht) {
            this.bus = bus;
            this.grootsteBericht = grootsteBericht;
        }

        private EndpointImpl publiceer(
                Object implementatie,
                Class<?> dienst,
                String naam,
                Versie versie,
                Function<Aanroeper, Bijlagen> bijlagen) {
            String namespace = "urn:nl:machtigingen:" + naam + ":v1";
            String service = dienst.getSimpleName() + "Soap" + versie.woord();
            EndpointImpl endpoint = new EndpointImpl(bus, implementatie, versie.binding());
            endpoint.setWsdlLocation("contract/wsdl/" + dienst.getSimpleName() + "-soap" + versie.woord() + ".wsdl");
            endpoint.setServiceName(new QName(namespace, service));
            endpoint.setEndpointName(new QName(namespace, service + "Port"));
            endpoint.getInInterceptors().add(new Toegangscontrole());
            endpoint.getInInterceptors()
                    .add(new Berichtcontrole(
                            new Mediatype(versie.mediatype()),
                            versie.namespace(),
                            operaties(dienst),
                            schemacontrole(naam),
                            bijlagen,
                            grootsteBericht));
            endpoint.getOutInterceptors().add(new Bestandsuitgang.Keuze());
            endpoint.getOutInterceptors().add(new Bestandsuitgang.InTekst());
            endpoint.getOutFaultInterceptors().add(foutvertaler);
            endpoint.setProperties(Map.of("schema-validation-enabled", "NONE"));
            endpoint.publish("/" + naam + "/v1/soap" + versie.woord());
            return endpoint;
        }

        /** The same one for every door of a service. */
        private Schemacontrole schemacontrole(String naam) {
            return schemas.computeIfAbsent(naam, Publicatie::schema);
        }

        private static Schemacontrole schema(String naam) {
            return new Schemacontrole(
                    Schemas.van("contract/xsd/" + naam + "-v1.xsd"), "urn:nl:machtigingen:" + naam + ":v1");
        }

        private static Set<String> operaties(Class<?> dienst) {
            return Arrays.stream(dienst.getMethods()).map(Method::getName).collect(Collectors.toSet());
        }
    }
}
