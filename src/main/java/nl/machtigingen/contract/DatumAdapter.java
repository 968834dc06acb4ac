package nl.machtigingen.contract;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads and writes a calendar date of the contract; refuses a time of day and a zone, which would move the date. */
public final class DatumAdapter extends XmlAdapter<@Nullable String, @Nullable LocalDate> {

    @Override
    public @Nullable LocalDate unmarshal(@Nullable String lexical) {
        return lexical == null ? null : parse(lexical);
    }

    @Override
    public @Nullable String marshal(@Nullable LocalDate datum) {
        return datum == null ? null : DateTimeFormatter.ISO_LOCAL_DATE.format(datum);
    }

    static LocalDate parse(String lexical) {
        try {
            return LocalDate.parse(Lexical.collapse(lexical), DateTimeFormatter.ISO_LOCAL_DATE);
        } catch (DateTimeParseException cannotBeRead) {
            // the parser's own message quotes the value, which may be a birth date
            throw new IllegalArgumentException("not a calendar date without time and zone");
        }
    }
}
