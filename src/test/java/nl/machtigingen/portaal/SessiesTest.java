package nl.machtigingen.portaal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import nl.machtigingen.kluis.Kluis;
import nl.machtigingen.kluis.Sleutelbestand;
import nl.machtigingen.portaal.Sessies.Gelezen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions that no server remembers. */
class SessiesTest {

    private static final String APPEL = "aa".repeat(32);
    private static final String EIKEL = "ee".repeat(32);
    private static final Instant NU = Instant.parse("2026-11-25T09:00:00Z");
    private static final Duration STILTE = Duration.ofMinutes(30);
    private static final PortaalSettings SETTINGS = new PortaalSettings(null, STILTE, Duration.ofHours(10), 20);

    @TempDir
    private Path map;

    private Sleutelbestand sleutels;
    private Sessies sessies;

    @BeforeEach
    void metEenKluis() {
        sleutels = Sleutelbestand.met(map, "sleutel", "index");
        sessies = sessies(sleutels);
    }

    private static Sessies sessies(Sleutelbestand sleutels) {
        Kluis kluis = sleutels.kluis("sleutel");
        return new Sessies(kluis, SETTINGS);
    }

    private String cookie(Sessie sessie) {
        return sessies.cookie(sessie).replaceFirst("^" + Sessies.COOKIE + "=([^;]*);.*$", "$1");
    }

    @Test
    void aSessionIsKnownToEveryNodeUntilItIsLeftAlone() {
        Sessie sessie = sessies.begin(APPEL, NU);
        String cookie = cookie(sessie);
        Sessies andereNode = sessies(sleutels.gelezen());

        assertThat(andereNode.lees(cookie, APPEL, NU.plus(STILTE).minusMillis(1)))
                .isEqualTo(new Gelezen.Lopend(sessie));
        assertThat(andereNode.lees(cookie, APPEL, NU.plus(STILTE))).isEqualTo(new Gelezen.Verlopen(sessie));
        assertThat(sessies.lees(null, APPEL, NU)).isEqualTo(new Gelezen.Geen());
    }

    @Test
    void whoGoesOnStaysUntilTheLongestTimeIsOver() {
        Sessie sessie = sessies.begin(APPEL, NU);
        Instant einde = NU.plus(SETTINGS.langste());

        Sessie later = sessies.gezien(sessie, einde.minusSeconds(60));

        assertThat(sessies.lees(cookie(later), APPEL, einde.minusSeconds(1))).isEqualTo(new Gelezen.Lopend(later));
        assertThat(sessies.lees(cookie(later), APPEL, einde)).isEqualTo(new Gelezen.Verlopen(later));
        assertThat(sessies.gezien(sessie, NU.plusSeconds(59))).isSameAs(sessie);
    }

    @Test
    void aSessionIsNobodyElses() {
        assertThat(sessies.lees(cookie(sessies.begin(APPEL, NU)), EIKEL, NU)).isEqualTo(new Gelezen.Vreemd());
    }

    @Test
    void everyAlteredOrMadeUpCookieIsStrange() {
        String cookie = cookie(sessies.begin(APPEL, NU));

        for (int i = 0; i < cookie.length() - 1; i++) {
            String anders = cookie.substring(0, i) + (cookie.charAt(i) == 'A' ? 'Q' : 'A') + cookie.substring(i + 1);
            assertThat(sessies.lees(anders, APPEL, NU)).as("character %d", i).isEqualTo(new Gelezen.Vreemd());
        }
        for (String verzonnen :
                new String[] {"", "x", "%%%", "AAAA", cookie.substring(9), cookie + cookie, "A".repeat(9_999)}) {
            assertThat(sessies.lees(verzonnen, APPEL, NU)).isEqualTo(new Gelezen.Vreemd());
        }
    }

    @Test
    void aFormBelongsToOneSession() {
        Sessie sessie = sessies.begin(APPEL, NU);
        Sessie andere = sessies.begin(APPEL, NU);
        String token = sessies.token(sessie);

        assertThat(sessies.isVan(sessies.gezien(sessie, NU.plusSeconds(900)), token))
                .isTrue();
        assertThat(sessies.isVan(andere, token)).isFalse();
        assertThat(sessies.isVan(new Sessie(sessie.id(), EIKEL, NU, NU), token)).isFalse();
        assertThat(sessies.isVan(sessie, "")).isFalse();
        assertThat(sessies.isVan(sessie, cookie(sessie))).isFalse();
    }
}
