package nl.machtigingen.begrippen;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An insured person as COV knows him, with his insurances (C8). Does not print itself. */
public record Verzekerde(
        @Nullable Bsn bsn,
        Naam naam,
        LocalDate geboortedatum,
        Geslacht geslacht,
        boolean overleden,
        List<Verzekering> verzekeringen)
        implements Persoonsgegeven {

    public Verzekerde {
        verzekeringen = List.copyOf(verzekeringen);
    }

    @Override
    public String toString() {
        return AFGESCHERMD;
    }
}
