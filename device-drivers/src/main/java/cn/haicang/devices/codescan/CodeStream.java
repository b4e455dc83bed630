package cn.haicang.devices.codescan;

import cn.haicang.devices.codescan.Heard.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Cuts what a scanner sends into codes. A code ends with CR, LF, TAB or silence, whichever comes first; what is empty is
 * none, so CRLF is one end. Answers to commands are passed over wherever they stand. Knows no clock: whoever reads the
 * line says when it was silent. Takes any bytes, and never holds more than one code.
 */
final class CodeStream {
    /** More than the largest QR code holds (2,953 bytes; ISO/IEC 18004, version 40-L). */
    static final int LONGEST = 4096;

    private final byte[] code = new byte[LONGEST];
    private final CommandReply reply = new CommandReply();
    private int length;
    private boolean swallowing;

    /** @return the codes that ended within {@code bytes} and what was refused, in order */
    List<Heard> feed(byte[] bytes) {
        var heard = new ArrayList<Heard>();
        for (byte b : bytes) {
            for (byte content : reply.filter(b)) {
                take(content).ifPresent(heard::add);
            }
            if (reply.endedWrong()) {
                swallow(); // the tail of a code is worse than none
            }
        }
        return heard;
    }

    /** Nothing came for as long as no scanner pauses within a code. */
    Optional<Heard> silence() {
        reply.silence();
        return end();
    }

    /** True if something has begun that has not ended, so that silence would mean something. */
    boolean isOpen() {
        return length > 0 || swallowing || reply.isOpen();
    }

    /** Whatever has begun is not to be delivered, up to its end. */
    void dropBegun() {
        if (length > 0) {
            swallow();
        }
    }

    private Optional<Heard> take(byte b) {
        if (b == '\r' || b == '\n' || b == '\t') {
            return end();
        }
        if (swallowing) {
            return Optional.empty();
        }
        if (length == LONGEST) {
            swallow();
            return Optional.of(new Heard.Refused(Refusal.TOO_LONG));
        }
        code[length++] = b;
        return Optional.empty();
    }

    private void swallow() {
        swallowing = true;
        wipe();
    }

    private Optional<Heard> end() {
        swallowing = false;
        try {
            return CodeText.of(code, length);
        } finally {
            wipe();
        }
    }

    private void wipe() {
        Arrays.fill(code, 0, length, (byte) 0);
        length = 0;
    }
}
