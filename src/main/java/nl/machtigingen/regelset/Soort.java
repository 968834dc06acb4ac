package nl.machtigingen.regelset;

import java.util.List;

/**
 * One kind of rules: where its files lie, what they must look like and what they become. A feature declares its kind as a bean and
 * reads the result from {@link Regelsets}.
 *
 * @param map folder under the folder of rules, for instance {@code formulieren}
 * @param schema class path location of its XSD, for instance {@code regels/xsd/formulier-v1.xsd}; the root element carries
 *     {@code versie}, {@code geldigVan} and perhaps {@code geldigTot}
 * @param <T> immutable and thread-safe
 */
public record Soort<T>(String map, String schema, Compilatie<T> compilatie) {

    /** Makes one whole out of all files of a kind; called once at the start and once per change. */
    @FunctionalInterface
    public interface Compilatie<T> {

        /**
         * @param bestanden in the order of their names; none when the folder is absent
         * @param lading gives what the other kinds became in the same go
         * @throws OngeldigeRegel then nothing changes, for any kind
         */
        T compileer(List<Regelbestand> bestanden, Lading lading) throws OngeldigeRegel;
    }

    @Override
    public boolean equals(Object ander) {
        return this == ander;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
