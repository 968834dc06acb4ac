package nl.machtigingen.cov.soap;

import java.time.LocalDate;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.Peildatum;
import nl.machtigingen.begrippen.Zoeksleutel;
import nl.machtigingen.contract.cov.Controleer;
import nl.machtigingen.contract.cov.messages.ControleerVerzoek;
import nl.machtigingen.contract.cov.types.Zoekopdracht;
import nl.machtigingen.contract.cov.types.Zoekopdrachten;
import nl.machtigingen.contract.cov.types.Zorgaanbieder;
import org.jspecify.annotations.Nullable;

/** Our question in the words of COV (C5, C6). */
final class Covvraag {

    /** One question a message, so one number. */
    static final int VOLGNUMMER = 1;

    private Covvraag() {}

    /** COV wants the date of birth on every search path (C6); our own contract leaves it out of two. */
    static boolean isVolledig(Zoeksleutel sleutel) {
        return geboortedatum(sleutel) != null;
    }

    static Controleer van(AgbCode vrager, Zoeksleutel sleutel, Peildatum peildatum) {
        Zorgaanbieder zorgaanbieder = new Zorgaanbieder();
        zorgaanbieder.setAGBZorgverlenersoort(vrager.zorgverlenersoort());
        zorgaanbieder.setAGBNummer(vrager.nummer());
        Zoekopdrachten opdrachten = new Zoekopdrachten();
        opdrachten.getZoekopdracht().add(opdracht(sleutel, peildatum));
        ControleerVerzoek verzoek = new ControleerVerzoek();
        verzoek.setZorgaanbieder(zorgaanbieder);
        verzoek.setZoekopdrachten(opdrachten);
        Controleer controleer = new Controleer();
        controleer.setRequest(verzoek);
        return controleer;
    }

    private static Zoekopdracht opdracht(Zoeksleutel sleutel, Peildatum peildatum) {
        Zoekopdracht opdracht = new Zoekopdracht();
        opdracht.setVolgnummer(VOLGNUMMER);
        opdracht.setGeboortedatum(geboortedatum(sleutel));
        opdracht.setPeildatum(peildatum.datum());
        switch (sleutel) {
            case Zoeksleutel.OpBsn opBsn -> opdracht.setBsn(opBsn.bsn().waarde());
            case Zoeksleutel.OpAdres opAdres -> {
                opdracht.setPostcode(opAdres.postcode());
                opdracht.setHuisnummer(Integer.toString(opAdres.huisnummer()));
                opdracht.setHuisnummertoevoeging(opAdres.toevoeging());
            }
            case Zoeksleutel.OpVerzekerdenummer opNummer -> opdracht.setVerzekerdenummer(opNummer.verzekerdenummer());
        }
        return opdracht;
    }

    private static @Nullable LocalDate geboortedatum(Zoeksleutel sleutel) {
        return switch (sleutel) {
            case Zoeksleutel.OpBsn opBsn -> opBsn.geboortedatum();
            case Zoeksleutel.OpAdres opAdres -> opAdres.geboortedatum();
            case Zoeksleutel.OpVerzekerdenummer opNummer -> opNummer.geboortedatum();
        };
    }
}
