package cn.haicang.devices.emulator;

import cn.haicang.devices.emulator.PrinterModel.Trait;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;

/**
 * A receipt printer at byte level. It works through its data only while it has paper and its cover is closed, and tells
 * so at once when asked in real time; what waits in it when the paper ends comes out with the next roll, as in life.
 */
public final class EmulatedPrinter extends SerialMachine implements AutoCloseable {
    private final Object lock = new Object();
    private final PrinterModel model;
    private final PrinterState state = new PrinterState();
    private final AnswerPath answers = new AnswerPath(this::say);
    private final Paper paper;
    private final PrinterMechanism mechanism;
    private Duration perLine = Duration.ZERO;
    private int losesEvery = Integer.MAX_VALUE;
    private int received;
    private boolean closed;

    public EmulatedPrinter(PrinterModel model) {
        this.model = model;
        this.paper = new Paper(model);
        this.mechanism = new PrinterMechanism(model, state, paper, answers::answer);
        Thread.ofVirtual().name("emulated-printer").start(this::work);
    }

    /**
     * An able one.
     *
     * @param columns of the paper: 32 on 58 mm, 48 on 80 mm
     */
    public EmulatedPrinter(int columns) {
        this(PrinterModel.able(columns));
    }

    /** How long a line takes; nothing at first. */
    public void perLine(Duration time) {
        set(() -> perLine = time);
    }

    /** With more than so many bytes waiting it says XOFF, and XON when they are down to a quarter. */
    public void buffer(int bytes) {
        set(() -> mechanism.buffer(bytes));
    }

    public void openCover() {
        set(() -> state.coverOpen = true);
    }

    public void closeCover() {
        set(() -> state.coverOpen = false);
    }

    public boolean isCoverOpen() {
        synchronized (lock) {
            return state.coverOpen;
        }
    }

    public void paperOut() {
        set(() -> state.paperOut = true);
    }

    /** A full roll. */
    public void loadPaper() {
        set(() -> {
            state.paperOut = false;
            state.nearEnd = false;
            mechanism.linesLeft(Integer.MAX_VALUE);
        });
    }

    public boolean isPaperOut() {
        synchronized (lock) {
            return state.paperOut;
        }
    }

    public void paperEndsAfterLines(int lines) {
        set(() -> mechanism.linesLeft(lines));
    }

    public void paperNearEnd() {
        set(() -> state.nearEnd = model.has(Trait.NEAR_END_SENSOR));
    }

    public boolean isPaperNearEnd() {
        synchronized (lock) {
            return state.nearEnd;
        }
    }

    public void cutterJammed(boolean jammed) {
        set(() -> state.cutterJammed = jammed);
    }

    public void tooHot(boolean hot) {
        set(() -> state.tooHot = hot);
    }

    /** It doesn't print, and says no more than that: its feed button is held, or it is being serviced. */
    public void offline(boolean offline) {
        set(() -> state.offline = offline);
    }

    /** Says XOFF and never XON, though nothing is wrong with it. */
    public void takesNothing() {
        set(mechanism::takesNothing);
    }

    /** Of its data, each so-manieth byte gets lost on the line. */
    public void losesEvery(int bytes) {
        set(() -> losesEvery = bytes);
    }

    /** How many bytes came when there was no room for them. */
    public int overrun() {
        synchronized (lock) {
            return mechanism.overrun();
        }
    }

    /** The next so many bytes of its answers arrive as others. */
    public void garblesAnswers(int bytes) {
        answers.garble(bytes);
    }

    public void answersLate(Duration by) {
        answers.late(by);
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
        var said = new ByteArrayOutputStream();
        synchronized (lock) {
            change.run();
            said.writeBytes(mechanism.unasked());
            said.writeBytes(mechanism.flow());
            lock.notifyAll();
        }
        answers.answer(said.toByteArray());
        changed();
    }

    @Override
    protected void received(byte[] bytes) {
        byte[] flow;
        synchronized (lock) {
            for (byte b : bytes) {
                receive(b);
            }
            flow = mechanism.flow();
            lock.notifyAll();
        }
        answers.answer(flow);
    }

    private void receive(byte b) {
        if (++received % losesEvery != 0) {
            mechanism.receive(b);
        }
    }

    private void work() {
        try {
            while (workOneStep()) {}
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean workOneStep() throws InterruptedException {
        var said = new ByteArrayOutputStream();
        int lines;
        boolean atRest;
        Duration pause;
        synchronized (lock) {
            while (!mechanism.hasWork() && !closed) {
                lock.wait();
            }
            if (closed) {
                return false;
            }
            lines = mechanism.step(said);
            said.writeBytes(mechanism.flow());
            pause = perLine.multipliedBy(lines);
            atRest = !mechanism.hasWork();
        }
        answers.answer(said.toByteArray());
        // A cut, and a picture that grows, change the paper too, and bring no line of their own.
        if (lines > 0 || atRest) {
            changed();
        }
        Thread.sleep(pause);
        return true;
    }

    /** Ends its threads. */
    @Override
    public void close() {
        set(() -> closed = true);
        answers.close();
    }
}
