package cn.haicang.devices.cli;

import cn.haicang.devices.emulator.PseudoTerminal;
import cn.haicang.devices.emulator.SerialMachine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Plays a machine until its standard input ends or somebody presses Ctrl-C; lines on standard input are its verbs. */
final class Emulation {
    private final Request.Emulate request;
    private final Output output;

    Emulation(Request.Emulate request, Output output) {
        this.request = request;
        this.output = output;
    }

    Answer run(InputStream in) throws WrongWords {
        return switch (request.machine()) {
            case CARD -> card(in);
            case READER -> serial(PlayedMachine.reader(), in);
            case PRINTER -> serial(PlayedMachine.printer(output), in);
            case SCANNER -> serial(PlayedMachine.scanner(), in);
        };
    }

    private Answer card(InputStream in) {
        var slot = new VirtualSlot(request.slot());
        output.print(new Answer.Line(
                Map.of("slot", String.valueOf(request.slot())),
                "The virtual reader's slot is " + request.slot() + ". It knows: "
                        + slot.verbs().names() + "."));
        listen(slot.verbs(), in);
        slot.remove();
        return ended();
    }

    private Answer serial(PlayedMachine played, InputStream in) throws WrongWords {
        if (request.atLineSpeed()) {
            played.machine().atLineSpeed();
        }
        try (var terminal = connect(played.machine())) {
            // Ctrl-C ends the process from outside; the link must not stay behind.
            Runtime.getRuntime().addShutdownHook(new Thread(terminal::close));
            output.print(new Answer.Line(
                    Map.of("port", terminal.port()),
                    "The machine stands at " + terminal.port() + ". It knows: "
                            + played.verbs().names() + "."));
            listen(played.verbs(), in);
        }
        return ended();
    }

    private PseudoTerminal connect(SerialMachine machine) throws WrongWords {
        try {
            return PseudoTerminal.connect(machine, link());
        } catch (IOException e) {
            throw new WrongWords("This system gives no pseudo-terminal, or its link can't be made there.");
        }
    }

    private Path link() throws IOException, WrongWords {
        var name = request.machine().name().toLowerCase(Locale.ROOT);
        if (request.link().isEmpty()) {
            return Files.createTempDirectory("haicang-").resolve(name);
        }
        var link = request.link().get();
        if (Files.exists(link, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(link)) {
            throw new WrongWords("Where the port shall be found, something else is already.");
        }
        return link;
    }

    private void listen(Verbs verbs, InputStream in) {
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
        lines.forEach(line -> {
            try {
                verbs.say(line);
            } catch (IllegalArgumentException e) {
                output.note(e.getMessage() + ".");
            }
        });
    }

    private static Answer ended() {
        return new Answer(ExitStatus.DONE, List.of(), "");
    }
}
