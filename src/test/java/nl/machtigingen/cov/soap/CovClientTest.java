package nl.machtigingen.cov.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.Bsn;
import nl.machtigingen.begrippen.Peildatum;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Verzekerde;
import nl.machtigingen.begrippen.Verzekering;
import nl.machtigingen.begrippen.Verzekeringsoort;
import nl.machtigingen.begrippen.Zoeksleutel;
import nl.machtigingen.contract.cov.Controleer;
import nl.machtigingen.cov.Covantwoord;
import nl.machtigingen.cov.Covantwoord.Gevonden;
import nl.machtigingen.cov.Covantwoord.MeerderePersonen;
import nl.machtigingen.cov.Covantwoord.NietGevonden;
import nl.machtigingen.cov.Covantwoord.Onbereikbaar;
import nl.machtigingen.cov.Covantwoord.ZoekenNietMogelijk;
import nl.machtigingen.soapclient.Messages;
import nl.machtigingen.soapclient.SampleSoapClients;
import nl.machtigingen.stubs.Stubs;
import nl.machtigingen.xml.OnveiligeXml;
import nl.machtigingen.xml.Schemas;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class CovClientTest {

    private static final AgbCode PRAKTIJK = new AgbCode("12000001");
    private static final LocalDate GEBOREN = LocalDate.of(1980, 1, 1);
    private static final Peildatum PEILDATUM = new Peildatum(LocalDate.of(2026, 9, 1));

    private static Stubs stubs;
    private static SampleSoapClients clients;
    private static CovClient cov;

    @BeforeAll
    static void start() {
        stubs = Stubs.start(0);
        clients = new SampleSoapClients();
        cov = client("cov", settings(stubs.url("/cov"), Duration.ofSeconds(5)));
    }

    @AfterAll
    static void stop() {
        clients.close();
        stubs.close();
    }

    @AfterEach
    void forget() {
        stubs.reset();
    }

    private static CovSettings settings(URI adres, Duration antwoord) {
        return new CovSettings(adres, Duration.ofSeconds(2), antwoord, 5, DataSize.ofMegabytes(1));
    }

    private static CovClient client(String purpose, CovSettings settings) {
        return new CovClient(clients.client(purpose, settings.limits()), settings.adres());
    }

    private static Covantwoord zoek(String bsn) {
        return cov.zoek(PRAKTIJK, new Zoeksleutel.OpBsn(new Bsn(bsn), GEBOREN), PEILDATUM);
    }

    private static Verzekerde gevonden(Covantwoord antwoord) {
        assertThat(antwoord).isInstanceOf(Gevonden.class);
        return ((Gevonden) antwoord).verzekerde();
    }

    @Test
    void findsAPersonWithHerInsurances() {
        Verzekerde verzekerde = gevonden(zoek("999990019"));

        assertThat(verzekerde.bsn()).isEqualTo(new Bsn("999990019"));
        assertThat(verzekerde.naam().voorletters()).isEqualTo("A.B.");
        assertThat(verzekerde.naam().voorvoegsel()).isNull();
        assertThat(verzekerde.naam().geslachtsnaam()).isEqualTo("Voorbeeld-Linde");
        assertThat(verzekerde.geboortedatum()).isEqualTo(GEBOREN);
        assertThat(verzekerde.overleden()).isFalse();
        assertThat(verzekerde.verzekeringen())
                .extracting(Verzekering::uzovi, Verzekering::soort, Verzekering::actief, Verzekering::einddatum)
                .containsExactly(
                        tuple(new Uzovi("9991"), Verzekeringsoort.BASIS, true, null),
                        tuple(new Uzovi("9991"), Verzekeringsoort.AANVULLEND_PLUS_TAND, true, null));
    }

    @Test
    void asksInValidWordsOnBehalfOfThePractice() throws OnveiligeXml {
        zoek("999990019");

        String envelope = stubs.requests("/cov").getFirst().getBodyAsString();
        String body = envelope.replaceFirst("(?s).*<soap:Body>", "").replaceFirst("(?s)</soap:Body>.*", "");
        Controleer vraag = new Messages(
                        Schemas.van("contract/xsd/vz801802-v1.xsd"), nl.machtigingen.contract.cov.ObjectFactory.class)
                .read(body.getBytes(StandardCharsets.UTF_8), Controleer.class);
        assertThat(vraag.getRequest().getZorgaanbieder().getAGBZorgverlenersoort())
                .isEqualTo("12");
        assertThat(vraag.getRequest().getZorgaanbieder().getAGBNummer()).isEqualTo("000001");
        assertThat(vraag.getRequest().getZoekopdrachten().getZoekopdracht())
                .singleElement()
                .satisfies(opdracht -> {
                    assertThat(opdracht.getVolgnummer()).isEqualTo(1);
                    assertThat(opdracht.getPeildatum()).isEqualTo(PEILDATUM.datum());
                });
        assertThat(stubs.requests("/cov").getFirst().getHeader("SOAPAction"))
                .isEqualTo("\"http://schemas.vecozo.nl/VZ801802/v1/Controleer\"");
    }

    @Test
    void findsByAddress() {
        Covantwoord antwoord = cov.zoek(PRAKTIJK, new Zoeksleutel.OpAdres(GEBOREN, "1234AB", 10, null), PEILDATUM);

        assertThat(gevonden(antwoord).naam().geslachtsnaam()).isEqualTo("Voorbeeld-Linde");
    }

    @Test
    void findsByTheNumberThatTheInsurerGave() {
        Covantwoord antwoord = cov.zoek(
                PRAKTIJK, new Zoeksleutel.OpVerzekerdenummer(new Uzovi("9991"), "L0000001", GEBOREN), PEILDATUM);

        assertThat(gevonden(antwoord).verzekeringen()).hasSize(2);
    }

    @Test
    void doesNotFindWhoHasTheNumberAtAnotherInsurer() {
        Covantwoord antwoord = cov.zoek(
                PRAKTIJK, new Zoeksleutel.OpVerzekerdenummer(new Uzovi("9992"), "L0000001", GEBOREN), PEILDATUM);

        assertThat(antwoord).isEqualTo(new NietGevonden());
    }

    @Test
    void tellsTheFutureEndOfAnInsurance() {
        assertThat(gevonden(zoek("999990044")).verzekeringen())
                .singleElement()
                .satisfies(verzekering -> assertThat(verzekering.einddatum())
                        .isAfter(LocalDate.now(ZoneOffset.UTC).plusDays(50)));
    }

    @Test
    void passesOnInsurancesThatAreNotActive() {
        assertThat(gevonden(zoek("999990081")).verzekeringen())
                .singleElement()
                .satisfies(verzekering -> assertThat(verzekering.actief()).isFalse());
    }

    @Test
    void passesOnBothOfTwoActiveInsurances() {
        assertThat(gevonden(zoek("999990093")).verzekeringen())
                .extracting(Verzekering::uzovi)
                .containsExactly(new Uzovi("9991"), new Uzovi("9992"));
    }

    @Test
    void tellsThatAPersonHasDied() {
        assertThat(gevonden(zoek("999990111")).overleden()).isTrue();
    }

    @Test
    void findsWithAPeildatumInTheFuture() {
        assertThat(gevonden(zoek("999990184")).naam().geslachtsnaam()).isEqualTo("Voorbeeld-Straks");
    }

    @Test
    void givesLostZerosBackAndPassesOverWhatThePracticeMayNotSee() {
        Verzekerde verzekerde = gevonden(zoek("009999012"));

        assertThat(verzekerde.bsn()).isEqualTo(new Bsn("009999012"));
        assertThat(verzekerde.verzekeringen())
                .extracting(Verzekering::uzovi, Verzekering::soort)
                .containsExactly(
                        tuple(new Uzovi("0101"), Verzekeringsoort.BASIS),
                        tuple(new Uzovi("0101"), Verzekeringsoort.WLZ));
    }

    @ParameterizedTest
    @CsvSource({"999990056", "999990159", "999990160", "999990275"})
    void doesNotFind(String bsn) {
        assertThat(zoek(bsn)).isEqualTo(new NietGevonden());
    }

    @Test
    void saysThatThereAreSeveral() {
        assertThat(zoek("999990068")).isEqualTo(new MeerderePersonen());
    }

    @ParameterizedTest
    @CsvSource({
        "999990172, De peildatum ligt twee jaar of langer terug.",
        "999990226, De zoekgegevens vormen geen volledige zoeksleutel.",
        "999990238, De zoekgegevens vormen meer dan één zoeksleutel.",
        "999990251, Het BSN voldoet niet aan de elfproef."
    })
    void saysWhyItCannotSearch(String bsn, String reden) {
        assertThat(zoek(bsn)).isEqualTo(new ZoekenNietMogelijk(reden));
    }

    @Test
    void cannotSearchWithoutADateOfBirth() {
        Covantwoord antwoord = cov.zoek(PRAKTIJK, new Zoeksleutel.OpBsn(new Bsn("999990019"), null), PEILDATUM);

        assertThat(antwoord).isEqualTo(new ZoekenNietMogelijk("Zoeken kan alleen met de geboortedatum erbij."));
        assertThat(stubs.requests("/cov")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "999990123, fault",
        "999990147, nonsense",
        "999990196, request-refused",
        "999990202, nonsense",
        "999990214, http-503"
    })
    void isUnreachableWithAReason(String bsn, String reden) {
        assertThat(zoek(bsn)).isEqualTo(new Onbereikbaar(reden));
    }

    @Test
    void givesUpOnASourceThatHangs() {
        CovClient haastig = client("haastig", settings(stubs.url("/cov"), Duration.ofMillis(300)));

        assertThat(haastig.zoek(PRAKTIJK, new Zoeksleutel.OpBsn(new Bsn("999990135"), GEBOREN), PEILDATUM))
                .isEqualTo(new Onbereikbaar("time-out"));
    }

    @Test
    void printsNothingOfWhoWasFound() {
        assertThat(List.of(zoek("999990019")).toString()).isEqualTo("[***]");
    }
}
