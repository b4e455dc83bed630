package cn.haicang.proving.process;

import cn.haicang.proving.HousePlan;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One centre and one terminal, each a process of its own, over one data folder. The terminal is enrolled through the real
 * enrolment call at its first start, and reaches the centre over a cable that the workbench can pull.
 */
public final class House implements AutoCloseable {
    private final Blueprint blueprint;
    private @Nullable Running centre;
    private @Nullable Running terminal;
    private Ports ports;

    /** What a house is made from. */
    public record Blueprint(HousePlan plan, Path data, Ports ports, StartCache cache) {}

    public House(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.ports = blueprint.ports();
    }

    /** Returns once it answers. */
    public void startCentre() {
        Launch launch = Launches.centre(blueprint, ports);
        Started started = blueprint.cache().start(launch);
        centre = started.running();
        ports = new Ports(
                ports.kiosk(),
                port(started.said(), "people"),
                port(started.said(), "wire"),
                ports.workbench(),
                ports.cable());
    }

    /**
     * Returns once it answers and is enrolled. Also after it was stopped or killed: it keeps its ports and its data.
     *
     * @param more arguments for this start only
     */
    public void startTerminal(String... more) {
        Launch launch = Launches.terminal(blueprint, ports, List.of(more));
        Started started = blueprint.cache().start(launch);
        terminal = started.running();
        ports = new Ports(
                port(started.said(), "screen"),
                ports.centre(),
                ports.wire(),
                port(started.said(), "workbench"),
                port(started.said(), "cable"));
    }

    private static int port(Map<String, String> said, String name) {
        return Integer.parseInt(said.getOrDefault(name, "0"));
    }

    /** As they are in use; where any was asked for, they stay the same over a restart. */
    public Ports ports() {
        return ports;
    }

    public URI console() {
        return URI.create("http://127.0.0.1:" + ports.centre() + "/");
    }

    public URI workbench() {
        return URI.create("http://127.0.0.1:" + ports.workbench() + "/");
    }

    /** One-time address of the terminal's screen, as long as no browser has used it. */
    public Optional<URI> screen() {
        return StartAddress.in(terminalData());
    }

    /** All that the terminal keeps. */
    public Path terminalData() {
        return Launches.terminalData(blueprint.data());
    }

    public Path terminalLog() {
        return Launches.terminalLog(blueprint.data());
    }

    public Running terminal() {
        return started(terminal);
    }

    public Running centre() {
        return started(centre);
    }

    private static Running started(@Nullable Running process) {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }

    /** Completes with the first that ends by itself. */
    public CompletableFuture<Running> firstToEnd() {
        return CompletableFuture.anyOf(centre().onEnd(), terminal().onEnd()).thenApply(Running.class::cast);
    }

    /** The terminal first: it has more to tell the centre than the other way round. */
    @Override
    public void close() {
        if (terminal != null) {
            terminal.close();
        }
        if (centre != null) {
            centre.close();
        }
    }
}
