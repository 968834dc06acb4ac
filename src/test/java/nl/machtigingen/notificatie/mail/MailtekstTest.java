package nl.machtigingen.notificatie.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.notificatie.Mailaanleiding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailtekstTest {

    @ParameterizedTest
    @EnumSource(Mailaanleiding.class)
    void hasWordsForEveryAanleiding(Mailaanleiding aanleiding) {
        Mailtekst.Tekst tekst =
                new Mailtekst(URI.create("https://portaal.example")).van(aanleiding, new MachtigingId(17));

        assertThat(tekst.onderwerp()).endsWith(" (machtiging 17)").doesNotContain("\n");
        assertThat(tekst.plat()).hasLineCount(11);
        assertThat(tekst.html()).contains("<title>" + tekst.onderwerp().replace(" (machtiging 17)", "") + "</title>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://portaal.example", "https://portaal.example/", "https://portaal.example/aanvragen//"})
    void putsOneSlashBeforeThePathOfTheMachtiging(String portaal) {
        assertThat(new Mailtekst(URI.create(portaal))
                        .van(Mailaanleiding.BESLIST, new MachtigingId(17))
                        .plat())
                .containsPattern("\nhttps://portaal.example(/aanvragen)?/machtigingen/17\n");
    }
}
