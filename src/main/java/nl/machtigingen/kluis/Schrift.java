package nl.machtigingen.kluis;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import nl.machtigingen.begrippen.Zoeksleutel;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records to bytes and back, as JSON with the properties in a fixed order. Values check themselves again when read. A property
 * that a later version added is passed over, so that an older node can read what a newer one wrote.
 */
final class Schrift {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(Zoeksleutel.class, ZoeksleutelSoorten.class)
            .build();

    private Schrift() {}

    static byte[] schrijf(Object inhoud) {
        return JSON.writeValueAsBytes(inhoud);
    }

    static <T> T lees(byte[] bytes, Class<T> soort) {
        return JSON.readValue(bytes, soort);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "soort")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Zoeksleutel.OpBsn.class, name = "bsn"),
        @JsonSubTypes.Type(value = Zoeksleutel.OpAdres.class, name = "adres"),
        @JsonSubTypes.Type(value = Zoeksleutel.OpVerzekerdenummer.class, name = "verzekerdenummer")
    })
    private interface ZoeksleutelSoorten {}
}
