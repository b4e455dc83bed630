package cn.haicang.console.attachments;

import cn.haicang.console.wire.Refusal;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.submission.SealedAttachment;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which bytes of an attachment a PUT brings: all of them, or those that its Content-Range names (RFC 9110 14.4 and 14.5).
 *
 * @param end the first that it does not bring
 * @param total how many the whole has
 */
record Part(long first, long end, long total) {
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,9})-(\\d{1,9})/(\\d{1,9})");

    /** @param length of the body; below zero if it is not said */
    static Part of(Optional<String> range, long length) {
        var part = range.map(Part::read).orElseGet(() -> new Part(0, length, length));
        if (part.total > SealedAttachment.MAX_BYTES) {
            throw new Refusal(ProblemCode.TOO_LARGE, "at most " + SealedAttachment.MAX_BYTES + " bytes");
        }
        if (part.end <= part.first || part.end > part.total || (length >= 0 && length != part.end - part.first)) {
            throw new Refusal(ProblemCode.MALFORMED, "length and range do not fit");
        }
        return part;
    }

    private static Part read(String range) {
        var read = RANGE.matcher(range);
        if (!read.matches()) {
            throw new Refusal(ProblemCode.MALFORMED, "Content-Range: bytes FIRST-LAST/TOTAL");
        }
        return new Part(
                Long.parseLong(read.group(1)), Long.parseLong(read.group(2)) + 1, Long.parseLong(read.group(3)));
    }
}
