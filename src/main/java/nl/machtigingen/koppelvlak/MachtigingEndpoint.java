package nl.machtigingen.koppelvlak;

import jakarta.jws.WebService;
import java.time.Duration;
import nl.machtigingen.afhandeling.BepaalMachtigingsplicht;
import nl.machtigingen.afhandeling.DienIn;
import nl.machtigingen.afhandeling.HaalBijlage;
import nl.machtigingen.afhandeling.HaalDocument;
import nl.machtigingen.afhandeling.HaalFormulier;
import nl.machtigingen.afhandeling.Notificatiedienst;
import nl.machtigingen.afhandeling.Raadpleeg;
import nl.machtigingen.afhandeling.RaadpleegMogelijkheden;
import nl.machtigingen.afhandeling.SlaOp;
import nl.machtigingen.afhandeling.TrekIn;
import nl.machtigingen.afhandeling.Vervang;
import nl.machtigingen.afhandeling.VerwijderConcept;
import nl.machtigingen.afhandeling.VulAan;
import nl.machtigingen.afhandeling.Zoek;
import nl.machtigingen.begrippen.Aanroeper.Zorgsysteem;
import nl.machtigingen.begrippen.BijlageId;
import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Machtigingsnummer;
import nl.machtigingen.begrippen.Peildatum;
import nl.machtigingen.begrippen.Referentie;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.contract.machtiging.BepaalMachtigingsplichtResponse;
import nl.machtigingen.contract.machtiging.ControleerAanvraag;
import nl.machtigingen.contract.machtiging.ControleerAanvraagResponse;
import nl.machtigingen.contract.machtiging.ControleerVerzekering;
import nl.machtigingen.contract.machtiging.ControleerVerzekeringResponse;
import nl.machtigingen.contract.machtiging.DienInResponse;
import nl.machtigingen.contract.machtiging.HaalBijlageResponse;
import nl.machtigingen.contract.machtiging.HaalDocumentResponse;
import nl.machtigingen.contract.machtiging.HaalFormulierResponse;
import nl.machtigingen.contract.machtiging.HaalNotificatieAdres;
import nl.machtigingen.contract.machtiging.HaalNotificatieAdresResponse;
import nl.machtigingen.contract.machtiging.HaalNotificaties;
import nl.machtigingen.contract.machtiging.HaalNotificatiesResponse;
import nl.machtigingen.contract.machtiging.MachtigingService;
import nl.machtigingen.contract.machtiging.Machtigingsleutel;
import nl.machtigingen.contract.machtiging.NummerBijVerzekeraar;
import nl.machtigingen.contract.machtiging.RaadpleegMogelijkhedenResponse;
import nl.machtigingen.contract.machtiging.RaadpleegResponse;
import nl.machtigingen.contract.machtiging.RegistreerNotificatieAdres;
import nl.machtigingen.contract.machtiging.RegistreerNotificatieAdresResponse;
import nl.machtigingen.contract.machtiging.SlaOpResponse;
import nl.machtigingen.contract.machtiging.TrekInResponse;
import nl.machtigingen.contract.machtiging.VervangResponse;
import nl.machtigingen.contract.machtiging.VerwijderConceptResponse;
import nl.machtigingen.contract.machtiging.VerwijderNotificatieAdres;
import nl.machtigingen.contract.machtiging.VerwijderNotificatieAdresResponse;
import nl.machtigingen.contract.machtiging.VulAanResponse;
import nl.machtigingen.contract.machtiging.ZoekResponse;
import nl.machtigingen.document.Documentsoort;
import nl.machtigingen.vertaling.UitContract;

/** MachtigingService: for the software of care providers. */
@WebService(endpointInterface = "nl.machtigingen.contract.machtiging.MachtigingService")
final class MachtigingEndpoint implements MachtigingService {

    private final Operaties operaties;

    MachtigingEndpoint(Operaties operaties) {
        this.operaties = operaties;
    }

    /** The operations behind it. */
    record Operaties(
            nl.machtigingen.afhandeling.ControleerVerzekering controleerVerzekering,
            nl.machtigingen.afhandeling.ControleerAanvraag controleerAanvraag,
            DienIn dienIn,
            SlaOp slaOp,
            VerwijderConcept verwijderConcept,
            Vervang vervang,
            Raadpleeg raadpleeg,
            HaalBijlage haalBijlage,
            HaalDocument haalDocument,
            TrekIn trekIn,
            VulAan vulAan,
            Zoek zoek,
            Notificatiedienst notificatiedienst,
            RaadpleegMogelijkheden raadpleegMogelijkheden,
            HaalFormulier haalFormulier,
            BepaalMachtigingsplicht bepaalMachtigingsplicht) {}

    @Override
    public ControleerVerzekeringResponse controleerVerzekering(ControleerVerzekering verzoek) {
        var gevonden = operaties
                .controleerVerzekering()
                .controleer(
                        zorgsysteem(),
                        correlatie(),
                        UitContract.zoeksleutel(verzoek.getZoeksleutel(), "/controleerVerzekering/zoeksleutel"),
                        new Peildatum(verzoek.getPeildatum()));
        return Antwoorden.controleerVerzekering(correlatie(), gevonden);
    }

    @Override
    public DienInResponse dienIn(nl.machtigingen.contract.machtiging.DienIn verzoek) {
        return Antwoorden.dienIn(operaties.dienIn().dienIn(zorgsysteem(), correlatie(), Verzoeken.indiening(verzoek)));
    }

    @Override
    public ControleerAanvraagResponse controleerAanvraag(ControleerAanvraag verzoek) {
        return Antwoorden.controleerAanvraag(
                correlatie(),
                operaties.controleerAanvraag().controleer(zorgsysteem(), correlatie(), Verzoeken.indiening(verzoek)));
    }

    @Override
    public RaadpleegResponse raadpleeg(nl.machtigingen.contract.machtiging.Raadpleeg verzoek) {
        return Antwoorden.raadpleeg(correlatie(), gevonden(verzoek.getSleutel()));
    }

    private Raadpleeg.Gevonden gevonden(Machtigingsleutel sleutel) {
        NummerBijVerzekeraar nummer = sleutel.getNummer();
        return nummer == null
                ? operaties
                        .raadpleeg()
                        .raadpleeg(zorgsysteem(), correlatie(), MachtigingId.van(sleutel.getMachtigingId()))
                : operaties
                        .raadpleeg()
                        .raadpleeg(
                                zorgsysteem(),
                                correlatie(),
                                new Uzovi(nummer.getUzovi()),
                                new Machtigingsnummer(nummer.getMachtigingsnummer()));
    }

    @Override
    public ZoekResponse zoek(nl.machtigingen.contract.machtiging.Zoek verzoek) {
        Zorgsysteem zorgsysteem = zorgsysteem();
        return Antwoorden.zoek(
                correlatie(),
                operaties
                        .zoek()
                        .zoek(
                                zorgsysteem,
                                correlatie(),
                                Verzoeken.zoekvraag(zorgsysteem.agb(), verzoek),
                                verzoek.getPaginaToken(),
                                verzoek.getPaginaGrootte()));
    }

    @Override
    public TrekInResponse trekIn(nl.machtigingen.contract.machtiging.TrekIn verzoek) {
        return Antwoorden.trekIn(operaties.trekIn().trekIn(zorgsysteem(), correlatie(), Verzoeken.trekIn(verzoek)));
    }

    @Override
    public VulAanResponse vulAan(nl.machtigingen.contract.machtiging.VulAan verzoek) {
        return Antwoorden.vulAan(operaties.vulAan().vulAan(zorgsysteem(), correlatie(), Verzoeken.vulAan(verzoek)));
    }

    @Override
    public RegistreerNotificatieAdresResponse registreerNotificatieAdres(RegistreerNotificatieAdres verzoek) {
        return Antwoorden.registreerNotificatieAdres(operaties
                .notificatiedienst()
                .registreer(zorgsysteem(), correlatie(), new Referentie(verzoek.getReferentie()), verzoek.getAdres()));
    }

    @Override
    public HaalNotificatieAdresResponse haalNotificatieAdres(HaalNotificatieAdres verzoek) {
        return Antwoorden.haalNotificatieAdres(operaties.notificatiedienst().haal(zorgsysteem(), correlatie()));
    }

    @Override
    public VerwijderNotificatieAdresResponse verwijderNotificatieAdres(VerwijderNotificatieAdres verzoek) {
        return Antwoorden.verwijderNotificatieAdres(operaties
                .notificatiedienst()
                .verwijder(zorgsysteem(), correlatie(), new Referentie(verzoek.getReferentie())));
    }

    @Override
    public HaalNotificatiesResponse haalNotificaties(HaalNotificaties verzoek) {
        String cursor = verzoek.getCursor() == null ? "" : verzoek.getCursor();
        Duration wacht = Duration.ofSeconds(verzoek.getWachtSeconden() == null ? 0 : verzoek.getWachtSeconden());
        return Antwoorden.haalNotificaties(
                correlatie(),
                operaties
                        .notificatiedienst()
                        .haalNotificaties(zorgsysteem(), correlatie(), cursor, verzoek.getMaximum(), wacht));
    }

    @Override
    public SlaOpResponse slaOp(nl.machtigingen.contract.machtiging.SlaOp verzoek) {
        return Antwoorden.slaOp(operaties.slaOp().slaOp(zorgsysteem(), correlatie(), Verzoeken.slaOp(verzoek)));
    }

    @Override
    public VerwijderConceptResponse verwijderConcept(nl.machtigingen.contract.machtiging.VerwijderConcept verzoek) {
        return Antwoorden.verwijderConcept(operaties
                .verwijderConcept()
                .verwijder(zorgsysteem(), correlatie(), Verzoeken.verwijderConcept(verzoek)));
    }

    @Override
    public VervangResponse vervang(nl.machtigingen.contract.machtiging.Vervang verzoek) {
        return Antwoorden.vervang(operaties.vervang().vervang(zorgsysteem(), correlatie(), Verzoeken.vervang(verzoek)));
    }

    @Override
    public HaalBijlageResponse haalBijlage(nl.machtigingen.contract.machtiging.HaalBijlage verzoek) {
        return Antwoorden.haalBijlage(
                correlatie(),
                operaties
                        .haalBijlage()
                        .haal(
                                zorgsysteem(),
                                correlatie(),
                                MachtigingId.van(verzoek.getMachtigingId()),
                                BijlageId.van(verzoek.getBijlageId())));
    }

    @Override
    public HaalDocumentResponse haalDocument(nl.machtigingen.contract.machtiging.HaalDocument verzoek) {
        MachtigingId id = MachtigingId.van(verzoek.getMachtigingId());
        Documentsoort soort = Documentsoort.valueOf(verzoek.getSoort().name());
        return Antwoorden.haalDocument(
                correlatie(), id, soort, operaties.haalDocument().haal(zorgsysteem(), correlatie(), id, soort));
    }

    @Override
    public RaadpleegMogelijkhedenResponse raadpleegMogelijkheden(
            nl.machtigingen.contract.machtiging.RaadpleegMogelijkheden verzoek) {
        return Regelantwoorden.raadpleegMogelijkheden(
                correlatie(),
                operaties.raadpleegMogelijkheden().raadpleeg(zorgsysteem(), Verzoeken.raadpleegMogelijkheden(verzoek)));
    }

    @Override
    public HaalFormulierResponse haalFormulier(nl.machtigingen.contract.machtiging.HaalFormulier verzoek) {
        return Formulierantwoorden.haalFormulier(
                correlatie(), operaties.haalFormulier().haal(zorgsysteem(), Verzoeken.haalFormulier(verzoek)));
    }

    @Override
    public BepaalMachtigingsplichtResponse bepaalMachtigingsplicht(
            nl.machtigingen.contract.machtiging.BepaalMachtigingsplicht verzoek) {
        return Regelantwoorden.bepaalMachtigingsplicht(
                correlatie(),
                operaties
                        .bepaalMachtigingsplicht()
                        .bepaal(zorgsysteem(), correlatie(), Verzoeken.bepaalMachtigingsplicht(verzoek)));
    }

    private static Zorgsysteem zorgsysteem() {
        return Aanroepen.aanroeper(Zorgsysteem.class);
    }

    private static CorrelatieId correlatie() {
        return Aanroepen.huidige().correlatie();
    }
}
