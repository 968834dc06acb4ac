package nl.machtigingen.bijlage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;

/** What a crash leaves behind is found. */
class OpruimingTest {

    @TempDir
    private Path map;

    private Bijlageomgeving omgeving;

    @BeforeEach
    void begin() {
        omgeving = Bijlageomgeving.in(map);
        omgeving.opruiming().run(new DefaultApplicationArguments());
        omgeving.doeWatTeDoenStaat();
    }

    @AfterEach
    void eind() {
        omgeving.close();
    }

    @Test
    void anObjectThatNobodyLaidDownGoesAfterADay() throws Exception {
        Bijlage gehouden = omgeving.bewaar(omgeving.eenMachtiging(), Voorbeeldbestand.pdf(1000, 1), "a.pdf");
        sterfNaHetBewaren();
        assertThat(omgeving.bestanden()).hasSize(2);

        verstrijkenRonden(23);
        assertThat(omgeving.bestanden()).hasSize(2);
        verstrijkenRonden(3);

        assertThat(gehouden.verwijderdOp()).isNull();
        assertThat(omgeving.bestanden()).hasSize(1);
        assertThat(omgeving.genoteerdeObjecten()).isEqualTo(1);
    }

    @Test
    void anObjectThatWasNotedButNeverWrittenIsForgotten() {
        omgeving.boek().noteer(UUID.randomUUID(), omgeving.nu());
        verstrijkenRonden(26);
        assertThat(omgeving.genoteerdeObjecten()).isZero();
    }

    @Test
    void aDraftThatACrashLeftGoesAndOneThatIsBeingWrittenStays() throws Exception {
        Path oud = Files.createFile(
                map.resolve("onderweg").resolve(UUID.randomUUID().toString()));
        Files.setLastModifiedTime(oud, FileTime.from(omgeving.nu()));
        verstrijkenRonden(26);
        Path vers = Files.createFile(
                map.resolve("onderweg").resolve(UUID.randomUUID().toString()));
        Files.setLastModifiedTime(vers, FileTime.from(omgeving.nu()));
        verstrijkenRonden(1);
        assertThat(oud).doesNotExist();
        assertThat(vers).exists();
    }

    /** Any number of nodes, started at any time, keep one series going. */
    @Test
    void nodesThatStartTogetherMakeOneRound() {
        omgeving.opruiming().run(new DefaultApplicationArguments());
        omgeving.opruiming().run(new DefaultApplicationArguments());
        verstrijkenRonden(3);
        assertThat(omgeving.jdbc()
                        .sql("select count(*) from scheduled_tasks where task_name = :kind")
                        .param("kind", Opruiming.KIND)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private void verstrijkenRonden(int aantal) {
        for (int i = 0; i < aantal; i++) {
            omgeving.verstrijkt(Duration.ofHours(1));
            omgeving.doeWatTeDoenStaat();
        }
        omgeving.doeWatTeDoenStaat();
    }

    /** As when the node dies between the object and the row: nobody closes the Ontvangst. */
    @SuppressWarnings("resource")
    private void sterfNaHetBewaren() throws IOException {
        Ontvangst ontvangst = omgeving.bijlagen().begin(new Limiet(10_000));
        ontvangst.neemIn(new java.io.ByteArrayInputStream(Voorbeeldbestand.pdf(1000, 2)));
    }
}
