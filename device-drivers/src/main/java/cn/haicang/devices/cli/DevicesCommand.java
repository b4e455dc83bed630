package cn.haicang.devices.cli;

import cn.haicang.devices.assembly.Connections;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Supplier;

/** {@code bin/devices}: reads, prints and scans through the very drivers that a terminal uses. */
public final class DevicesCommand {
    private static final int UNFORESEEN = 1;

    private final Supplier<Connections> connections;
    private final InputStream in;
    private final OutputStream out;
    private final OutputStream err;

    /** @param connections asked for only when a device is needed */
    DevicesCommand(Supplier<Connections> connections, InputStream in, OutputStream out, OutputStream err) {
        this.connections = connections;
        this.in = in;
        this.out = out;
        this.err = err;
    }

    static DevicesCommand ofThisMachine(InputStream in, OutputStream out, OutputStream err) {
        return new DevicesCommand(Connections::ofThisMachine, in, out, err);
    }

    public static void main(String[] arguments) {
        var out = new FileOutputStream(FileDescriptor.out);
        var err = new FileOutputStream(FileDescriptor.err);
        int status = ofThisMachine(System.in, out, err).status(List.of(arguments));
        // A native call that never comes back must not keep the process; and a System.exit would first set up a logger.
        Runtime.getRuntime().halt(status);
    }

    // A fault of this program: its message could hold anything, so only its kind is told.
    private int status(List<String> arguments) {
        try {
            return run(arguments).number();
        } catch (RuntimeException e) {
            new Output(out, err, true)
                    .note("This went wrong in an unforeseen way: "
                            + e.getClass().getName());
            return UNFORESEEN;
        }
    }

    ExitStatus run(List<String> arguments) {
        var output = new Output(out, err, arguments.contains("--json"));
        var answer = answer(arguments, output);
        output.print(answer);
        return answer.status();
    }

    private Answer answer(List<String> arguments, Output output) {
        try {
            return CommandLine.parse(arguments).doneBy(new Execution(connections, in, output));
        } catch (WrongWords wrong) {
            return Answer.wrongWords(wrong);
        }
    }
}
