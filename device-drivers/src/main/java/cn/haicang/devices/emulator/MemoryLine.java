package cn.haicang.devices.emulator;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceLost;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.channel.ByteChannel;
import java.util.ArrayDeque;

/** A line in memory between a driver and an emulated machine. Once broken it stays so: the driver opens a new one. */
final class MemoryLine implements ByteChannel, SerialMachine.Wire {
    private final SerialMachine machine;
    private final int baud;
    private final ArrayDeque<Byte> toApplication = new ArrayDeque<>();
    private boolean broken;

    MemoryLine(SerialMachine machine, int baud) {
        this.machine = machine;
        this.baud = baud;
    }

    @Override
    public void write(byte[] bytes, Deadline deadline) {
        requireWhole();
        if (!machine.fromApplication(bytes.clone(), deadline)) {
            throw new DeviceLost(ReasonCode.NO_ANSWER);
        }
    }

    private synchronized void requireWhole() {
        if (broken) {
            throw new DeviceLost(ReasonCode.LOST);
        }
    }

    @Override
    public synchronized byte[] read(int most, Deadline deadline) {
        try {
            while (toApplication.isEmpty()) {
                requireWhole();
                long millis = deadline.remaining().plusNanos(999_999).toMillis();
                if (millis == 0) {
                    return new byte[0];
                }
                wait(millis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceLost(ReasonCode.LOST, e);
        }
        byte[] read = new byte[Math.min(most, toApplication.size())];
        for (int i = 0; i < read.length; i++) {
            read[i] = toApplication.remove();
        }
        return read;
    }

    @Override
    public synchronized void toApplication(byte[] bytes) {
        if (!broken) {
            for (byte b : bytes) {
                toApplication.add(b);
            }
            notifyAll();
        }
    }

    @Override
    public synchronized void pulled() {
        broken = true;
        toApplication.clear();
        notifyAll();
    }

    @Override
    public void restored() {
        // a pulled line is never made whole again; the driver opens the port anew
    }

    @Override
    public int baud() {
        return baud;
    }

    @Override
    public void close() {
        pulled();
    }
}
