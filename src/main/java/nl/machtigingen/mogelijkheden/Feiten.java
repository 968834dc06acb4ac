package nl.machtigingen.mogelijkheden;

import java.util.Map;
import nl.machtigingen.begrippen.Persoonsgegeven;
import org.jspecify.annotations.Nullable;

/** What is known about one case. Says what somebody is treated for, so it does not print itself. */
record Feiten(Map<String, Feitwaarde> waarden) implements Persoonsgegeven {

    Feiten {
        waarden = Map.copyOf(waarden);
    }

    @Nullable
    Feitwaarde van(String naam) {
        return waarden.get(naam);
    }

    @Override
    public String toString() {
        return AFGESCHERMD;
    }
}
