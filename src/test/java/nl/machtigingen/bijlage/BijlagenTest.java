package nl.machtigingen.bijlage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.machtigingen.begrippen.BijlageId;
import nl.machtigingen.bijlage.Bijlageomgeving.Eigenaar;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BijlagenTest {

    private static final int SEGMENT = 1 << 16;

    @TempDir
    private static Path map;

    private static Bijlageomgeving omgeving;

    @BeforeAll
    static void begin() {
        omgeving = Bijlageomgeving.in(map);
    }

    @AfterAll
    static void eind() {
        omgeving.close();
    }

    @AfterEach
    void geenKladBlijftLiggen() {
        assertThat(map.resolve("onderweg")).isEmptyDirectory();
    }

    /** S-146: the detail of a machtiging shows its attachments. */
    @Test
    void whatWasKeptIsListedAndComesBack() throws Exception {
        Eigenaar eigenaar = omgeving.eenMachtiging();
        byte[] inhoud = Voorbeeldbestand.pdf(100_000, 1);

        Bijlage bewaard = omgeving.bewaar(eigenaar, inhoud, "Röntgen foto (3).pdf");

        assertThat(bewaard.mediatype()).isEqualTo("application/pdf");
        assertThat(bewaard.grootte()).isEqualTo(100_000);
        assertThat(bewaard.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(inhoud)));
        assertThat(bewaard.onderzoek()).isEqualTo(Scanoordeel.NIET_ONDERZOCHT);
        assertThat(bewaard.ontvangenOp()).isEqualTo(omgeving.nu());
        assertThat(omgeving.bijlagen().van(eigenaar.id(), eigenaar.sleutel())).containsExactly(bewaard);
        assertThat(omgeving.lees(eigenaar, bewaard)).isEqualTo(inhoud);
    }

    @Test
    void anySizeAroundASegmentComesBack() throws Exception {
        Eigenaar eigenaar = omgeving.eenMachtiging();
        List<Integer> groottes = new ArrayList<>(List.of(8, 40, 100));
        for (int segmenten = 1; segmenten <= 3; segmenten++) {
            for (int verschil : List.of(-57, -56, -55, -41, -40, -39, -17, -16, -15, -1, 0, 1, 16)) {
                groottes.add(segmenten * SEGMENT + verschil);
            }
        }
        Random toeval = new Random(86);
        toeval.ints(20, 8, 1 << 20).forEach(groottes::add);
        for (int grootte : groottes) {
            byte[] inhoud = Voorbeeldbestand.pdf(grootte, grootte);
            assertThat(omgeving.lees(eigenaar, omgeving.bewaar(eigenaar, inhoud, "a.pdf")))
                    .as("%d bytes", grootte)
                    .isEqualTo(inhoud);
        }
    }

    @Test
    void neitherTheDiskNorTheDatabaseShowsNameOrContent() throws Exception {
        Eigenaar eigenaar = omgeving.eenMachtiging();
        byte[] inhoud = Voorbeeldbestand.pdf(200_000, 2);
        Bijlage bijlage = omgeving.bewaar(eigenaar, inhoud, "mevrouw-geheimenaar.pdf");

        for (Path bestand : omgeving.bestanden()) {
            assertThat(bestand.toString())
                    .doesNotContain("geheimenaar", bijlage.id().toString());
            assertThat(tekst(Files.readAllBytes(bestand))).doesNotContain("voorbeeld zonder patient", "geheimenaar");
        }
        assertThat(omgeving.jdbc()
                        .sql("select coalesce(string_agg(encode(inhoud, 'escape') || b::text, ' '), '') from bijlage b")
                        .query(String.class)
                        .single())
                .isNotEmpty()
                .doesNotContain("geheimenaar", bijlage.sha256());
        assertThat(bijlage.toString()).doesNotContain("geheimenaar");
    }

    @Test
    void anotherMachtigingDoesNotGetIt() throws Exception {
        Eigenaar eigenaar = omgeving.eenMachtiging();
        Bijlage bijlage = omgeving.bewaar(eigenaar, Voorbeeldbestand.pdf(100, 3), "a.pdf");
        Eigenaar ander = omgeving.eenMachtiging();

        assertThat(omgeving.bijlagen().van(ander.id(), ander.sleutel())).isEmpty();
        weigert(Foutcode.BIJ_004, () -> omgeving.lees(ander, bijlage));
        assertThatIllegalStateException()
                .isThrownBy(() -> omgeving.lees(new Eigenaar(eigenaar.id(), ander.sleutel()), bijlage));
    }

    @Test
    void anUnknownAttachmentIsRefusedLikeOneThatIsGone() {
        Eigenaar eigenaar = omgeving.eenMachtiging();
        weigert(
                Foutcode.BIJ_004,
                () -> omgeving.bijlagen().open(eigenaar.id(), eigenaar.sleutel(), new BijlageId(UUID.randomUUID())));
    }

    @Test
    void oneAlteredByteAnywhereIsNoticedBeforeTheEnd() throws Exception {
        Eigenaar eigenaar = omgeving.eenMachtiging();
        Bijlage bijlage = omgeving.bewaar(eigenaar, Voorbeeldbestand.pdf(150_000, 4), "a.pdf");
        Path object = objectVan(bijlage);
        byte[] goed = Files.readAllBytes(object);
        Random toeval = new Random(4);
        for (int plaats : toeval.ints(40, 0, goed.length).toArray()) {
            byte[] stuk = goed.clone();
            stuk[plaats] ^= (byte) (1 << toeval.nextInt(8));
            Files.write(object, stuk);
            assertThatExceptionOfType(IOException.class)
                    .as("byte %d", plaats)
                    .isThrownBy(() -> omgeving.lees(eigenaar, bijlage));
        }
    }

    @Test
    void aTruncatedObjectHasNoEnd() throws Exception {
        Eigenaar eigenaar = omgeving.eenMachtiging();
        Bijlage bijlage = omgeving.bewaar(eigenaar, Voorbeeldbestand.pdf(150_000, 5), "a.pdf");
        Path object = objectVan(bijlage);
        byte[] goed = Files.readAllBytes(object);
        for (int lengte : List.of(0, 1, 39, 40, SEGMENT - 1, SEGMENT, SEGMENT + 1, 2 * SEGMENT, goed.length - 1)) {
            Files.write(object, java.util.Arrays.copyOf(goed, lengte));
            assertThatExceptionOfType(IOException.class)
                    .as("%d bytes", lengte)
                    .isThrownBy(() -> omgeving.lees(eigenaar, bijlage));
        }
    }

    @Test
    void swappedObjectsDoNotOpen() throws Exception {
        Eigenaar eigenaar = omgeving.eenMachtiging();
        Bijlage een = omgeving.bewaar(eigenaar, Voorbeeldbestand.pdf(1000, 6), "a.pdf");
        Bijlage twee = omgeving.bewaar(eigenaar, Voorbeeldbestand.pdf(1000, 7), "b.pdf");
        byte[] vanEen = Files.readAllBytes(objectVan(een));
        Files.write(objectVan(een), Files.readAllBytes(objectVan(twee)));
        Files.write(objectVan(twee), vanEen);

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> omgeving.lees(eigenaar, een));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> omgeving.lees(eigenaar, twee));
    }

    @Test
    void swappedRowsDoNotOpenEither() throws Exception {
        Eigenaar eigenaar = omgeving.eenMachtiging();
        Bijlage een = omgeving.bewaar(eigenaar, Voorbeeldbestand.pdf(1000, 8), "a.pdf");
        Bijlage twee = omgeving.bewaar(eigenaar, Voorbeeldbestand.pdf(1000, 9), "b.pdf");
        omgeving.jdbc()
                .sql("update bijlage set sleutel = (select sleutel from bijlage where id = :twee) where id = :een")
                .param("een", een.id().waarde())
                .param("twee", twee.id().waarde())
                .update();
        assertThatIllegalStateException().isThrownBy(() -> omgeving.lees(eigenaar, een));
    }

    /** S-164: after a year the content goes; that there was an attachment stays to be seen. */
    @Test
    void afterItsRetentionTheContentIsGoneAndTheRowStays() throws Exception {
        Eigenaar eigenaar = omgeving.eenMachtiging();
        Bijlage oude = omgeving.bewaar(eigenaar, Voorbeeldbestand.pdf(1000, 10), "oud.pdf");
        Path object = objectVan(oude);
        omgeving.verstrijkt(Duration.ofDays(200));
        Instant grens = omgeving.nu();
        Bijlage nieuwe = omgeving.bewaar(eigenaar, Voorbeeldbestand.pdf(1000, 11), "nieuw.pdf");
        assertThat(omgeving.bijlagen().aanTeKondigen(grens, 1000)).contains(eigenaar.id());
        assertThat(omgeving.bijlagen().teVerwijderen(grens, grens, 1000))
                .as("nothing goes before its end was announced")
                .doesNotContain(eigenaar.id());

        assertThat(omgeving.inTransactie(() -> omgeving.bijlagen().kondigAan(eigenaar.id(), grens)))
                .contains(oude.ontvangenOp());
        Instant aangekondigd = omgeving.nu();
        assertThat(omgeving.bijlagen().aanTeKondigen(grens, 1000)).doesNotContain(eigenaar.id());
        assertThat(omgeving.bijlagen().teVerwijderen(grens, aangekondigd, 1000)).contains(eigenaar.id());
        assertThat(omgeving.inTransactie(() -> omgeving.bijlagen().verwijderInhoud(eigenaar.id(), grens, aangekondigd)))
                .isEqualTo(1);

        weigert(Foutcode.BIJ_004, () -> omgeving.lees(eigenaar, oude));
        assertThat(omgeving.bijlagen().teVerwijderen(grens, aangekondigd, 1000)).doesNotContain(eigenaar.id());
        List<Bijlage> alle = omgeving.bijlagen().van(eigenaar.id(), eigenaar.sleutel());
        assertThat(alle).extracting(Bijlage::naam).containsExactly("oud.pdf", "nieuw.pdf");
        assertThat(alle.getFirst().verwijderdOp()).isEqualTo(omgeving.nu());
        assertThat(omgeving.lees(eigenaar, nieuwe)).isEqualTo(Voorbeeldbestand.pdf(1000, 11));
        assertThat(object).exists();
        omgeving.doeWatTeDoenStaat();
        assertThat(object).doesNotExist();
    }

    @Test
    void aRemovedMachtigingLeavesNothing() throws Exception {
        Eigenaar eigenaar = omgeving.eenMachtiging();
        Path object = objectVan(omgeving.bewaar(eigenaar, Voorbeeldbestand.pdf(1000, 12), "a.pdf"));
        long voorheen = omgeving.genoteerdeObjecten();

        omgeving.inTransactie(() -> {
            omgeving.bijlagen().verwijder(eigenaar.id());
            return true;
        });
        omgeving.doeWatTeDoenStaat();

        assertThat(omgeving.bijlagen().van(eigenaar.id(), eigenaar.sleutel())).isEmpty();
        assertThat(object).doesNotExist();
        assertThat(omgeving.genoteerdeObjecten()).isEqualTo(voorheen - 1);
    }

    @Test
    void whatWasNotLaidDownGoesWhenTheMessageIsDealtWith() throws Exception {
        Eigenaar eigenaar = omgeving.eenMachtiging();
        long voorheen = omgeving.genoteerdeObjecten();
        int bestanden = omgeving.bestanden().size();
        OntvangenBijlage vergeten;
        try (Ontvangst ontvangst = omgeving.bijlagen().begin(new Limiet(10_000))) {
            OntvangenBijlage gehouden = ontvangst.neemIn(stroom(Voorbeeldbestand.pdf(1000, 13)));
            vergeten = ontvangst.neemIn(stroom(Voorbeeldbestand.pdf(1000, 14)));
            legVast(eigenaar, gehouden);
            assertThat(omgeving.bestanden()).hasSize(bestanden + 2);
        }
        omgeving.doeWatTeDoenStaat();

        assertThat(omgeving.bestanden()).hasSize(bestanden + 1);
        assertThat(omgeving.genoteerdeObjecten()).isEqualTo(voorheen + 1);
        assertThatIllegalStateException().isThrownBy(() -> legVast(eigenaar, vergeten));
    }

    @Test
    void aTransactionThatFailsTakesItsAttachmentsAlong() throws Exception {
        Eigenaar eigenaar = omgeving.eenMachtiging();
        int bestanden = omgeving.bestanden().size();
        try (Ontvangst ontvangst = omgeving.bijlagen().begin(new Limiet(10_000))) {
            OntvangenBijlage bestand = ontvangst.neemIn(stroom(Voorbeeldbestand.pdf(1000, 15)));
            assertThatThrownBy(() -> omgeving.inTransactie(() -> {
                        omgeving.bijlagen()
                                .legVast(
                                        eigenaar.id(),
                                        eigenaar.sleutel(),
                                        1,
                                        List.of(new NieuweBijlage(bestand, "a.pdf", null)));
                        throw new UnsupportedOperationException("iets anders ging mis");
                    }))
                    .isInstanceOf(UnsupportedOperationException.class);
        }
        omgeving.doeWatTeDoenStaat();

        assertThat(omgeving.bijlagen().van(eigenaar.id(), eigenaar.sleutel())).isEmpty();
        assertThat(omgeving.bestanden()).hasSize(bestanden);
    }

    @Test
    void oneFileBecomesOneAttachment() throws Exception {
        Eigenaar eigenaar = omgeving.eenMachtiging();
        try (Ontvangst ontvangst = omgeving.bijlagen().begin(new Limiet(10_000))) {
            OntvangenBijlage bestand = ontvangst.neemIn(stroom(Voorbeeldbestand.pdf(1000, 16)));
            legVast(eigenaar, bestand);
            assertThatIllegalStateException().isThrownBy(() -> legVast(eigenaar, bestand));
        }
    }

    @Test
    void attachmentsChangeInATransactionAndAreReadOutsideOne() throws Exception {
        Eigenaar eigenaar = omgeving.eenMachtiging();
        Bijlage bijlage = omgeving.bewaar(eigenaar, Voorbeeldbestand.pdf(100, 17), "a.pdf");

        assertThatIllegalStateException().isThrownBy(() -> omgeving.bijlagen().verwijder(eigenaar.id()));
        assertThatIllegalStateException()
                .isThrownBy(() -> omgeving.bijlagen().verwijderInhoud(eigenaar.id(), omgeving.nu(), omgeving.nu()));
        assertThatIllegalStateException()
                .isThrownBy(() -> omgeving.bijlagen().legVast(eigenaar.id(), eigenaar.sleutel(), 1, List.of()));
        assertThatIllegalStateException()
                .isThrownBy(() -> omgeving.inTransactie(
                        () -> omgeving.bijlagen().open(eigenaar.id(), eigenaar.sleutel(), bijlage.id())));
        try (Ontvangst ontvangst = omgeving.bijlagen().begin(new Limiet(10_000))) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> omgeving.inTransactie(() -> neemIn(ontvangst, Voorbeeldbestand.png())));
        }
    }

    /** Only the owner of the process may look into the folder. */
    @Test
    void theFolderIsClosedToOthers() throws Exception {
        assertThat(Files.getPosixFilePermissions(map.resolve("onderweg"))).hasSize(3);
    }

    private static OntvangenBijlage neemIn(Ontvangst ontvangst, byte[] inhoud) {
        try {
            return ontvangst.neemIn(stroom(inhoud));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void legVast(Eigenaar eigenaar, OntvangenBijlage bestand) {
        omgeving.inTransactie(() -> omgeving.bijlagen()
                .legVast(eigenaar.id(), eigenaar.sleutel(), 1, List.of(new NieuweBijlage(bestand, "a.pdf", null))));
    }

    private static Path objectVan(Bijlage bijlage) {
        String object = omgeving.jdbc()
                .sql("select object::text from bijlage where id = :id")
                .param("id", bijlage.id().waarde())
                .query(String.class)
                .single();
        return omgeving.bestanden().stream()
                .filter(bestand -> bestand.endsWith(object))
                .findFirst()
                .orElseThrow();
    }

    private static void weigert(Foutcode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable werk) {
        assertThatExceptionOfType(Weigering.class)
                .isThrownBy(werk)
                .extracting(Weigering::code)
                .isEqualTo(code);
    }

    private static ByteArrayInputStream stroom(byte[] inhoud) {
        return new ByteArrayInputStream(inhoud);
    }

    private static String tekst(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
