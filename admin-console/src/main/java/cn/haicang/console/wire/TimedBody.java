package cn.haicang.console.wire;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;

/** A body that has to be here by a certain time. The server waits for each byte; this one waits for the whole. */
final class TimedBody extends ServletInputStream {
    private final ServletInputStream body;
    private final Duration limit;
    private final long deadline;
    private boolean over;
    private boolean late;

    TimedBody(ServletInputStream body, Duration limit) {
        this.body = body;
        this.limit = limit;
        this.deadline = System.nanoTime() + limit.toNanos();
    }

    /** @throws InterruptedIOException once it takes too long */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (System.nanoTime() > deadline) {
            late = true;
            throw new InterruptedIOException("the body was not here within " + limit);
        }
        int read = body.read(into, offset, length);
        over |= read < 0 && length > 0;
        return read;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    /** Whether somebody has waited in vain for the rest. */
    boolean late() {
        return late;
    }

    @Override
    public boolean isFinished() {
        return over;
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException("who reads it waits for it");
    }
}
