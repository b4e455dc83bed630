package cn.haicang.devices.document;

import java.util.Arrays;
import java.util.Optional;

/** How a job stands (RFC 8011 5.3.7). */
public enum JobState {
    PENDING(3),
    /** Not printed until somebody lets it go on. */
    HELD(4),
    PROCESSING(5),
    /** Begun, and waiting for somebody to see to the printer. */
    STOPPED(6),
    CANCELED(7),
    /** Given up by the server, such as a document that can't be drawn. */
    ABORTED(8),
    /** Sent to the printer in full. */
    COMPLETED(9);

    private final int code;

    JobState(int code) {
        this.code = code;
    }

    /** True if nothing more will come of it. */
    public boolean isEnded() {
        return code >= CANCELED.code;
    }

    static Optional<JobState> of(int code) {
        return Arrays.stream(values()).filter(state -> state.code == code).findFirst();
    }
}
