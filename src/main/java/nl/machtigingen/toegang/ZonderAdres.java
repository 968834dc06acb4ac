package nl.machtigingen.toegang;

import io.micrometer.observation.Observation.Context;
import io.micrometer.observation.ObservationFilter;

/**
 * Keeps the address of a request out of its trace: it may hold a ticket that lets somebody in, and the number of a machtiging. The pattern of
 * the address stays.
 */
final class ZonderAdres implements ObservationFilter {

    /** As Spring names it. */
    static final String ADRES = "http.url";

    @Override
    public Context map(Context context) {
        return context.removeHighCardinalityKeyValue(ADRES);
    }
}
