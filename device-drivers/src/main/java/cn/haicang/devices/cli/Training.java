package cn.haicang.devices.cli;

import cn.haicang.devices.assembly.Connections;
import cn.haicang.devices.emulator.EmulatedPorts;
import cn.haicang.devices.emulator.EmulatedPrinter;
import cn.haicang.devices.emulator.EmulatedSamVReader;
import cn.haicang.devices.emulator.EmulatedScanner;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Uses the command once over, so that the ahead-of-time cache knows what a start needs. Touches no device. */
final class Training {
    private static final byte[] RECEIPT = """
            {"lines": [{"text": "回执", "align": "CENTER", "size": "DOUBLE", "bold": true}, {"columns": ["a", "b"]},
            {"qr": "HC"}, {"rule": true}, {"feed": 1}], "cut": true}""".getBytes(StandardCharsets.UTF_8);

    private Training() {}

    public static void main(String[] arguments) {
        var reader = new EmulatedSamVReader();
        reader.present(InventedCards.onReader("resident"));
        var ports = new EmulatedPorts()
                .with("reader", reader)
                .with("printer", new EmulatedPrinter(48))
                .with("scanner", new EmulatedScanner());
        var real = Connections.ofThisMachine();
        var emulated = new Connections(ports, real.pcsc());
        run(emulated, "--help");
        run(emulated, "nonsense", "--json");
        run(emulated, "read", "--samv", "reader", "--json");
        run(emulated, "print", "--port", "printer", "-");
        run(emulated, "status", "--port", "printer", "--json");
        run(emulated, "scan", "--port", "scanner", "--timeout", "1ms", "--json");
        run(real, "ports", "--json");
        run(real, "readers", "--json");
        run(real, "status", "--port", "/dev/no-such-port", "--json");
        System.exit(0);
    }

    private static void run(Connections connections, String... words) {
        var command = new DevicesCommand(
                () -> connections,
                new ByteArrayInputStream(RECEIPT),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream());
        command.run(List.of(words));
    }
}
