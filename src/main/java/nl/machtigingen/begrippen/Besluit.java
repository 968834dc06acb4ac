package nl.machtigingen.begrippen;

/** What an insurer decided (S-113, S-115, D57). */
public enum Besluit {
    GOEDGEKEURD,
    GEDEELTELIJK_GOEDGEKEURD,
    AFGEWEZEN
}
