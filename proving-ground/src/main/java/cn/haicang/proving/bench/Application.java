package cn.haicang.proving.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;

/**
 * One application to be started.
 *
 * @param jar the thin jar, its libraries in {@code lib/} beside it
 * @param settings its command line for a data folder and a free port
 */
record Application(String name, Path jar, BiFunction<Path, Integer, List<String>> settings) {
    /** The heap that a terminal is given; the comparison takes the same for all. */
    private static final List<String> JVM = List.of(
            "-XX:+UseSerialGC",
            "-Xms32m",
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-Xlog:disable",
            "-Xlog:all=error:stderr");

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /** The command that trains an ahead-of-time cache and ends by itself. */
    List<String> training(Path cache, Path data, int port) {
        return command(
                List.of("-XX:AOTCacheOutput=" + cache, "-Dspring.context.exit=onRefresh"), settings.apply(data, port));
    }

    /** The command that serves, with the cache. */
    List<String> serving(Path cache, Path data, int port) {
        return command(List.of("-XX:AOTCache=" + cache), settings.apply(data, port));
    }

    private List<String> command(List<String> more, List<String> arguments) {
        var command = new java.util.ArrayList<String>();
        command.add(JAVA.toString());
        command.addAll(JVM);
        command.addAll(more);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        return command;
    }
}
