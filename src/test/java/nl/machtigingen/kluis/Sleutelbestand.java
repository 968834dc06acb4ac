package nl.machtigingen.kluis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;

/** A keystore of an operator who writes beside it and renames, as docs/beheer.md says. */
public final class Sleutelbestand {

    public static final String WACHTWOORD = "wachtwoord van de test";

    private final Path pad;
    private final char[] geheim;
    private final List<Hoofdsleutelbestand> knopen = new ArrayList<>();

    private Sleutelbestand(Path pad, String wachtwoord) {
        this.pad = pad;
        this.geheim = wachtwoord.toCharArray();
    }

    /** A new one, with keys under these aliases. */
    public static Sleutelbestand met(Path folder, String... aliassen) {
        Sleutelbestand nieuw = new Sleutelbestand(folder.resolve("kluis.p12"), WACHTWOORD);
        for (String alias : aliassen) {
            nieuw.erbij(alias);
        }
        return nieuw;
    }

    /** One that is there. */
    public static Sleutelbestand op(Path pad, String wachtwoord) {
        return new Sleutelbestand(pad, wachtwoord);
    }

    /** A node with the keys as they are now, that begins with this alias; blind indexes with {@code index}. */
    Hoofdsleutelbestand knoop(String eerste) {
        Hoofdsleutelbestand knoop =
                new Hoofdsleutelbestand(pad, () -> Hoofdsleutels.lees(pad, WACHTWOORD, eerste, "index"));
        knopen.add(knoop);
        return knoop;
    }

    /** Every node made of it has looked twice: what is new is in use. */
    public Sleutelbestand gelezen() {
        for (Hoofdsleutelbestand knoop : knopen) {
            knoop.herlees();
            knoop.herlees();
        }
        return this;
    }

    /** A copy of it as it is now. */
    public Sleutelbestand kopie(Path folder) {
        return new Sleutelbestand(folder.resolve("kluis.p12"), WACHTWOORD).schrijf(inhoud());
    }

    /** The vault of such a node. */
    public Kluis kluis(String eerste) {
        return new Kluis(knoop(eerste), new SecureRandom());
    }

    /** Adds a key, or replaces it. */
    public Sleutelbestand erbij(String alias) {
        byte[] sleutel = new byte[32];
        new SecureRandom().nextBytes(sleutel);
        return wijzig(store -> store.setEntry(
                alias,
                new KeyStore.SecretKeyEntry(new SecretKeySpec(sleutel, "AES")),
                new KeyStore.PasswordProtection(geheim)));
    }

    public Sleutelbestand weg(String alias) {
        return wijzig(store -> store.deleteEntry(alias));
    }

    /** What no keystore looks like. */
    Sleutelbestand stuk() {
        return schrijf("half a keystore".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    byte[] inhoud() {
        try {
            return Files.readAllBytes(pad);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Sleutelbestand schrijf(byte[] inhoud) {
        try {
            Path ernaast = pad.resolveSibling("kluis.p12.nieuw");
            Files.write(ernaast, inhoud);
            Files.move(ernaast, pad, StandardCopyOption.ATOMIC_MOVE);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Wijziging {
        void op(KeyStore store) throws GeneralSecurityException;
    }

    private Sleutelbestand wijzig(Wijziging wijziging) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            if (Files.exists(pad)) {
                try (InputStream in = Files.newInputStream(pad)) {
                    store.load(in, geheim);
                }
            } else {
                store.load(null, null);
            }
            wijziging.op(store);
            Path ernaast = pad.resolveSibling("kluis.p12.nieuw");
            try (OutputStream out = Files.newOutputStream(ernaast)) {
                store.store(out, geheim);
            }
            Files.move(ernaast, pad, StandardCopyOption.ATOMIC_MOVE);
            return this;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
