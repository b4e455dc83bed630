package cn.haicang.devices.channel;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceLost;
import cn.haicang.devices.ReasonCode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Plays a recorded device. What the application says is held against the recording, however it is cut into pieces. */
final class ReplayedChannel implements ByteChannel {
    private record Turn(Trace.Direction direction, ByteBuffer bytes) {}

    private final List<Turn> turns = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private int next;

    ReplayedChannel(List<Trace.Piece> pieces) {
        pieces.forEach(piece -> turns.add(new Turn(piece.direction(), ByteBuffer.wrap(piece.bytes()))));
    }

    /** @throws IllegalStateException if it is not what was said when the trace was recorded */
    @Override
    public void write(byte[] bytes, Deadline deadline) {
        var rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            skipHeard();
            var said = current(Trace.Direction.SAID).bytes();
            int same = Math.min(said.remaining(), rest.remaining());
            if (!said.slice(said.position(), same).equals(rest.slice(rest.position(), same))) {
                throw new IllegalStateException("piece " + (next + 1) + " of the trace was said in another way");
            }
            said.position(said.position() + same);
            rest.position(rest.position() + same);
        }
    }

    /** An application that did not wait for all that came, as after a garbled answer, goes on with its next question. */
    private void skipHeard() {
        while (next < turns.size() && isHeardOrUsedUp(turns.get(next))) {
            next++;
        }
    }

    private static boolean isHeardOrUsedUp(Turn turn) {
        return turn.direction() == Trace.Direction.HEARD || !turn.bytes().hasRemaining();
    }

    private Turn current(Trace.Direction direction) {
        if (closed.getCount() == 0 || next >= turns.size() || turns.get(next).direction() != direction) {
            throw new DeviceLost(ReasonCode.LOST);
        }
        return turns.get(next);
    }

    @Override
    public byte[] read(int most, Deadline deadline) {
        while (next < turns.size() && !turns.get(next).bytes().hasRemaining()) {
            next++;
        }
        if (next < turns.size() && turns.get(next).direction() == Trace.Direction.SAID) {
            awaitSilently(deadline);
            return new byte[0];
        }
        var heard = current(Trace.Direction.HEARD).bytes();
        byte[] piece = new byte[Math.min(most, heard.remaining())];
        heard.get(piece);
        return piece;
    }

    private void awaitSilently(Deadline deadline) {
        try {
            if (closed.await(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
                throw new DeviceLost(ReasonCode.LOST);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceLost(ReasonCode.LOST, e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        turns.forEach(turn -> Arrays.fill(turn.bytes().array(), (byte) 0));
    }
}
