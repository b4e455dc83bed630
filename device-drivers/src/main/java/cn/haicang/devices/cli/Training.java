package cn.haicang.devices.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * Goes through what every start goes through, so that the ahead-of-time cache knows it; touches no device. Only that: each
 * class in the cache is linked at each start, so what a single command needs would slow down all the others.
 */
final class Training {
    private static final List<List<String>> STARTS = List.of(
            List.of("--help"),
            List.of("nonsense", "--json"),
            List.of("ports", "--json"),
            List.of("status", "--port", "/dev/no-such-port", "--json"));

    private Training() {}

    public static void main(String[] arguments) {
        for (var words : STARTS) {
            DevicesCommand.ofThisMachine(
                            InputStream.nullInputStream(),
                            OutputStream.nullOutputStream(),
                            OutputStream.nullOutputStream())
                    .run(words);
        }
    }
}
