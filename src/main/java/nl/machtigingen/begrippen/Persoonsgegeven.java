package nl.machtigingen.begrippen;

/**
 * Marks a type whose content is about a person: it does not print itself, so that no log line, fault or metric can carry it
 * by accident. Every implementation answers {@link #AFGESCHERMD} from {@code toString}; a test holds that for all of them.
 */
public interface Persoonsgegeven {

    /** What a personal value prints instead of itself. */
    String AFGESCHERMD = "***";
}
