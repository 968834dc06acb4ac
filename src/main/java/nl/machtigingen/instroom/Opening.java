package nl.machtigingen.instroom;

import nl.machtigingen.begrippen.MachtigingId;

/** What comes of showing a ticket. */
public sealed interface Opening {

    /** It opens this draft, for the first time or again. */
    record Geopend(MachtigingId concept) implements Opening {}

    /** Never issued, past its time, or its draft was submitted or removed: nobody can tell which. */
    record Onbekend() implements Opening {}

    /** Issued to another AGB-code. */
    record VanEenAnder() implements Opening {}
}
