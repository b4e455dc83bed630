package cn.haicang.devices.codescan;

import cn.haicang.devices.codescan.Heard.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Makes text of a code's bytes: UTF-8 if all of it is, else GB18030. */
final class CodeText {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int DELETE = 0x7F;

    private CodeText() {}

    /**
     * Control characters around a code are a scanner's frame (STX, ETX, an acknowledgement) and left out; within it they
     * are content that no code shown to a terminal has.
     *
     * @return empty if nothing is left
     */
    static Optional<Heard> of(byte[] bytes, int length) {
        int from = 0;
        int to = length;
        while (from < to && isControl(bytes[from])) {
            from++;
        }
        while (from < to && isControl(bytes[to - 1])) {
            to--;
        }
        return from == to ? Optional.empty() : Optional.of(text(bytes, from, to, length));
    }

    private static boolean isControl(byte b) {
        return (b >= 0 && b < ' ') || b == DELETE;
    }

    private static Heard text(byte[] bytes, int from, int to, int length) {
        return decode(StandardCharsets.UTF_8, bytes, from, to)
                .or(() -> decode(GB18030, bytes, from, to))
                .<Heard>map(text -> text.codePoints().anyMatch(Character::isISOControl)
                        ? new Heard.Refused(Refusal.CONTROL_CHARACTER)
                        : new Heard.Code(text, length - (to - from)))
                .orElseGet(() -> new Heard.Refused(Refusal.NO_TEXT));
    }

    private static Optional<String> decode(Charset charset, byte[] bytes, int from, int to) {
        try {
            return Optional.of(charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
