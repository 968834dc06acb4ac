package nl.machtigingen.toegang;

import java.util.Arrays;
import java.util.Optional;
import nl.machtigingen.register.Certificaatsoort;

/** What is served: behind which door, under which path, and to which kind of certificate (AUT-004). */
enum Dienst {
    MACHTIGING(Poort.SYSTEMEN, "/diensten/machtiging/", Certificaatsoort.SYSTEEM),
    INSTROOM(Poort.SYSTEMEN, "/diensten/instroom/", Certificaatsoort.SYSTEEM),
    TERUGKOPPELING(Poort.SYSTEMEN, "/diensten/terugkoppeling/", Certificaatsoort.VERZEKERAAR),
    PORTAAL(Poort.PERSONEN, "/portaal/", Certificaatsoort.PERSOON);

    private final Poort poort;
    private final String pad;
    private final Certificaatsoort voor;

    Dienst(Poort poort, String pad, Certificaatsoort voor) {
        this.poort = poort;
        this.pad = pad;
        this.voor = voor;
    }

    Certificaatsoort voor() {
        return voor;
    }

    static Optional<Dienst> op(Poort poort, String pad) {
        return Arrays.stream(values())
                .filter(dienst -> dienst.poort == poort && pad.startsWith(dienst.pad))
                .findFirst();
    }
}
