package cn.haicang.devices.cli;

import cn.haicang.devices.cli.Request.Emulate;
import cn.haicang.devices.cli.Request.Machine;
import cn.haicang.devices.cli.Request.Print;
import cn.haicang.devices.cli.Request.PrinterWord;
import cn.haicang.devices.cli.Request.Read;
import cn.haicang.devices.cli.Request.ReaderWord;
import cn.haicang.devices.cli.Request.Scan;
import cn.haicang.devices.cli.Request.Status;
import cn.haicang.devices.cli.Request.Trace;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Understands a command line, or says in one sentence what is wrong with it. */
final class CommandLine {
    static final String SYNOPSIS = """
            bin/devices readers                                         PC/SC readers that can be seen
            bin/devices ports                                           serial ports that can be seen
            bin/devices read   --pcsc NAME | --samv PORT[@BAUD]         one identity document        [--timeout 20s] [--reveal]
            bin/devices print  --port PORT[@BAUD] [--paper 58|80] FILE  one receipt, FILE is JSON, - is standard input
            bin/devices status --port PORT[@BAUD]                       the printer's state
            bin/devices scan   --port PORT[@BAUD] [--timeout 20s]       one code
            bin/devices emulate reader|printer|scanner [--at LINK] [--line-speed]   a machine on a pseudo-terminal
            bin/devices emulate card [--slot PORT]                      a card in the virtual PC/SC reader
            bin/devices trace  COMMAND … --to FILE [--device NAME] [--firmware VERSION]   COMMAND, and what passes the line

            Printers also take --profile NAME, and print takes --timeout. --json anywhere: one JSON object on standard output.
            Exit status: 0 done, 2 wrong words, 3 the device or the document says no, 4 nothing came in time, 5 the device is gone.""";

    private static final Duration USUAL_WAIT = Duration.ofSeconds(20);
    private static final Pattern SPAN = Pattern.compile("([0-9]{1,8})(ms|s|m)");
    private static final int FAST = 115_200;
    private static final int SCANNERS = 9600;
    private static final int FIRST_VIRTUAL_SLOT = 35_963;
    private static final int TCP_PORTS = 65_535;

    private final Words words;

    private CommandLine(Words words) {
        this.words = words;
    }

    static Request parse(List<String> arguments) throws WrongWords {
        var line = new CommandLine(Words.sort(arguments));
        if (line.words.has("--help")) {
            return new Request.Help();
        }
        var command = line.words.next().orElseThrow(() -> unknown("A command is missing"));
        var request = line.request(command);
        line.words.requireNothingLeft(command);
        return request;
    }

    private static WrongWords unknown(String what) {
        return new WrongWords(what + ": readers, ports, read, print, status, scan, emulate or trace.");
    }

    private Request request(String command) throws WrongWords {
        return switch (command) {
            case "readers" -> new Request.Readers();
            case "ports" -> new Request.Ports();
            case "read" -> new Read(reader(), timeout().orElse(USUAL_WAIT), words.has("--reveal"));
            case "print" -> new Print(printer(), file(), timeout());
            case "status" -> new Status(printer());
            case "scan" -> new Scan(port(SCANNERS), timeout().orElse(USUAL_WAIT));
            case "emulate" -> emulate();
            case "trace" -> trace();
            default -> throw unknown("There is no such command, only");
        };
    }

    private ReaderWord reader() throws WrongWords {
        var pcsc = words.value("--pcsc");
        var samV = words.value("--samv");
        if (pcsc.isPresent() == samV.isPresent()) {
            throw new WrongWords("A reader is named either by --pcsc NAME or by --samv PORT[@BAUD].");
        }
        if (samV.isPresent()) {
            return new ReaderWord.SamV(PortWord.parse(samV.get(), FAST));
        }
        if (pcsc.get().isBlank()) {
            throw new WrongWords("A reader's name is missing; bin/devices readers lists them.");
        }
        return new ReaderWord.Pcsc(pcsc.get());
    }

    private PortWord port(int usualBaud) throws WrongWords {
        return PortWord.parse(words.required("--port"), usualBaud);
    }

    private PrinterWord printer() throws WrongWords {
        var paper = words.value("--paper");
        if (paper.isPresent() && !paper.get().equals("58") && !paper.get().equals("80")) {
            throw new WrongWords("Paper is 58 or 80 millimetres wide.");
        }
        return new PrinterWord(port(FAST), paper.map(Integer::valueOf), words.value("--profile"));
    }

    private String file() throws WrongWords {
        return words.next()
                .orElseThrow(() -> new WrongWords("A receipt is missing: a JSON file, or - for standard input."));
    }

    private Optional<Duration> timeout() throws WrongWords {
        var word = words.value("--timeout");
        return word.isEmpty() ? Optional.empty() : Optional.of(span(word.get()));
    }

    private static Duration span(String word) throws WrongWords {
        var parts = SPAN.matcher(word);
        long number = parts.matches() ? Long.parseLong(parts.group(1)) : 0;
        if (number == 0) {
            throw new WrongWords("A timeout is a number above zero with its unit, such as 20s, 500ms or 2m.");
        }
        return switch (parts.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            default -> Duration.ofMinutes(number);
        };
    }

    private Emulate emulate() throws WrongWords {
        var name = words.next().orElse("");
        for (var machine : Machine.values()) {
            if (machine.name().toLowerCase(Locale.ROOT).equals(name)) {
                return new Emulate(machine, path("--at"), slot(), words.has("--line-speed"));
            }
        }
        throw new WrongWords("A machine to play is a reader, a printer, a scanner or a card.");
    }

    private int slot() throws WrongWords {
        var word = words.value("--slot");
        int slot = word.map(digits -> digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : 0)
                .orElse(FIRST_VIRTUAL_SLOT);
        if (slot < 1 || slot > TCP_PORTS) {
            throw new WrongWords("A slot is the TCP port of a virtual reader, such as 35963.");
        }
        return slot;
    }

    private Optional<Path> path(String option) throws WrongWords {
        var word = words.value(option);
        try {
            return word.map(Path::of);
        } catch (InvalidPathException e) {
            throw new WrongWords("The path after " + option + " is none.");
        }
    }

    private Trace trace() throws WrongWords {
        var to = path("--to").orElseThrow(() -> new WrongWords("A trace needs --to FILE, where it is written."));
        var device = words.value("--device").orElse("not said");
        var firmware = words.value("--firmware").orElse("not said");
        boolean reveal = words.has("--reveal");
        var command = words.next().orElse("");
        var traced = request(command);
        if (!passesSerialLine(traced)) {
            throw new WrongWords("Only what passes a serial line can be traced: read --samv, print, status, scan.");
        }
        if (!reveal && !(traced instanceof Status)) {
            throw new WrongWords("A trace of " + command
                    + " holds what the document or receipt says; add --reveal if nobody real is in it.");
        }
        return new Trace(reveal ? revealed(traced) : traced, to, device, firmware);
    }

    private static boolean passesSerialLine(Request traced) {
        return switch (traced) {
            case Status _, Print _, Scan _ -> true;
            case Read read -> read.reader() instanceof ReaderWord.SamV;
            case Request.Help _, Request.Readers _, Request.Ports _, Emulate _, Trace _ -> false;
        };
    }

    private static Request revealed(Request traced) {
        return traced instanceof Read read ? new Read(read.reader(), read.timeout(), true) : traced;
    }
}
