package nl.machtigingen.mogelijkheden;

import nl.machtigingen.regelset.Regelsets;
import nl.machtigingen.regelset.Soort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares what kinds of rules there are, and asks for those in force with every question. */
@Configuration(proxyBeanMethods = false)
class MogelijkhedenConfiguration {

    @Bean
    Soort<Verzekeraarslijst> verzekeraarsregels() {
        return Verzekeraarslezer.SOORT;
    }

    @Bean
    Soort<Mogelijkhedentabel> mogelijkhedenregels() {
        return Mogelijkhedenlezer.SOORT;
    }

    @Bean
    Soort<Termijnen> termijnregels() {
        return Termijnenlezer.SOORT;
    }

    @Bean
    Soort<Feitencatalogus> feitregels() {
        return Feitenlezer.SOORT;
    }

    @Bean
    Soort<Beleid> beleidsregels() {
        return Beleidslezer.SOORT;
    }

    @Bean
    Mogelijkheden mogelijkheden(Regelsets regelsets) {
        return new Mogelijkheden(() -> regelsets.huidig(Mogelijkhedenlezer.SOORT));
    }

    @Bean
    Antwoordtermijn antwoordtermijn(Regelsets regelsets) {
        return new Antwoordtermijn(() -> regelsets.huidig(Termijnenlezer.SOORT));
    }

    @Bean
    Machtigingsplicht machtigingsplicht(Regelsets regelsets) {
        return new Machtigingsplicht(
                () -> regelsets.huidig(Beleidslezer.SOORT), () -> regelsets.huidig(Termijnenlezer.SOORT));
    }
}
