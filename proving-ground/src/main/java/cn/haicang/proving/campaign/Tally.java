package cn.haicang.proving.campaign;

import java.util.SortedMap;
import java.util.TreeMap;

/** How often what has happened; from any thread. */
final class Tally {
    private final SortedMap<String, Integer> counts = new TreeMap<>();

    void add(String what) {
        add(what, 1);
    }

    synchronized void add(String what, int times) {
        if (times > 0) {
            counts.merge(what, times, Integer::sum);
        }
    }

    /** Kills and power cuts of a process that had handled a submission since its start. */
    int ends() {
        return sum("kill ") + sum("cut ");
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
