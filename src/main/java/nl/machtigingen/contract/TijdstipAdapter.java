package nl.machtigingen.contract;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads and writes a timestamp of the contract; refuses one without a zone, because the reader would have to guess it. */
public final class TijdstipAdapter extends XmlAdapter<@Nullable String, @Nullable OffsetDateTime> {

    @Override
    public @Nullable OffsetDateTime unmarshal(@Nullable String lexical) {
        if (lexical == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(Lexical.collapse(lexical), DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        } catch (DateTimeParseException cannotBeRead) {
            throw new IllegalArgumentException("not a timestamp with seconds and zone", cannotBeRead);
        }
    }

    /** Always with seconds, which {@link OffsetDateTime#toString} leaves out when they are zero. */
    @Override
    public @Nullable String marshal(@Nullable OffsetDateTime tijdstip) {
        return tijdstip == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(tijdstip);
    }
}
