package nl.machtigingen.bijlage;

import nl.machtigingen.fout.Weigering;

/** How much of its limit one message has used. Not thread-safe: a message is read by one thread. */
final class Ruimte {

    private Limiet limiet;
    private long gebruikt;

    Ruimte(Limiet limiet) {
        this.limiet = limiet;
    }

    /** How many bytes it takes to know that the limit is passed, and one read takes no more than {@code hoogstens}. */
    int teLezen(int hoogstens) {
        return (int) Math.min(hoogstens, limiet.bytes() - gebruikt + 1);
    }

    /** @throws Weigering BIJ-001 when that is more than there was left */
    void neem(int bytes) {
        gebruikt += bytes;
        bewaak();
    }

    /** @throws Weigering BIJ-001 when more than that is used already */
    void verlaagTot(Limiet lagere) {
        if (lagere.bytes() < limiet.bytes()) {
            limiet = lagere;
        }
        bewaak();
    }

    long gebruikt() {
        return gebruikt;
    }

    private void bewaak() {
        if (gebruikt > limiet.bytes()) {
            throw Weigering.bijlagenTeGroot(limiet.megabytes());
        }
    }
}
