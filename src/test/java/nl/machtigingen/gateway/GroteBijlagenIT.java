package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.soap.SOAPBinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.machtigingen.contract.machtiging.DienIn;
import nl.machtigingen.contract.machtiging.HaalBijlage;
import nl.machtigingen.contract.machtiging.MachtigingService;
import nl.machtigingen.contract.machtiging.Machtigingsleutel;
import nl.machtigingen.contract.machtiging.Raadpleeg;
import nl.machtigingen.database.TestDatabase;
import nl.machtigingen.stubs.Stubs;
import org.junit.jupiter.api.Test;

/** Eight practices at once with a file of 20 MB each, in both ways, through the shipped jar with a heap of 256 MB. */
class GroteBijlagenIT {

    private static final int TEGELIJK = 8;
    private static final int MB_20 = 20 * 1_048_576;

    @Test
    void eightFilesOfTwentyMegabytesAtOnceFitInASmallHeap() throws Exception {
        Map<String, String> settings;
        try (Stubs stubs = Stubs.start(0)) {
            settings = new HashMap<>(GatewayUnderTest.settings(stubs, TestDatabase.create()));
            settings.put("spring.profiles.active", "demo");
            // eight senders, the stubs and the gateway share the machine: this is about memory, not about haste
            settings.put("gateway.cov.antwoord", "60s");
            settings.put("gateway.dien-in.termijn", "60s");
            settings.put("gateway.dien-in.voorsprong", "90s");
            settings.put("gateway.verzekeraar.antwoord", "60s");
            try (GatewayProcess gateway = GatewayProcess.start(
                    "grote-bijlagen", List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError"), settings)) {
                allen(gateway, true);
                allen(gateway, false);
                assertThat(gateway.isRunning()).isTrue();
            }
        }
    }

    private static void allen(GatewayProcess gateway, boolean mtom) throws Exception {
        List<Callable<String>> praktijken = new ArrayList<>();
        for (int i = 0; i < TEGELIJK; i++) {
            byte[] bestand = BijlagenTest.pdf(MB_20 + i);
            praktijken.add(() -> heenEnTerug(gateway, mtom, bestand));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(TEGELIJK)) {
            for (Future<String> klaar : threads.invokeAll(praktijken)) {
                assertThat(klaar.get()).isNotBlank();
            }
        }
    }

    private static String heenEnTerug(GatewayProcess gateway, boolean mtom, byte[] bestand) throws Exception {
        MachtigingService dienst =
                Software.met("systeem/tandarts-de-kies").machtigingService(gateway.adres("machtiging", "soap11"));
        ((SOAPBinding) ((BindingProvider) dienst).getBinding()).setMTOMEnabled(mtom);
        DienIn indiening = Aanvragen.voor(Aanvragen.BIJ_DE_LINDE);
        indiening.getBijlage().add(BijlagenTest.bijlage("groot.pdf", "application/pdf", bestand));
        String id = dienst.dienIn(indiening).getMachtigingId();
        Machtigingsleutel sleutel = new Machtigingsleutel();
        sleutel.setMachtigingId(id);
        Raadpleeg raadpleeg = new Raadpleeg();
        raadpleeg.setSleutel(sleutel);
        HaalBijlage haal = new HaalBijlage();
        haal.setMachtigingId(id);
        haal.setBijlageId(dienst.raadpleeg(raadpleeg)
                .getMachtiging()
                .getBijlage()
                .getFirst()
                .getBijlageId());
        try (var inhoud = dienst.haalBijlage(haal).getInhoud().getInputStream()) {
            assertThat(inhoud.readAllBytes()).isEqualTo(bestand);
        }
        return id;
    }
}
