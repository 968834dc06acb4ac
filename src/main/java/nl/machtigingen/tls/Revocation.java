package nl.machtigingen.tls;

/** What is known about the revocation of a certificate, from best to worst. Only {@link #GOOD} lets somebody in. */
public enum Revocation {
    /** A valid list of the issuer does not name it, nor does one above name the issuer. */
    GOOD,
    /** The issuer is not one of ours, or there is no list of it that is recent enough. */
    UNKNOWN,
    /** It, or an authority above it, stands on a list. */
    REVOKED
}
