package nl.machtigingen.bijlage.files;

import java.nio.file.Path;
import nl.machtigingen.bijlage.Opslag;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the store of files: the one that is used unless another is chosen. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "gateway.bijlage.opslag", havingValue = "bestanden", matchIfMissing = true)
class BestandsopslagConfiguration {

    @Bean
    Opslag bestandsopslag(@Value("${gateway.bijlage.map:data/bijlagen}") Path map) {
        return new Bestandsopslag(map);
    }
}
