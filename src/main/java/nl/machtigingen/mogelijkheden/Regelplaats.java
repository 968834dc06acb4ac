package nl.machtigingen.mogelijkheden;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.machtigingen.begrippen.Zorgsoort;
import nl.machtigingen.regelset.Geldigheid;
import nl.machtigingen.regelset.OngeldigeRegel;
import nl.machtigingen.regelset.Regelbestand;
import nl.machtigingen.xml.Bronelement;
import org.jspecify.annotations.Nullable;

/** An element of a rule file together with its file: what the lines of all our kinds of rules have in common. */
record Regelplaats(Regelbestand bestand, Bronelement element) {

    private static final String VERZEKERAARS = "verzekeraars";

    OngeldigeRegel weiger(String reden) {
        return bestand.weiger(element, reden);
    }

    Regelplaats bij(Bronelement kind) {
        return new Regelplaats(bestand, kind);
    }

    List<Regelplaats> kinderen(String naam) {
        return element.kinderen(naam).stream().map(this::bij).toList();
    }

    String attribuut(String naam) {
        return element.attribuut(naam);
    }

    @Nullable
    String optie(String naam) {
        return element.optie(naam).orElse(null);
    }

    int getal(String naam) {
        return Integer.parseInt(attribuut(naam));
    }

    /** The insurers that the attribute names, {@code *} for every real one; a name that no file of insurers knows is refused. */
    Verzekeraarskeuze verzekeraars(Verzekeraarslijst lijst) throws OngeldigeRegel {
        Set<String> ids = new HashSet<>(element.lijst(VERZEKERAARS));
        if (ids.contains("*")) {
            return Verzekeraarskeuze.IEDEREEN;
        }
        for (String id : ids) {
            if (!lijst.kent(id)) {
                throw weiger("De verzekeraar " + id + " staat in geen bestand van de map verzekeraars.");
            }
        }
        return new Verzekeraarskeuze(ids);
    }

    Set<Zorgsoort> zorgsoorten() {
        Set<Zorgsoort> zorgsoorten = EnumSet.noneOf(Zorgsoort.class);
        element.lijst("zorgsoorten").forEach(naam -> zorgsoorten.add(Zorgsoort.valueOf(naam)));
        return zorgsoorten;
    }

    /** The element's own period, as far as that of its file allows. */
    Geldigheid geldigheid() throws OngeldigeRegel {
        try {
            Geldigheid eigen = Geldigheid.van(element);
            Geldigheid heel = bestand.geldigheid();
            LocalDate van = eigen.van().isAfter(heel.van()) ? eigen.van() : heel.van();
            return new Geldigheid(van, eerste(eigen.tot(), heel.tot()));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw weiger("De periode valt buiten die van het bestand, of eindigt voor zij begint.");
        }
    }

    private static @Nullable LocalDate eerste(@Nullable LocalDate een, @Nullable LocalDate ander) {
        if (een == null || ander == null) {
            return een == null ? ander : een;
        }
        return een.isBefore(ander) ? een : ander;
    }
}
