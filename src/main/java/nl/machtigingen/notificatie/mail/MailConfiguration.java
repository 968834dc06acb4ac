package nl.machtigingen.notificatie.mail;

import java.net.URI;
import java.time.Clock;
import nl.machtigingen.begrippen.Portaaladres;
import nl.machtigingen.notificatie.Post;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

    private static final Logger log = LoggerFactory.getLogger(MailConfiguration.class);

    @Bean
    Post post(MailSettings settings, Portaaladres portaal, SslBundles bundles, Clock clock) {
        if (settings.host() == null) {
            log.info("e-mail staat uit: gateway.notificatie.mail.host is niet gezet");
            return new GeenPost();
        }
        requireBundle(settings, bundles);
        URI machtigingen = portaal.machtigingen()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "gateway.portaal.adres: is verplicht bij gateway.notificatie.mail.host, voor de link in de e-mail"));
        log.info("e-mail gaat via {}:{} ({})", settings.host(), settings.poort(), settings.beveiliging());
        return new SmtpPost(
                settings,
                () -> bundles.getBundle(settings.bundel()).createSslContext().getSocketFactory(),
                new Mailtekst(machtigingen),
                clock);
    }

    private static void requireBundle(MailSettings settings, SslBundles bundles) {
        try {
            bundles.getBundle(settings.bundel());
        } catch (NoSuchSslBundleException e) {
            throw new IllegalStateException(
                    "gateway.notificatie.mail.bundel: er is geen SSL-bundel met de naam " + settings.bundel());
        }
    }
}
