package nl.machtigingen.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** Where a parser stands, as an XPath by local names. Not thread-safe. */
final class Elementpad {

    /** As long as a fault may name it; the names are the sender's, and nothing bounds those. */
    private static final int LANGSTE = 500;

    private final Deque<Stap> stappen = new ArrayDeque<>();
    private Map<String, Integer> wortels = new HashMap<>();

    void begin(String naam) {
        Map<String, Integer> tellers =
                stappen.isEmpty() ? wortels : stappen.getLast().kinderen();
        int nummer = tellers.merge(naam, 1, Integer::sum);
        stappen.addLast(new Stap(naam, nummer, new HashMap<>()));
    }

    void einde() {
        stappen.removeLast();
    }

    @Override
    public String toString() {
        StringBuilder pad = new StringBuilder();
        for (Iterator<Stap> i = stappen.iterator(); i.hasNext(); ) {
            Stap stap = i.next();
            pad.append('/').append(stap.naam());
            if (stap.nummer() > 1) {
                pad.append('[').append(stap.nummer()).append(']');
            }
        }
        return pad.length() <= LANGSTE ? pad.toString() : pad.substring(0, LANGSTE - 1) + "…";
    }

    private record Stap(String naam, int nummer, Map<String, Integer> kinderen) {}
}
