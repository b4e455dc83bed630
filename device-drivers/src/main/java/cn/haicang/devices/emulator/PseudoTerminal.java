package cn.haicang.devices.emulator;

import cn.haicang.devices.Deadline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts an emulated machine behind a serial port of the operating system: a link that leads to a pseudo-terminal. Pulling
 * the machine's cable takes terminal and link away; plugging it in makes new ones, under another number, as USB does.
 */
public final class PseudoTerminal implements SerialMachine.Wire, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PseudoTerminal.class);

    private final Path link;
    private final SerialMachine machine;
    private Pty pty;

    private PseudoTerminal(Path link, SerialMachine machine) throws IOException {
        this.link = link;
        this.machine = machine;
        this.pty = open();
    }

    /**
     * @param link where the port shall be found; made here
     * @throws IOException if the system gives no pseudo-terminal
     */
    public static PseudoTerminal connect(SerialMachine machine, Path link) throws IOException {
        var terminal = new PseudoTerminal(link, machine);
        machine.connect(terminal);
        return terminal;
    }

    /** What an application opens. */
    public String port() {
        return link.toString();
    }

    @Override
    public synchronized int baud() {
        return pty.baud();
    }

    private Pty open() throws IOException {
        var opened = Pty.open();
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, Path.of(opened.path()));
        Thread.ofPlatform().daemon().name("pty-" + link.getFileName()).start(() -> listen(opened));
        return opened;
    }

    private void listen(Pty to) {
        byte[] piece = to.read();
        while (piece.length > 0) {
            machine.fromApplication(piece, Deadline.in(SerialMachine.FOREVER));
            piece = to.read();
        }
    }

    @Override
    public synchronized void toApplication(byte[] bytes) {
        pty.write(bytes);
    }

    @Override
    public synchronized void pulled() {
        pty.close();
        try {
            Files.deleteIfExists(link);
        } catch (IOException e) {
            log.warn("the link to a pseudo-terminal stays behind");
        }
    }

    @Override
    public synchronized void restored() {
        try {
            pty = open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        pulled();
    }
}
