package cn.haicang.devices.cli;

import cn.haicang.devices.assembly.Connections;
import cn.haicang.devices.channel.TraceRecorder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes a new trace, which nobody but its owner may read. */
final class TraceFile {
    private final Path path;
    private final String device;
    private final String firmware;

    private TraceFile(Path path, String device, String firmware) {
        this.path = path;
        this.device = device;
        this.firmware = firmware;
    }

    static TraceFile create(Request.Trace trace) throws WrongWords {
        try {
            Files.createFile(
                    trace.to(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            throw new WrongWords("The file of the trace is there already; a trace never overwrites one.");
        } catch (IOException e) {
            throw new WrongWords("The file of the trace can't be made.");
        }
        return new TraceFile(trace.to(), oneLine(trace.device()), oneLine(trace.firmware()));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    /** What is done while the line is written down. */
    @FunctionalInterface
    interface Traced {
        Answer over(Connections connections) throws WrongWords;
    }

    Answer record(Connections connections, Traced traced) throws WrongWords {
        try (var file = Files.newBufferedWriter(path)) {
            head(file);
            return traced.over(new Connections(new TraceRecorder(connections.serial(), file), connections.pcsc()));
        } catch (IOException e) {
            throw new UncheckedIOException("the trace can't be written", e);
        }
    }

    private void head(BufferedWriter file) throws IOException {
        file.write("# device: " + device + "\n");
        file.write("# firmware: " + firmware + "\n");
        file.write("# date: " + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\n");
    }
}
