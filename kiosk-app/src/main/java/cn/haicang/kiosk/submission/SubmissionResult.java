package cn.haicang.kiosk.submission;

import cn.haicang.kiosk.outbox.Committed;
import cn.haicang.protocol.form.Finding;
import java.util.List;

/** What came of handing in a form. */
public sealed interface SubmissionResult {
    /** Durably on this terminal's disk; the number may be shown and printed. */
    record Stored(Committed submission) implements SubmissionResult {}

    /** The form is not right; nothing was stored. */
    record Refused(List<Finding> findings) implements SubmissionResult {
        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /** The terminal cannot take it now; nothing was stored, no number was given. */
    record NotStored(Code code) implements SubmissionResult {}

    enum Code {
        DISK_FULL,
        /** The database cannot be written. */
        STORE_BROKEN,
        /** A technician has to enrol the terminal anew. */
        SEQUENCE_UNKNOWN,
        /** The same: the centre has seen a number of this installation twice. */
        FORKED,
        /** As much waits for the centre as the assignment allows. */
        QUEUE_FULL,
        NOT_ENROLLED,
        /** The service is not, or no longer, one of this terminal. */
        NOT_OFFERED
    }
}
