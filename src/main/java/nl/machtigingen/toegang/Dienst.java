package nl.machtigingen.toegang;

import java.util.Arrays;
import java.util.Optional;
import nl.machtigingen.register.Certificaatsoort;

/** The services on the systems port, and the kind of certificate that each is for (AUT-004). */
enum Dienst {
    MACHTIGING("/diensten/machtiging/", Certificaatsoort.SYSTEEM),
    TERUGKOPPELING("/diensten/terugkoppeling/", Certificaatsoort.VERZEKERAAR);

    private final String pad;
    private final Certificaatsoort voor;

    Dienst(String pad, Certificaatsoort voor) {
        this.pad = pad;
        this.voor = voor;
    }

    Certificaatsoort voor() {
        return voor;
    }

    static Optional<Dienst> op(String pad) {
        return Arrays.stream(values())
                .filter(dienst -> pad.startsWith(dienst.pad))
                .findFirst();
    }
}
