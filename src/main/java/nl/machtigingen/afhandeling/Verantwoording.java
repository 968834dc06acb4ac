package nl.machtigingen.afhandeling;

import java.util.function.Function;
import java.util.function.Supplier;
import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.logboek.Daad;
import nl.machtigingen.logboek.Handeling;
import nl.machtigingen.logboek.Logboek;
import nl.machtigingen.logboek.Uitkomst;
import nl.machtigingen.referentie.Verzoek;
import org.jspecify.annotations.Nullable;

/**
 * What every operation owes the audit trail: one line, whatever comes of it. None is left by an empty page of notifications, and by a refusal
 * for which the gateway itself is to blame: too busy, or something broke.
 */
final class Verantwoording {

    private final Logboek logboek;

    Verantwoording(Logboek logboek) {
        this.logboek = logboek;
    }

    /** What a change is answered with, when it is made and when the same call comes again. */
    interface Antwoord {

        /** Of the call that made the change. */
        CorrelatieId correlatie();

        default @Nullable MachtigingId machtiging() {
            return null;
        }
    }

    /**
     * Shows something; that it was shown is committed before the caller gets it.
     *
     * @param uitkomst null where the answer shows so little that it leaves no line
     */
    <A> A inzage(Daad daad, Supplier<A> werk, Function<A, @Nullable Uitkomst> uitkomst) {
        A getoond = metWeigering(daad, werk);
        Uitkomst gevolg = uitkomst.apply(getoond);
        if (gevolg != null) {
            logboek.schrijfDirect(daad, gevolg);
        }
        return getoond;
    }

    /**
     * Changes something, once per referentie. The work itself calls {@link #gedaan} in the transaction of the change; here is written what
     * was refused and what was only answered again.
     */
    <A extends Antwoord> A wijziging(Verzoek verzoek, @Nullable MachtigingId machtiging, Supplier<A> werk) {
        A antwoord = metWeigering(daad(verzoek, machtiging), werk);
        if (!antwoord.correlatie().equals(verzoek.correlatie())) {
            logboek.schrijfDirect(daad(verzoek, antwoord.machtiging()), new Uitkomst.Herhaald());
        }
        return antwoord;
    }

    /** Joins the transaction that makes the change. */
    void gedaan(Verzoek verzoek, @Nullable MachtigingId machtiging) {
        logboek.schrijf(daad(verzoek, machtiging), new Uitkomst.Gedaan());
    }

    /**
     * Lets somebody in to what is only known once he is in. The work itself calls {@link #gedaan(Daad)} in its transaction; here is written
     * what was refused.
     */
    <A> A toegang(Daad daad, Supplier<A> werk) {
        return metWeigering(daad, werk);
    }

    /** Joins the transaction of the work. */
    void gedaan(Daad daad) {
        logboek.schrijf(daad, new Uitkomst.Gedaan());
    }

    /** Joins the transaction that writes down a delivery. */
    void bezorgd(MachtigingId machtiging) {
        logboek.schrijfGateway(Handeling.BEZORGD, machtiging);
    }

    private <A> A metWeigering(Daad daad, Supplier<A> werk) {
        try {
            return werk.get();
        } catch (Weigering weigering) {
            if (weigering.code().schuldige() == Foutcode.Schuldige.AANROEPER) {
                logboek.schrijfDirect(daad, new Uitkomst.Geweigerd(weigering.code()));
            }
            throw weigering;
        }
    }

    private static Daad daad(Verzoek verzoek, @Nullable MachtigingId machtiging) {
        return new Daad(verzoek.aanroeper(), verzoek.correlatie(), Handeling.van(verzoek.operatie()), machtiging);
    }
}
