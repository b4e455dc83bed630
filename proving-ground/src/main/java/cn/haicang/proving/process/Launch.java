package cn.haicang.proving.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How one Java process is started.
 *
 * @param name in sentences to a person
 * @param jvm further options of the JVM
 * @param log takes standard output and standard error
 * @param ready written by the process as soon as it can be used, see {@link ReadyFile}
 */
public record Launch(
        String name,
        List<Path> classPath,
        String mainClass,
        List<String> jvm,
        List<String> arguments,
        Path log,
        Path ready) {
    /** What both applications are run with, here and where they are measured. */
    public static final List<String> BASE = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--add-opens=java.smartcardio/sun.security.smartcardio=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-Xms32m",
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-Dfile.encoding=UTF-8",
            "-Dsun.net.httpserver.nodelay=true");

    public Launch {
        classPath = List.copyOf(classPath);
        jvm = List.copyOf(jvm);
        arguments = List.copyOf(arguments);
    }

    /** The same with further options of the JVM. */
    public Launch with(List<String> more) {
        var all = new ArrayList<>(jvm);
        all.addAll(more);
        return new Launch(name, classPath, mainClass, all, arguments, log, ready);
    }

    List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(BASE);
        command.addAll(jvm);
        command.add("-cp");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(":")));
        command.add(mainClass);
        command.addAll(arguments);
        return command;
    }
}
