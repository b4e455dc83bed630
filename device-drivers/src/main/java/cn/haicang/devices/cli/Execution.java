package cn.haicang.devices.cli;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceLost;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.assembly.Connections;
import cn.haicang.devices.assembly.DeviceSettings;
import cn.haicang.devices.assembly.DeviceSettings.PrinterSettings;
import cn.haicang.devices.assembly.DeviceSettings.ReaderSettings;
import cn.haicang.devices.assembly.DeviceSettings.ScannerSettings;
import cn.haicang.devices.assembly.Devices;
import cn.haicang.devices.cli.Request.PrinterWord;
import cn.haicang.devices.cli.Request.ReaderWord;
import cn.haicang.devices.pcsc.SeenReader;
import cn.haicang.devices.scan.ScannerProfile;
import cn.haicang.devices.serial.SerialPorts;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Does what was asked for, with the drivers that a terminal uses. */
final class Execution {
    private static final Duration STATUS_WAIT = Duration.ofSeconds(5);

    private final Supplier<Connections> connections;
    private final InputStream standardInput;
    private final Output output;

    Execution(Supplier<Connections> connections, InputStream standardInput, Output output) {
        this.connections = connections;
        this.standardInput = standardInput;
        this.output = output;
    }

    Answer help() {
        return Answer.of(
                ExitStatus.DONE,
                Answer.members("outcome", "USAGE", "message", CommandLine.SYNOPSIS),
                CommandLine.SYNOPSIS);
    }

    Answer emulate(Request.Emulate request) throws WrongWords {
        return new Emulation(request, output).run(standardInput);
    }

    Answer trace(Request.Trace request) throws WrongWords {
        return TraceFile.create(request)
                .record(
                        connections.get(),
                        traced -> request.traced().doneBy(new Execution(() -> traced, standardInput, output)));
    }

    Answer readers() {
        try {
            return ListAnswer.readers(SeenReader.all(connections.get().pcsc()));
        } catch (DeviceLost e) {
            return new Answer(
                    ExitStatus.DEVICE_GONE, List.of(), "The PC/SC service is not running on this machine (pcscd).");
        }
    }

    Answer ports() {
        return ListAnswer.ports(new SerialPorts().list());
    }

    Answer read(Request.Read request) throws WrongWords {
        var settings = reader(request.reader());
        if (settings.isEmpty()) {
            return IdentityAnswer.lost(ReasonCode.NOT_CONNECTED);
        }
        try (var devices = open(new DeviceSettings(List.of(settings.get()), Optional.empty()))) {
            var result = devices.identityReader().orElseThrow().read(Deadline.in(request.timeout()));
            var answer = new IdentityAnswer(request.reveal()).of(result);
            result.wipe();
            return answer;
        }
    }

    private Devices open(DeviceSettings settings) {
        return Devices.open(settings, connections.get());
    }

    private Optional<ReaderSettings> reader(ReaderWord word) throws WrongWords {
        return switch (word) {
            case ReaderWord.SamV(PortWord(var port, int baud)) -> Optional.of(new ReaderSettings.SamV(port, baud));
            case ReaderWord.Pcsc(var name) -> named(name).map(ReaderSettings.Pcsc::new);
        };
    }

    private Optional<String> named(String beginning) throws WrongWords {
        List<String> all;
        try {
            all = SeenReader.all(connections.get().pcsc()).stream()
                    .map(SeenReader::name)
                    .toList();
        } catch (DeviceLost e) {
            return Optional.empty();
        }
        if (all.contains(beginning)) {
            return Optional.of(beginning);
        }
        var found = all.stream().filter(name -> name.startsWith(beginning)).toList();
        if (found.size() > 1) {
            throw new WrongWords("Several readers begin with that name: " + String.join(", ", found) + ".");
        }
        return found.stream().findFirst();
    }

    Answer print(Request.Print request) throws WrongWords {
        var settings = printer(request.printer());
        var receipt = ReceiptFile.read(request.file(), standardInput);
        try (var devices = open(new DeviceSettings(List.of(), Optional.of(settings)))) {
            var printer = devices.receiptPrinter().orElseThrow();
            var patience = request.timeout().orElseGet(() -> printer.timeFor(receipt));
            return PrintAnswer.of(printer.print(receipt, Deadline.in(patience)));
        }
    }

    Answer status(Request.Status request) throws WrongWords {
        try (var devices = open(new DeviceSettings(List.of(), Optional.of(printer(request.printer()))))) {
            return StatusAnswer.of(devices.receiptPrinter().orElseThrow().status(Deadline.in(STATUS_WAIT)));
        }
    }

    private static PrinterSettings printer(PrinterWord word) throws WrongWords {
        var profile = word.profile().orElse(PrinterSettings.profiles().getFirst());
        var port = word.port();
        try {
            return word.paper().isPresent()
                    ? new PrinterSettings(port.port(), port.baud(), word.paper().get(), profile)
                    : PrinterSettings.withUsualPaper(port.port(), port.baud(), profile);
        } catch (IllegalArgumentException e) {
            throw new WrongWords("No such printer: " + e.getMessage() + ".");
        }
    }

    Answer scan(Request.Scan request) {
        var port = request.port();
        var settings = new DeviceSettings(List.of(), Optional.empty())
                .with(new ScannerSettings(port.port(), port.baud(), ScannerProfile.PLAIN));
        try (var devices = open(settings)) {
            return ScanAnswer.of(devices.codeScanner().orElseThrow().scan(Deadline.in(request.timeout())));
        }
    }
}
