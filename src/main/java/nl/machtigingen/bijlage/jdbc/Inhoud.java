package nl.machtigingen.bijlage.jdbc;

import nl.machtigingen.begrippen.BijlageId;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.bijlage.Bijlage;
import org.jspecify.annotations.Nullable;

/** What is sealed of an attachment. Its shape is a stored format: add, never rename. */
record Inhoud(String naam, @Nullable String vraag, String sha256) implements Persoonsgegeven {

    static Inhoud van(Bijlage bijlage) {
        return new Inhoud(bijlage.naam(), bijlage.vraag(), bijlage.sha256());
    }

    static String plaats(MachtigingId machtiging, BijlageId bijlage) {
        return "bijlage/" + machtiging + "/" + bijlage;
    }

    static String plaatsVanSleutel(MachtigingId machtiging, BijlageId bijlage) {
        return "bijlage-sleutel/" + machtiging + "/" + bijlage;
    }

    @Override
    public String toString() {
        return AFGESCHERMD;
    }
}
