package cn.haicang.devices.emulator;

import cn.haicang.devices.Deadline;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** One direction of a serial line at its real speed. A thread runs only while bytes are under way. */
final class PacedLine {
    private record Piece(ByteBuffer bytes, long givenAt, long epoch) {}

    private final String name;
    private final int buffer;
    private final IntSupplier baud;
    private final Consumer<byte[]> farEnd;
    private final Deque<Piece> underWay = new ArrayDeque<>();
    private LinePace pace = new LinePace();
    private int waiting;
    private long epoch;
    private boolean running;

    /** @param buffer with more than so many bytes under way a writer waits */
    PacedLine(String name, int buffer, IntSupplier baud, Consumer<byte[]> farEnd) {
        this.name = name;
        this.buffer = buffer;
        this.baud = baud;
        this.farEnd = farEnd;
    }

    /** @return false if the line took nothing until the deadline */
    synchronized boolean give(byte[] bytes, Deadline deadline) {
        long mine = epoch;
        while (waiting > buffer && mine == epoch) {
            long millis = deadline.remaining().plusNanos(999_999).toMillis();
            if (millis == 0) {
                return false;
            }
            try {
                wait(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        if (mine == epoch) {
            underWay.add(new Piece(ByteBuffer.wrap(bytes), System.nanoTime(), epoch));
            waiting += bytes.length;
            run();
        }
        return true;
    }

    /** The line was cut or opened anew: what is under way never arrives. */
    synchronized void forget() {
        underWay.clear();
        waiting = 0;
        epoch++;
        pace = new LinePace();
        notifyAll();
    }

    private synchronized void run() {
        if (!running) {
            running = true;
            Thread.ofPlatform().daemon().name(name).start(this::carry);
        }
    }

    private void carry() {
        for (var next = next(); next != null; next = next()) {
            carry(next);
        }
    }

    private synchronized @Nullable Piece next() {
        var piece = underWay.poll();
        running = piece != null;
        return piece;
    }

    private void carry(Piece piece) {
        int rate = baud.getAsInt();
        while (piece.bytes().hasRemaining()) {
            byte[] some = new byte[Math.min(piece.bytes().remaining(), LinePace.together(rate))];
            piece.bytes().get(some);
            long leaves = leaves(some.length, piece.givenAt(), rate);
            for (long left = leaves - System.nanoTime(); left > 0; left = leaves - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            if (!hasArrived(piece, some.length)) {
                return;
            }
            farEnd.accept(some);
        }
    }

    private synchronized long leaves(int bytes, long givenAt, int rate) {
        return pace.leaves(bytes, givenAt, rate);
    }

    private synchronized boolean hasArrived(Piece piece, int bytes) {
        if (piece.epoch() != epoch) {
            return false;
        }
        waiting -= bytes;
        notifyAll();
        return true;
    }
}
