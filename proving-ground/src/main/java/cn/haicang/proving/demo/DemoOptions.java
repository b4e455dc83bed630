package cn.haicang.proving.demo;

import cn.haicang.proving.process.Ports;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    private static final Set<String> VALUES =
            Set.of("--data", "--kiosk-port", "--centre-port", "--wire-port", "--workbench-port");
    private static final Set<String> FLAGS = Set.of("--reset", "--no-open", "--enrolment-code");
    private static final int HIGHEST_PORT = 65_535;

    /** The command line can't be understood; the message says why, in one sentence. */
    static final class Misunderstood extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Misunderstood(String sentence) {
            super(sentence);
        }
    }

    static DemoOptions parse(List<String> words, Path defaultData) {
        Map<String, String> values = new HashMap<>();
        Set<String> flags = new HashSet<>();
        Deque<String> left = new ArrayDeque<>(words);
        while (!left.isEmpty()) {
            String word = left.removeFirst();
            if (VALUES.contains(word)) {
                values.put(word, value(word, left));
            } else {
                flags.add(flag(word));
            }
        }
        Path data = values.containsKey("--data") ? Path.of(values.getOrDefault("--data", "")) : defaultData;
        return new DemoOptions(
                data.toAbsolutePath().normalize(),
                new Ports(
                        port("--kiosk-port", values, 8081),
                        port("--centre-port", values, 8080),
                        port("--wire-port", values, 8443),
                        port("--workbench-port", values, 8082),
                        0),
                flags.contains("--reset"),
                !flags.contains("--no-open"),
                flags.contains("--enrolment-code"));
    }

    private static String flag(String word) {
        if (!FLAGS.contains(word)) {
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

    private static int port(String option, Map<String, String> values, int otherwise) {
        String text = values.getOrDefault(option, Integer.toString(otherwise));
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > HIGHEST_PORT) {
            throw new Misunderstood(option + " wants a port from 1 to " + HIGHEST_PORT + ".");
        }
        return port;
    }
}
