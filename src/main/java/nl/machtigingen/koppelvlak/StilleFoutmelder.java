package nl.machtigingen.koppelvlak;

import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Message;

/** Keeps CXF from logging faults by itself: it would write the exception's text. {@link Foutvertaler} logs what may be logged. */
final class StilleFoutmelder implements FaultListener {

    @Override
    public boolean faultOccurred(Exception exception, String description, Message message) {
        return false;
    }
}
