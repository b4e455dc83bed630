package cn.haicang.proving.campaign;

import java.util.SortedMap;
import java.util.TreeMap;

/** How often what has happened; from any thread. */
final class Tally {
    private final SortedMap<String, Integer> counts = new TreeMap<>();

    synchronized void add(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    synchronized int count(String what) {
        return counts.getOrDefault(what, 0);
    }

    /** All whose names begin so, added up. */
    synchronized int sum(String beginning) {
        return counts.entrySet().stream()
                .filter(it -> it.getKey().startsWith(beginning))
                .mapToInt(it -> it.getValue())
                .sum();
    }

    synchronized SortedMap<String, Integer> all() {
        return new TreeMap<>(counts);
    }
}
