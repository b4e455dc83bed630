package cn.haicang.proving.demo;

import cn.haicang.proving.process.Ports;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What was typed.
 *
 * @param enrolmentCode print one line of JSON for another terminal
 */
record DemoOptions(Path data, Ports ports, boolean reset, boolean open, boolean enrolmentCode) {
    static final String USAGE = """
            bin/demo [options]            the centre and one terminal with emulated devices, until Ctrl-C
              --data DIR                  where both keep everything (demo-data)
              --reset                     forget everything first
              --kiosk-port N              the terminal's screen (8081)
              --centre-port N             the people's console (8080)
              --wire-port N               what terminals call (8443)
              --workbench-port N          the page with cards, paper and cables (8082)
              --no-open                   open no browser
              --enrolment-code            print one line of JSON for another terminal: code, url, ca
            """;

    /** The command line can't be understood; the message says why, in one sentence. */
    static final class Misunderstood extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Misunderstood(String sentence) {
            super(sentence);
        }
    }

    static DemoOptions parse(List<String> words, Path defaultData) {
        Path data = defaultData;
        int kiosk = 8081;
        int centre = 8080;
        int wire = 8443;
        int workbench = 8082;
        Deque<String> left = new ArrayDeque<>(words);
        Deque<String> flags = new ArrayDeque<>();
        while (!left.isEmpty()) {
            String word = left.removeFirst();
            switch (word) {
                case "--data" ->
                    data = Path.of(value(word, left)).toAbsolutePath().normalize();
                case "--kiosk-port" -> kiosk = port(word, left);
                case "--centre-port" -> centre = port(word, left);
                case "--wire-port" -> wire = port(word, left);
                case "--workbench-port" -> workbench = port(word, left);
                default -> flags.add(flag(word));
            }
        }
        Ports ports = new Ports(kiosk, centre, wire, workbench, 0);
        return new DemoOptions(
                data,
                ports,
                flags.contains("--reset"),
                !flags.contains("--no-open"),
                flags.contains("--enrolment-code"));
    }

    private static String flag(String word) {
        if (!Set.of("--reset", "--no-open", "--enrolment-code").contains(word)) {
            throw new Misunderstood("There is no option " + word + ".");
        }
        return word;
    }

    private static String value(String option, Deque<String> left) {
        if (left.isEmpty()) {
            throw new Misunderstood(option + " wants a value.");
        }
        return left.removeFirst();
    }

    private static int port(String option, Deque<String> left) {
        String text = value(option, left);
        OptionalInt port = text.matches("\\d{1,5}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
        return port.stream()
                .filter(number -> number >= 1 && number <= 65_535)
                .findFirst()
                .orElseThrow(() -> new Misunderstood(option + " wants a port from 1 to 65535."));
    }
}
