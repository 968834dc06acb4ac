package nl.machtigingen.regelset;

import nl.machtigingen.xml.Bronelement;

/**
 * One file of rules, valid against the schema of its kind.
 *
 * @param naam path under the folder of rules, for instance {@code formulieren/m01.xml}
 * @param versie as the file says
 * @param geldigheid when its rules hold
 */
public record Regelbestand(String naam, String versie, Geldigheid geldigheid, Bronelement wortel) {

    /** The refusal of this file for what stands at that element. */
    public OngeldigeRegel weiger(Bronelement plaats, String reden) {
        return new OngeldigeRegel(naam, plaats.regel(), reden);
    }
}
