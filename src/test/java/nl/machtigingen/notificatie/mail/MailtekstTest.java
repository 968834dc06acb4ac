package nl.machtigingen.notificatie.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.notificatie.Mailaanleiding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailtekstTest {

    @ParameterizedTest
    @EnumSource(Mailaanleiding.class)
    void hasWordsForEveryAanleiding(Mailaanleiding aanleiding) {
        Mailtekst.Tekst tekst = new Mailtekst(URI.create("https://portaal.example/portaal/machtigingen/"))
                .van(aanleiding, new MachtigingId(17));

        assertThat(tekst.onderwerp()).endsWith(" (machtiging 17)").doesNotContain("\n");
        assertThat(tekst.plat()).hasLineCount(11);
        assertThat(tekst.html()).contains("<title>" + tekst.onderwerp().replace(" (machtiging 17)", "") + "</title>");
    }

    @Test
    void linksToTheMachtiging() {
        assertThat(new Mailtekst(URI.create("https://portaal.example/portaal/machtigingen/"))
                        .van(Mailaanleiding.BESLIST, new MachtigingId(17))
                        .plat())
                .contains("\nhttps://portaal.example/portaal/machtigingen/17\n");
    }
}
