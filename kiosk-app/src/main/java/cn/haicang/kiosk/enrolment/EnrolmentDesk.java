package cn.haicang.kiosk.enrolment;

import cn.haicang.protocol.enrolment.EnrolmentCode;
import cn.haicang.protocol.enrolment.EnrolmentSheet;
import java.net.URI;

/** Brings this terminal to its centre. */
public interface EnrolmentDesk {
    boolean enrolled();

    /**
     * Safe to repeat with the same code: the terminal's key stays the same until an answer has been stored. On an enrolled
     * terminal it begins a new installation; what waits under the old one stays. Announces {@link TerminalEnrolled}.
     *
     * @param centre scheme, host and port, such as {@code https://centre.example:8443}
     */
    EnrolmentResult enrol(EnrolmentCode code, URI centre);

    /**
     * The same by a scanned sheet, which carries the whole hash of the authority.
     *
     * @param centre where the technician calls it; mostly what the sheet says
     */
    EnrolmentResult enrol(EnrolmentSheet sheet, URI centre);
}
