package cn.haicang.devices.emulator;

import cn.haicang.devices.emulator.PrinterModel.Trait;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** What an emulated printer does with bytes. Guarded by its printer. */
final class PrinterMechanism {
    private static final int XON = 0x11;
    private static final int XOFF = 0x13;
    /** What it still takes after it has said XOFF. */
    private static final int RESERVE = 256;

    private final PrinterModel model;
    private final PrinterState state;
    private final Paper paper;
    private final Inbox inbox;
    private int buffer;
    private int overrun;
    private boolean automatic;
    private boolean saidStop;
    private boolean takesNothing;
    private int linesLeft = Integer.MAX_VALUE;

    /** @param answers told what it says in real time */
    PrinterMechanism(PrinterModel model, PrinterState state, Paper paper, Consumer<byte[]> answers) {
        this.model = model;
        this.state = state;
        this.paper = paper;
        this.inbox = new Inbox(new RealTime(answers));
        this.buffer = model.buffer();
        this.automatic = model.has(Trait.AUTOMATIC_FROM_START);
    }

    void buffer(int bytes) {
        buffer = bytes;
    }

    void linesLeft(int lines) {
        linesLeft = lines;
    }

    int overrun() {
        return overrun;
    }

    void takesNothing() {
        takesNothing = true;
    }

    void receive(byte b) {
        if (inbox.waiting() > buffer + RESERVE) {
            overrun++;
        } else {
            inbox.take(b);
        }
    }

    /** XOFF or XON if it is time for one of them. */
    byte[] flow() {
        int waiting = inbox.waiting();
        boolean change = saidStop ? waiting <= buffer / 4 && !takesNothing : waiting > buffer || takesNothing;
        if (change) {
            saidStop = !saidStop;
            return new byte[] {(byte) (saidStop ? XOFF : XON)};
        }
        return new byte[0];
    }

    /** What it tells when something has changed. */
    byte[] unasked() {
        return automatic ? state.unasked() : new byte[0];
    }

    boolean hasWork() {
        return !state.isStopped() && inbox.first().isPresent();
    }

    /**
     * Obeys one command.
     *
     * @return how many lines came out
     */
    int step(ByteArrayOutputStream said) {
        byte[] command = inbox.first().orElseThrow();
        int lines;
        if (paper.fits(command)) {
            inbox.done();
            lines = command[0] == EscPosCommands.GS ? answered(command, said) : paper.execute(command);
        } else {
            lines = paper.endLine();
        }
        linesLeft -= lines;
        if (lines > 0 && linesLeft <= 0) {
            state.paperOut = true;
            said.writeBytes(unasked());
        }
        return lines;
    }

    private int answered(byte[] command, ByteArrayOutputStream said) {
        if (command[1] == 'r' && model.has(Trait.PAPER_SENSOR_ANSWER)) {
            said.write(command[2] == 1 ? state.paperSensor() : 0);
        } else if (command[1] == 'a' && model.has(Trait.AUTOMATIC_STATUS)) {
            automatic = command[2] != 0;
            said.writeBytes(unasked());
        } else if (command[1] == '(' && command[2] == 'H' && model.has(Trait.PROCESS_ID)) {
            var id = new String(command, 7, 4, StandardCharsets.ISO_8859_1);
            said.writeBytes(("7\"" + id + "\0").getBytes(StandardCharsets.ISO_8859_1));
        } else if (command[1] == 'V' && model.has(Trait.KNIFE)) {
            paper.cut();
        }
        return paper.execute(command);
    }

    private final class RealTime implements Inbox.RealTime {
        private final Consumer<byte[]> answers;

        private RealTime(Consumer<byte[]> answers) {
            this.answers = answers;
        }

        @Override
        public void asked(int question) {
            boolean idle = inbox.waiting() == 0;
            if (model.has(Trait.REAL_TIME) || (model.has(Trait.REAL_TIME_WHEN_IDLE) && idle)) {
                answers.accept(new byte[] {(byte) state.realTime(question)});
            }
        }

        @Override
        public void recover(int how) {
            if (how == 2 && model.has(Trait.RECOVERS)) {
                forget();
            }
        }

        @Override
        public void clear() {
            if (model.has(Trait.CLEARS)) {
                forget();
                answers.accept(new byte[] {0x37, 0x25, 0x00});
            }
        }

        private void forget() {
            inbox.forget();
            paper.forgetLine();
        }
    }
}
