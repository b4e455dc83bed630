package cn.haicang.proving.campaign;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What was typed.
 *
 * @param kills that count, after which a piece ends; or, with {@code resume}, up to which pieces are added
 * @param resume go on after the pieces that are written down
 * @param record write the piece down
 * @param powerCuts the disk forgets with each end what was not synced
 */
record Options(
        long seed,
        Duration lasts,
        int terminals,
        int kills,
        boolean resume,
        boolean record,
        boolean powerCuts,
        Optional<Break> broken) {
    /** The command line can't be understood; the message says why, in one sentence. */
    static final class Misunderstood extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Misunderstood(String sentence) {
            super(sentence);
        }
    }

    static Options parse(List<String> words) {
        Map<String, String> values = new HashMap<>();
        Deque<String> left = new ArrayDeque<>(words);
        while (!left.isEmpty()) {
            String word = left.removeFirst();
            switch (word) {
                case "--resume", "--record", "--power-cuts" -> values.put(word, "");
                case "--seed", "--minutes", "--terminals", "--kills", "--break" -> {
                    if (left.isEmpty()) {
                        throw new Misunderstood(word + " wants a value.");
                    }
                    values.put(word, left.removeFirst());
                }
                default -> throw new Misunderstood("There is no option " + word + "; bin/campaign --help tells them.");
            }
        }
        return new Options(
                number("--seed", values, 1, Integer.MAX_VALUE),
                Duration.ofMillis((long) (60_000 * fraction("--minutes", values, 2))),
                (int) number("--terminals", values, 3, 20),
                (int) number("--kills", values, 0, 1_000_000),
                values.containsKey("--resume"),
                values.containsKey("--record") || values.containsKey("--resume"),
                values.containsKey("--power-cuts"),
                Optional.ofNullable(values.get("--break")).map(Options::named));
    }

    Options with(long otherSeed, int otherKills) {
        return new Options(otherSeed, lasts, terminals, otherKills, resume, record, powerCuts, broken);
    }

    /** What is counted. */
    String counted() {
        return powerCuts ? "cuts" : "kills";
    }

    private static long number(String option, Map<String, String> values, long otherwise, long most) {
        String text = values.getOrDefault(option, Long.toString(otherwise));
        long number = text.matches("\\d{1,10}") ? Long.parseLong(text) : -1;
        if (number < 0 || number > most) {
            throw new Misunderstood(option + " wants a number up to " + most + ".");
        }
        return number;
    }

    private static double fraction(String option, Map<String, String> values, double otherwise) {
        String text = values.getOrDefault(option, Double.toString(otherwise));
        if (!text.matches("\\d{1,4}(\\.\\d{1,3})?")) {
            throw new Misunderstood(option + " wants a number, such as 2 or 0.5.");
        }
        return Double.parseDouble(text);
    }

    private static Break named(String name) {
        try {
            return Break.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new Misunderstood("There is no fault called " + name + "; bin/campaign --help names them.");
        }
    }
}
