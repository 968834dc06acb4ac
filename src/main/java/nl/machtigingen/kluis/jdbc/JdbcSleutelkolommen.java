package nl.machtigingen.kluis.jdbc;

import java.util.Map;
import nl.machtigingen.kluis.Kluis;
import nl.machtigingen.kluis.Sleutelgebruik;
import nl.machtigingen.kluis.Sleutelkolom;
import nl.machtigingen.kluis.Sleutelkolommen;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcSleutelkolommen implements Sleutelkolommen {

    private final JdbcClient jdbc;
    private final Kluis kluis;

    JdbcSleutelkolommen(JdbcClient jdbc, Kluis kluis) {
        this.jdbc = jdbc;
        this.kluis = kluis;
    }

    @Override
    public Sleutelkolom verpakt(String tabel, String kolom) {
        return new JdbcSleutelkolom(jdbc, kluis, tabel, kolom);
    }

    @Override
    public Sleutelgebruik vingerafdrukken(String tabel, String kolom) {
        return new Vingerafdrukken(new JdbcSleutelkolom(jdbc, kluis, tabel, kolom));
    }

    /** Looks like wrapped keys from the outside, and can only be counted. */
    private record Vingerafdrukken(JdbcSleutelkolom kolom) implements Sleutelgebruik {

        @Override
        public String naam() {
            return kolom.naam();
        }

        @Override
        public Map<String, Integer> perHoofdsleutel() {
            return kolom.perHoofdsleutel();
        }
    }

    /** Wires it. */
    @Configuration(proxyBeanMethods = false)
    static class KluisJdbcConfiguration {

        @Bean
        Sleutelkolommen sleutelkolommen(JdbcClient jdbc, Kluis kluis) {
            return new JdbcSleutelkolommen(jdbc, kluis);
        }
    }
}
