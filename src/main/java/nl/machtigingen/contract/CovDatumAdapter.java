package nl.machtigingen.contract;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads a date of the COV source, which may write it as a midnight; refuses a zone and any other time of day. */
public final class CovDatumAdapter extends XmlAdapter<@Nullable String, @Nullable LocalDate> {

    private static final String MIDNIGHT = "T00:00:00";

    private final DatumAdapter strict = new DatumAdapter();

    @Override
    public @Nullable LocalDate unmarshal(@Nullable String lexical) {
        if (lexical == null) {
            return null;
        }
        String collapsed = Lexical.collapse(lexical);
        return DatumAdapter.parse(
                collapsed.endsWith(MIDNIGHT)
                        ? collapsed.substring(0, collapsed.length() - MIDNIGHT.length())
                        : collapsed);
    }

    @Override
    public @Nullable String marshal(@Nullable LocalDate datum) {
        return strict.marshal(datum);
    }
}
