package nl.machtigingen.portaal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.machtigingen.afhandeling.ControleerAanvraag;
import nl.machtigingen.afhandeling.ControleerVerzekering;
import nl.machtigingen.afhandeling.DienIn;
import nl.machtigingen.afhandeling.HaalBijlage;
import nl.machtigingen.afhandeling.HaalDocument;
import nl.machtigingen.afhandeling.Instroomlezer;
import nl.machtigingen.afhandeling.NeemOver;
import nl.machtigingen.afhandeling.Notificatiedienst;
import nl.machtigingen.afhandeling.OpenInstroom;
import nl.machtigingen.afhandeling.Raadpleeg;
import nl.machtigingen.afhandeling.RaadpleegMogelijkheden;
import nl.machtigingen.afhandeling.SlaOp;
import nl.machtigingen.afhandeling.TrekIn;
import nl.machtigingen.afhandeling.Verstrekkingkeuze;
import nl.machtigingen.afhandeling.VerwijderConcept;
import nl.machtigingen.afhandeling.Vragenlijst;
import nl.machtigingen.afhandeling.VulAan;
import nl.machtigingen.afhandeling.Zoek;
import nl.machtigingen.begrippen.Portaaladres;
import nl.machtigingen.bijlage.Bijlagen;
import nl.machtigingen.bijlage.Fotoverkleiner;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.kluis.Kluis;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The pages and their addresses. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PortaalSettings.class)
class PortaalConfiguration {

    private static final int NA_TOEGANG = Ordered.HIGHEST_PRECEDENCE + 20;
    private static final String MACHTIGING = "/portaal/machtigingen/{id}";
    private static final Duration JAAR = Duration.ofDays(365);

    private static final Supplier<UUID> IDS = UUID::randomUUID;

    /** The operations behind the pages. */
    record Operaties(
            Zoek zoek,
            Raadpleeg raadpleeg,
            TrekIn trekIn,
            VulAan vulAan,
            HaalBijlage haalBijlage,
            HaalDocument haalDocument,
            Notificatiedienst notificatiedienst,
            OpenInstroom openInstroom,
            NeemOver neemOver,
            Instroomlezer instroomlezer) {}

    /** What {@code gateway.portaal.adres} was before; whoever still sets one would wait in vain for its links. */
    private static final List<String> OUDE_SLEUTELS =
            List.of("gateway.instroom.portaal", "gateway.notificatie.mail.portaal");

    @Bean
    Portaaladres portaaladres(PortaalSettings settings, Environment environment) {
        Binder gezet = Binder.get(environment);
        for (String sleutel : OUDE_SLEUTELS) {
            if (gezet.bind(sleutel, String.class).isBound()) {
                throw new IllegalStateException(
                        sleutel + " is gone: set gateway.portaal.adres, https with host and port only");
            }
        }
        return new Portaaladres(settings.adres());
    }

    @Bean
    FilterRegistrationBean<Veiligheidskoppen> veiligheidskoppen() {
        var registration = new FilterRegistrationBean<>(new Veiligheidskoppen());
        registration.addUrlPatterns("/portaal/*", "/statisch/*");
        registration.setOrder(NA_TOEGANG);
        return registration;
    }

    @Bean
    RouterFunction<ServerResponse> statisch() {
        // Their addresses change with their content.
        return RouterFunctions.resources(
                "/statisch/**",
                new ClassPathResource("portaal/statisch/"),
                (bestand, koppen) -> koppen.setCacheControl(
                        CacheControl.maxAge(JAAR).cachePublic().immutable()));
    }

    @Bean
    Aanvraagpaginas aanvraagpaginas(
            ControleerVerzekering controleerVerzekering,
            Verstrekkingkeuze verstrekkingkeuze,
            Vragenlijst vragenlijst,
            SlaOp slaOp,
            VerwijderConcept verwijderConcept,
            ControleerAanvraag controleerAanvraag,
            DienIn dienIn,
            Raadpleeg raadpleeg,
            RaadpleegMogelijkheden mogelijkheden,
            Zoek zoek,
            HaalBijlage haalBijlage,
            Bijlagen bijlagen,
            Fotoverkleiner verkleiner,
            PortaalSettings settings,
            Clock clock) {
        return Aanvraagpaginas.van(
                new Aanvraagpaginas.Operaties(
                        controleerVerzekering,
                        verstrekkingkeuze,
                        vragenlijst,
                        slaOp,
                        verwijderConcept,
                        controleerAanvraag,
                        dienIn,
                        raadpleeg,
                        mogelijkheden,
                        zoek,
                        haalBijlage),
                bijlagen,
                verkleiner,
                settings,
                IDS,
                clock);
    }

    @Bean
    RouterFunction<ServerResponse> portaal(
            Aanvraagpaginas aanvraagpaginas,
            Zoek zoek,
            Raadpleeg raadpleeg,
            TrekIn trekIn,
            VulAan vulAan,
            HaalBijlage haalBijlage,
            HaalDocument haalDocument,
            Notificatiedienst notificatiedienst,
            OpenInstroom openInstroom,
            NeemOver neemOver,
            Instroomlezer instroomlezer,
            Bijlagen bijlagen,
            Fotoverkleiner verkleiner,
            Kluis kluis,
            PortaalSettings settings,
            Clock clock) {
        Sessies sessies = new Sessies(kluis, settings);
        Portier portier = new Portier(sessies, bijlagen, new Uitgang(new Weergave(), sessies), clock);
        return adressen(
                aanvraagpaginas.bij(new Adressen(portier)),
                new Operaties(
                        zoek,
                        raadpleeg,
                        trekIn,
                        vulAan,
                        haalBijlage,
                        haalDocument,
                        notificatiedienst,
                        openInstroom,
                        neemOver,
                        instroomlezer),
                bijlagen,
                verkleiner,
                settings,
                clock);
    }

    private static RouterFunction<ServerResponse> adressen(
            Adressen adressen,
            Operaties operaties,
            Bijlagen bijlagen,
            Fotoverkleiner verkleiner,
            PortaalSettings settings,
            Clock clock) {
        Zoekpagina zoeken = new Zoekpagina(operaties.zoek(), settings, clock);
        Intrekpagina intrekken = new Intrekpagina(operaties.raadpleeg(), operaties.trekIn(), IDS);
        Aanvulpagina aanvullen = new Aanvulpagina(operaties.raadpleeg(), operaties.vulAan(), bijlagen, verkleiner, IDS);
        Notificatiepagina notificaties = new Notificatiepagina(operaties.notificatiedienst(), IDS);
        Overneempagina overnemen = new Overneempagina(operaties.neemOver(), operaties.instroomlezer(), bijlagen, IDS);
        Bestanden bestanden = new Bestanden(operaties.haalBijlage(), operaties.haalDocument());
        return adressen.pagina("/portaal/", "start", new Startpagina(operaties.zoek(), clock)::toon)
                .pagina(Landing.PAD, "openInstroom", new Landing(operaties.openInstroom())::toon)
                .pagina(Overneempagina.PAD, "stroomIn", overnemen::toon)
                .formulier(Overneempagina.PAD, "stroomIn", overnemen)
                .pagina("/portaal/zoeken", "zoek", zoeken::toon)
                .formulier("/portaal/zoeken", "zoek", zoeken)
                .pagina(MACHTIGING, "raadpleeg", new Detailpagina(operaties.raadpleeg(), clock)::toon)
                .pagina(MACHTIGING + "/bijlagen/{bijlage}", "haalBijlage", bestanden::bijlage)
                .pagina(MACHTIGING + "/documenten/{soort}", "haalDocument", bestanden::document)
                .pagina(MACHTIGING + "/intrekken", "trekIn", intrekken::toon)
                .formulier(MACHTIGING + "/intrekken", "trekIn", intrekken)
                .pagina(MACHTIGING + "/aanvullen", "vulAan", aanvullen::toon)
                .formulier(MACHTIGING + "/aanvullen", "vulAan", aanvullen)
                .pagina(Notificatiepagina.PAD, "haalNotificatieAdres", notificaties::toon)
                .formulier(Notificatiepagina.PAD, "registreerNotificatieAdres", notificaties)
                .formulier(
                        Notificatiepagina.PAD + "/verwijderen", "verwijderNotificatieAdres", notificaties.verwijderen())
                .formulier("/portaal/afmelden", "afmelden", new Afmelden())
                .alle();
    }

    /** Every address goes by the doorkeeper. */
    static final class Adressen {

        private final Portier portier;
        private final RouterFunctions.Builder routes = RouterFunctions.route();

        Adressen(Portier portier) {
            this.portier = portier;
        }

        Adressen pagina(String pad, String operatie, Function<Bezoek, Antwoord> pagina) {
            routes.GET(pad, request -> portier.toon(request, operatie, pagina));
            return this;
        }

        Adressen formulier(String pad, String operatie, Formulier formulier) {
            routes.POST(pad, request -> portier.verwerk(request, operatie, formulier));
            return this;
        }

        RouterFunction<ServerResponse> alle() {
            return routes.route(RequestPredicates.path("/portaal/**"), this::onbekend)
                    .build();
        }

        private ServerResponse onbekend(ServerRequest request) {
            return portier.toon(request, "onbekend", bezoek -> {
                throw Weigering.van(Foutcode.STA_002);
            });
        }
    }
}
