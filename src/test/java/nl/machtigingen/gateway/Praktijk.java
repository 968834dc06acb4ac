package nl.machtigingen.gateway;

import java.util.UUID;
import nl.machtigingen.contract.machtiging.DienIn;
import nl.machtigingen.contract.machtiging.DienInResponse;
import nl.machtigingen.contract.machtiging.FoutMelding;
import nl.machtigingen.contract.machtiging.HaalNotificatieAdres;
import nl.machtigingen.contract.machtiging.HaalNotificatieAdresResponse;
import nl.machtigingen.contract.machtiging.HaalNotificaties;
import nl.machtigingen.contract.machtiging.HaalNotificatiesResponse;
import nl.machtigingen.contract.machtiging.Machtiging;
import nl.machtigingen.contract.machtiging.MachtigingService;
import nl.machtigingen.contract.machtiging.Machtigingsleutel;
import nl.machtigingen.contract.machtiging.NummerBijVerzekeraar;
import nl.machtigingen.contract.machtiging.Raadpleeg;
import nl.machtigingen.contract.machtiging.RegistreerNotificatieAdres;
import nl.machtigingen.contract.machtiging.RegistreerNotificatieAdresResponse;
import nl.machtigingen.contract.machtiging.VerwijderNotificatieAdres;

/** A practice at work: says in one word what its software says in a message. A refusal fails the test that did not expect one. */
final class Praktijk {

    private final MachtigingService dienst;

    private Praktijk(MachtigingService dienst) {
        this.dienst = dienst;
    }

    static Praktijk deKies(GatewayUnderTest gateway) {
        return met("systeem/tandarts-de-kies", gateway);
    }

    static Praktijk met(String certificaat, GatewayUnderTest gateway) {
        return new Praktijk(Software.met(certificaat).machtigingService(gateway.adres("machtiging", "soap11")));
    }

    DienInResponse dientIn(DienIn verzoek) {
        return answered(() -> dienst.dienIn(verzoek));
    }

    Machtiging raadpleegt(String machtigingId) {
        Machtigingsleutel sleutel = new Machtigingsleutel();
        sleutel.setMachtigingId(machtigingId);
        return raadpleegt(sleutel);
    }

    Machtiging raadpleegt(String uzovi, String machtigingsnummer) {
        NummerBijVerzekeraar nummer = new NummerBijVerzekeraar();
        nummer.setUzovi(uzovi);
        nummer.setMachtigingsnummer(machtigingsnummer);
        Machtigingsleutel sleutel = new Machtigingsleutel();
        sleutel.setNummer(nummer);
        return raadpleegt(sleutel);
    }

    private Machtiging raadpleegt(Machtigingsleutel sleutel) {
        Raadpleeg vraag = new Raadpleeg();
        vraag.setSleutel(sleutel);
        return answered(() -> dienst.raadpleeg(vraag)).getMachtiging();
    }

    RegistreerNotificatieAdresResponse registreert(String adres) {
        RegistreerNotificatieAdres verzoek = new RegistreerNotificatieAdres();
        verzoek.setReferentie("adres-" + UUID.randomUUID());
        verzoek.setAdres(adres);
        return answered(() -> dienst.registreerNotificatieAdres(verzoek));
    }

    HaalNotificatieAdresResponse adres() {
        return answered(() -> dienst.haalNotificatieAdres(new HaalNotificatieAdres()));
    }

    void verwijdertAdres() {
        VerwijderNotificatieAdres verzoek = new VerwijderNotificatieAdres();
        verzoek.setReferentie("weg-" + UUID.randomUUID());
        answered(() -> dienst.verwijderNotificatieAdres(verzoek));
    }

    HaalNotificatiesResponse haalt(String cursor, int maximum, int wachtSeconden) {
        HaalNotificaties vraag = new HaalNotificaties();
        vraag.setCursor(cursor);
        vraag.setMaximum(maximum);
        vraag.setWachtSeconden(wachtSeconden);
        return answered(() -> dienst.haalNotificaties(vraag));
    }

    /** The cursor behind the last line there is. */
    String einde() {
        String cursor = "";
        HaalNotificatiesResponse bladzijde = haalt(cursor, 500, 0);
        while (bladzijde.isMeerBeschikbaar()) {
            bladzijde = haalt(bladzijde.getVolgendeCursor(), 500, 0);
        }
        return bladzijde.getVolgendeCursor();
    }

    private interface Call<A> {
        A make() throws FoutMelding;
    }

    private static <A> A answered(Call<A> call) {
        try {
            return call.make();
        } catch (FoutMelding e) {
            throw new AssertionError(
                    "refused: " + e.getFaultInfo().getCode() + " "
                            + e.getFaultInfo().getVeld(),
                    e);
        }
    }
}
