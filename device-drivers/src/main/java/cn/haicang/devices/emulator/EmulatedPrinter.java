package cn.haicang.devices.emulator;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;

/**
 * A receipt printer at byte level. It works through its data only while it has paper and its cover is closed, and tells
 * so at once when asked in real time; what waits in it when the paper ends comes out with the next roll, as in life.
 */
public final class EmulatedPrinter extends SerialMachine implements AutoCloseable {
    private final Object lock = new Object();
    private final Paper paper;
    private final RealTime realTime = new RealTime(this::status, this::forget);
    private Duration perLine = Duration.ZERO;
    private boolean coverOpen;
    private boolean paperOut;
    private boolean nearEnd;
    private boolean cutterJammed;
    private boolean tooHot;
    private int linesLeft = Integer.MAX_VALUE;
    private int buffer = Integer.MAX_VALUE;
    private boolean saidStop;
    private boolean closed;

    /** @param columns of the paper: 32 on 58 mm, 48 on 80 mm */
    public EmulatedPrinter(int columns) {
        this.paper = new Paper(columns);
        Thread.ofVirtual().name("emulated-printer").start(this::work);
    }

    /** How long a line takes; nothing at first. */
    public void perLine(Duration time) {
        synchronized (lock) {
            perLine = time;
        }
    }

    /** With more than so many bytes waiting it says XOFF, and XON when they are down to a quarter. */
    public void buffer(int bytes) {
        set(() -> buffer = bytes);
    }

    public void openCover() {
        set(() -> coverOpen = true);
    }

    public void closeCover() {
        set(() -> coverOpen = false);
    }

    public boolean isCoverOpen() {
        synchronized (lock) {
            return coverOpen;
        }
    }

    public void paperOut() {
        set(() -> paperOut = true);
    }

    /** A full roll. */
    public void loadPaper() {
        set(() -> {
            paperOut = false;
            nearEnd = false;
            linesLeft = Integer.MAX_VALUE;
        });
    }

    public boolean isPaperOut() {
        synchronized (lock) {
            return paperOut;
        }
    }

    public void paperEndsAfterLines(int lines) {
        set(() -> linesLeft = lines);
    }

    public void paperNearEnd() {
        set(() -> nearEnd = true);
    }

    public boolean isPaperNearEnd() {
        synchronized (lock) {
            return nearEnd;
        }
    }

    public void cutterJammed(boolean jammed) {
        set(() -> cutterJammed = jammed);
    }

    public void tooHot(boolean hot) {
        set(() -> tooHot = hot);
    }

    /** Everything that came out so far; a sheet that isn't cut yet comes last. */
    public List<PaperSheet> paper() {
        synchronized (lock) {
            return paper.sheets();
        }
    }

    /** Takes the paper away that has come out. */
    public void tearOff() {
        set(paper::tearOff);
    }

    private void set(Runnable change) {
        synchronized (lock) {
            change.run();
            lock.notifyAll();
        }
        changed();
    }

    @Override
    protected void received(byte[] bytes) {
        var answers = new ByteArrayOutputStream();
        synchronized (lock) {
            for (byte b : bytes) {
                paper.receive(realTime.filter(b, answers));
            }
            controlFlow(answers);
            lock.notifyAll();
        }
        say(answers.toByteArray());
    }

    private void controlFlow(ByteArrayOutputStream answers) {
        int waiting = paper.waiting();
        if (saidStop ? waiting <= buffer / 4 : waiting > buffer) {
            saidStop = !saidStop;
            answers.write(saidStop ? 0x13 : 0x11);
        }
    }

    private void forget() {
        paper.forgetUnprinted();
    }

    private int status(int n) {
        boolean stopped = isStopped();
        return 0x12
                | switch (n) {
                    case 1 -> stopped ? 0x08 : 0;
                    case 2 -> (coverOpen ? 0x04 : 0) | (paperOut ? 0x20 : 0) | (cutterJammed || tooHot ? 0x40 : 0);
                    case 3 -> (cutterJammed ? 0x08 : 0) | (tooHot ? 0x40 : 0);
                    case 4 -> (nearEnd || paperOut ? 0x0C : 0) | (paperOut ? 0x60 : 0);
                    default -> 0;
                };
    }

    private boolean isStopped() {
        return coverOpen || paperOut || cutterJammed || tooHot;
    }

    private void work() {
        try {
            while (workOneStep()) {}
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean workOneStep() throws InterruptedException {
        var answers = new ByteArrayOutputStream();
        Paper.Step step;
        Duration pause;
        synchronized (lock) {
            step = nextStep();
            while (step == Paper.Step.WAITS_FOR_BYTES && !closed) {
                lock.wait();
                step = nextStep();
            }
            if (step == Paper.Step.ASKED_FOR_PAPER) {
                answers.write((nearEnd ? 0x03 : 0) | (paperOut ? 0x0C : 0));
            }
            controlFlow(answers);
            pause = perLine;
        }
        say(answers.toByteArray());
        if (step == Paper.Step.LINE) {
            changed();
            Thread.sleep(pause);
        }
        return step != Paper.Step.WAITS_FOR_BYTES;
    }

    private Paper.Step nextStep() {
        var step = isStopped() ? Paper.Step.WAITS_FOR_BYTES : paper.step();
        if (step == Paper.Step.LINE && --linesLeft <= 0) {
            paperOut = true;
        }
        return step;
    }

    /** Ends its thread. */
    @Override
    public void close() {
        set(() -> closed = true);
    }
}
