package nl.machtigingen.bijlage;

/** What a virus scanner made of a file. The names are stored. */
public enum Scanoordeel {
    SCHOON,
    BESMET,
    /** No scanner is configured, or it could not be reached and the settings say to go on without. */
    NIET_ONDERZOCHT
}
