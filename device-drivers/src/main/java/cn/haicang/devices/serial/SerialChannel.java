package cn.haicang.devices.serial;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceLost;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.channel.ByteChannel;
import com.fazecast.jSerialComm.SerialPort;
import java.util.Arrays;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** An open serial port. Loss is noticed by what reads and writes return; the library's loss events come in storms. */
final class SerialChannel implements ByteChannel {
    private static final ScheduledThreadPoolExecutor WATCHDOG = watchdog();

    private final SerialPort port;
    private final AtomicBoolean closed = new AtomicBoolean();

    SerialChannel(SerialPort port) {
        this.port = port;
    }

    // One thread for all ports that only looks at the clock: closing, a native call too, gets a thread of its own.
    // A write that is done leaves nothing behind in its queue.
    private static ScheduledThreadPoolExecutor watchdog() {
        var executor = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("serial-watchdog").factory());
        executor.setRemoveOnCancelPolicy(true);
        return executor;
    }

    // A native write blocks without limit while the other side takes nothing; closing the port is all that frees it.
    @Override
    public void write(byte[] bytes, Deadline deadline) {
        // In nanoseconds: a rounded millisecond too early, and a silent device would be called a lost one.
        var closing = WATCHDOG.schedule(
                () -> Thread.ofPlatform().daemon().name("serial-freed").start(this::close),
                Math.max(1, deadline.remaining().toNanos()),
                TimeUnit.NANOSECONDS);
        try {
            int written = 0;
            while (written < bytes.length) {
                requireOpen(deadline);
                int count = port.writeBytes(bytes, bytes.length - written, written);
                if (count <= 0) {
                    requireOpen(deadline);
                    throw new DeviceLost(ReasonCode.LOST);
                }
                written += count;
            }
        } finally {
            closing.cancel(false);
        }
    }

    @Override
    public byte[] read(int most, Deadline deadline) {
        byte[] buffer = new byte[Math.max(1, most)];
        do {
            requireOpen(deadline);
            int waiting = port.bytesAvailable();
            if (waiting < 0) {
                throw new DeviceLost(ReasonCode.LOST);
            }
            int count = waiting == 0 && deadline.isPast()
                    ? 0
                    : port.readBytes(buffer, Math.max(1, Math.min(waiting, buffer.length)));
            if (count < 0) {
                throw new DeviceLost(ReasonCode.LOST);
            }
            if (count > 0) {
                byte[] read = Arrays.copyOf(buffer, count);
                Arrays.fill(buffer, (byte) 0);
                return read;
            }
        } while (!deadline.isPast());
        return new byte[0];
    }

    private void requireOpen(Deadline deadline) {
        if (closed.get()) {
            throw new DeviceLost(deadline.isPast() ? ReasonCode.NO_ANSWER : ReasonCode.LOST);
        }
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            port.closePort();
        }
    }
}
