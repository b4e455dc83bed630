package cn.haicang.devices.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of a command line, sorted. Whoever understands one takes it; what is left at the end was wrong. */
final class Words {
    private static final Set<String> VALUED = Set.of(
            "--pcsc",
            "--samv",
            "--port",
            "--paper",
            "--profile",
            "--timeout",
            "--at",
            "--slot",
            "--to",
            "--device",
            "--firmware");
    private static final Set<String> BARE = Set.of("--json", "--reveal", "--line-speed", "--help");

    private final Deque<String> alone = new ArrayDeque<>();
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> bare = new HashSet<>();

    private Words() {}

    static Words sort(List<String> arguments) throws WrongWords {
        var words = new Words();
        var rest = arguments.stream().filter(word -> !word.equals("--json")).iterator();
        while (rest.hasNext()) {
            words.sort(rest.next(), rest);
        }
        return words;
    }

    private void sort(String word, Iterator<String> rest) throws WrongWords {
        if (!word.startsWith("-") || word.equals("-")) {
            alone.add(word);
        } else if (BARE.contains(word)) {
            bare.add(word);
        } else if (!VALUED.contains(word)) {
            throw new WrongWords("There is no option " + shown(word) + "; bin/devices --help names all of them.");
        } else if (!rest.hasNext()) {
            throw new WrongWords("The option " + word + " needs a value after it.");
        } else if (values.put(word, rest.next()) != null) {
            throw new WrongWords("The option " + word + " was given twice.");
        }
    }

    /** What was typed, unless it could be anything at all. */
    private static String shown(String word) {
        return word.matches("-{1,2}[a-z][a-z-]{0,20}") ? word : "of that kind";
    }

    /** Takes the next word that stands alone. */
    Optional<String> next() {
        return Optional.ofNullable(alone.poll());
    }

    /** Takes an option's value. */
    Optional<String> value(String option) {
        return Optional.ofNullable(values.remove(option));
    }

    String required(String option) throws WrongWords {
        return value(option)
                .orElseThrow(() -> new WrongWords("This needs " + option + "; bin/devices --help shows how."));
    }

    boolean has(String option) {
        return bare.remove(option);
    }

    void requireNothingLeft(String command) throws WrongWords {
        if (!alone.isEmpty()) {
            throw new WrongWords("There are more words than " + command + " understands.");
        }
        for (var option : values.keySet()) {
            throw new WrongWords(command + " has no option " + option + ".");
        }
        for (var option : bare) {
            throw new WrongWords(command + " has no option " + option + ".");
        }
    }
}
