package nl.machtigingen.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import nl.machtigingen.gateway.GatewayUnderTest;
import org.junit.jupiter.api.Test;

/** What the README's first command plays, in the test JVM. */
class MainJobTest {

    private final GatewayUnderTest gateway = GatewayUnderTest.running();
    private final List<String> told = new ArrayList<>();

    @Test
    void tellsWhatPracticeInsurersAndReceiverSaw() {
        mainJob("terugkoppeling").play();

        assertThat(told).hasSize(7);
        assertThat(told.get(0)).startsWith("1  De Kies registreert").endsWith("/praktijk/12000001");
        assertThat(told.get(1)).matches("2 {2}verzekering gecontroleerd: .+ verzekerd bij .*De Linde.* \\(9991\\)");
        assertThat(told.get(2))
                .matches(
                        "3 {2}ingediend bij .*De Linde.* \\(9991\\) → machtiging \\d+ GOEDGEKEURD, machtigingsnummer L\\d+");
        assertThat(told.get(3))
                .matches(
                        "4 {2}ingediend bij .*De Polder.* \\(9992\\) → machtiging \\d+ INGEDIEND \\(nog geen besluit\\)");
        assertThat(told.get(4))
                .matches("5 {2}De Polder meldt over machtiging \\d+: GOEDGEKEURD, machtigingsnummer P\\d+");
        assertThat(told.get(5)).matches("6 {2}notificatie \\d+ bezorgd bij de praktijk: machtiging \\d+ GOEDGEKEURD");
        assertThat(told.get(6)).matches("7 {2}haalNotificaties geeft er \\d+ sinds stap 1, .+ GOEDGEKEURD");
        assertThat(told).noneMatch(line -> line.matches(".*\\b\\d{9}\\b.*"));
    }

    @Test
    void saysAtWhichStepItWentAnotherWay() {
        MainJob withoutInsurer = mainJob("machtiging");

        assertThatThrownBy(withoutInsurer::play)
                .isInstanceOf(MainJob.Failed.class)
                .hasMessageStartingWith("stap 5: AUT-004");
    }

    private MainJob mainJob(String insurersService) {
        return new MainJob(
                gateway.adres("machtiging", "soap11"),
                gateway.adres(insurersService, "soap11"),
                gateway.stubs(),
                gateway.clock(),
                told::add);
    }
}
