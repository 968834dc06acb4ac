package nl.machtigingen.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The bytes that stand as base64 in the text at which a parser stands, read as they come. White space may stand anywhere in it, as XML
 * Schema allows; any other foreign character, and text that stops in the middle of a group, is an error. At the end the parser stands at
 * whatever follows the text.
 */
final class Base64tekst extends InputStream {

    private static final int BLOK = 16_384;
    private static final int GROEP = 4;
    private static final byte GEEN_BASE64 = '?';

    private final XMLStreamReader reader;
    private final byte[] letters = new byte[BLOK];
    private char[] tekst = new char[0];
    private int plaats;
    private int einde;
    private byte[] bytes = new byte[0];
    private int gelezen;
    private boolean slot;

    Base64tekst(XMLStreamReader reader) {
        this.reader = reader;
        neemStuk();
    }

    @Override
    public int read() throws IOException {
        return gelezen < bytes.length || volgendBlok() ? Byte.toUnsignedInt(bytes[gelezen++]) : -1;
    }

    @Override
    public int read(byte[] naar, int vanaf, int hoogstens) throws IOException {
        if (gelezen == bytes.length && !volgendBlok()) {
            return -1;
        }
        int aantal = Math.min(hoogstens, bytes.length - gelezen);
        System.arraycopy(bytes, gelezen, naar, vanaf, aantal);
        gelezen += aantal;
        return aantal;
    }

    private boolean volgendBlok() throws IOException {
        int aantal = neemLetters();
        if (aantal == 0) {
            return false;
        }
        if (slot || aantal % GROEP != 0) {
            throw new IOException("no base64: it goes on after its end, or stops in the middle of a group");
        }
        slot = letters[aantal - 1] == '=';
        try {
            bytes = Base64.getDecoder().decode(Arrays.copyOf(letters, aantal));
        } catch (IllegalArgumentException e) {
            throw new IOException("no base64", e);
        }
        gelezen = 0;
        return true;
    }

    private int neemLetters() throws IOException {
        int aantal = 0;
        while (aantal < BLOK && (plaats < einde || volgendStuk())) {
            char letter = tekst[plaats++];
            if (letter != ' ' && letter != '\n' && letter != '\r' && letter != '\t') {
                letters[aantal++] = letter < 128 ? (byte) letter : GEEN_BASE64;
            }
        }
        return aantal;
    }

    private boolean volgendStuk() throws IOException {
        try {
            while (isTekst(reader.getEventType()) || isOpmerking(reader.getEventType())) {
                if (isTekst(reader.next()) && reader.getTextLength() > 0) {
                    neemStuk();
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw new IOException("the message breaks off in a file", e);
        }
    }

    private void neemStuk() {
        tekst = reader.getTextCharacters();
        plaats = reader.getTextStart();
        einde = plaats + reader.getTextLength();
    }

    private static boolean isTekst(int gebeurtenis) {
        return gebeurtenis == XMLStreamConstants.CHARACTERS
                || gebeurtenis == XMLStreamConstants.CDATA
                || gebeurtenis == XMLStreamConstants.SPACE;
    }

    private static boolean isOpmerking(int gebeurtenis) {
        return gebeurtenis == XMLStreamConstants.COMMENT || gebeurtenis == XMLStreamConstants.PROCESSING_INSTRUCTION;
    }
}
