package cn.haicang.devices.testing;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.channel.ByteChannel;
import java.util.Arrays;

/** A line on which given bytes are said in pieces of a given size, and then nothing more. It never waits. */
public final class SaidLine implements ByteChannel {
    private final byte[] said;
    private final int piece;
    private int at;
    private boolean closed;

    /** @param said its first byte is the size of the pieces, 1 to 256 */
    public SaidLine(byte[] said) {
        this.said = said.clone();
        this.piece = said.length == 0 ? 1 : (said[0] & 0xFF) + 1;
        this.at = Math.min(1, said.length);
    }

    @Override
    public void write(byte[] bytes, Deadline deadline) {
        // heard, and left without effect
    }

    // Whoever only drains the line finds it silent; an answer comes after a question.
    @Override
    public byte[] read(int most, Deadline deadline) {
        if (closed || deadline.isPast()) {
            return new byte[0];
        }
        int count = Math.min(Math.min(most, piece), said.length - at);
        byte[] read = Arrays.copyOfRange(said, at, at + count);
        at += count;
        return read;
    }

    @Override
    public void close() {
        closed = true;
    }
}
