package nl.machtigingen.portaal;

import java.util.List;
import nl.machtigingen.afhandeling.RaadpleegMogelijkheden.Anders;
import nl.machtigingen.mogelijkheden.Kanaal;

/** How to ask what cannot be asked here (S-68), as pages say it. */
record Anderewegen(String zorgsoort, boolean deels, String weg, String toelichting, String adres) {

    static List<Anderewegen> van(List<Anders> anders, Teksten teksten) {
        return anders.stream().map(een -> van(een.kanaal(), een, teksten)).toList();
    }

    /** @param kanaal its address becomes a link only when it is one of the web */
    private static Anderewegen van(Kanaal kanaal, Anders een, Teksten teksten) {
        String adres = kanaal.adres();
        return new Anderewegen(
                teksten.van("zorgsoort." + een.zorgsoort()),
                een.deels(),
                teksten.van("kanaal." + kanaal.soort()),
                kanaal.toelichting(),
                adres == null ? "" : adres.startsWith("https://") || !adres.contains("@") ? adres : "mailto:" + adres);
    }

    public String zichtbaarAdres() {
        return adres.replaceFirst("^mailto:", "");
    }
}
