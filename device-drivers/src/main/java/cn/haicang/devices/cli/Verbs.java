package cn.haicang.devices.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

/** What can be done to a machine by a line of words. */
final class Verbs {
    private static final Pattern WORDS = Pattern.compile("\\s*(\\S+)(?:\\s+(.*?))?\\s*");

    private final Map<String, Consumer<String>> verbs = new LinkedHashMap<>();

    /** A fault that comes and goes by itself needs no word beside its own. */
    Verbs with(String verb, Runnable does) {
        verbs.put(verb, _ -> does.run());
        return this;
    }

    Verbs with(String verb, Consumer<String> does) {
        verbs.put(verb, does);
        return this;
    }

    Verbs withNumber(String verb, IntConsumer does) {
        verbs.put(verb, word -> {
            if (!word.matches("[0-9]{1,6}")) {
                throw new IllegalArgumentException(verb + " needs a number");
            }
            does.accept(Integer.parseInt(word));
        });
        return this;
    }

    /** Milliseconds. */
    Verbs withMillis(String verb, Consumer<Duration> does) {
        return withNumber(verb, number -> does.accept(Duration.ofMillis(number)));
    }

    Verbs withSwitch(String verb, Consumer<Boolean> does) {
        verbs.put(verb, word -> {
            if (!word.equals("on") && !word.equals("off")) {
                throw new IllegalArgumentException(verb + " is followed by on or off");
            }
            does.accept(word.equals("on"));
        });
        return this;
    }

    String names() {
        return String.join(", ", verbs.keySet());
    }

    /** @throws IllegalArgumentException in a sentence, if these are no words of this machine */
    void say(String line) {
        var words = WORDS.matcher(line);
        if (!words.matches()) {
            return; // an empty line
        }
        var verb = verbs.get(words.group(1));
        if (verb == null) {
            throw new IllegalArgumentException("this machine knows " + names());
        }
        verb.accept(words.group(2) == null ? "" : words.group(2));
    }
}
