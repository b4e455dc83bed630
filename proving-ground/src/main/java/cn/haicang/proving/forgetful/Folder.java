package cn.haicang.proving.forgetful;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The names in one folder: as they are seen, and as they would be found after a power cut. A name lasts once its folder is synced. */
final class Folder {
    private final Map<String, Node> seen = new TreeMap<>();
    private final Map<String, Node> durable = new TreeMap<>();
    private final List<Change> unsynced = new ArrayList<>();

    /**
     * One change of names, which a file system makes whole or not at all.
     *
     * @param gone a name that is not there afterwards; empty if none
     * @param come a name that is there afterwards, with what it stands for; empty if none
     */
    private record Change(
            String gone, String come, @Nullable Node node) {
        void on(Map<String, Node> names) {
            names.remove(gone);
            if (node != null) {
                names.put(come, node);
            }
        }
    }

    Optional<Node> find(String name) {
        return Optional.ofNullable(seen.get(name));
    }

    Collection<String> names() {
        return List.copyOf(seen.keySet());
    }

    boolean isEmpty() {
        return seen.isEmpty();
    }

    void add(String name, Node node) {
        change(new Change("", name, node));
    }

    void remove(String name) {
        change(new Change(name, "", null));
    }

    /** Inside this folder, in one step. */
    void rename(String from, String to, Node node) {
        change(new Change(from, to, node));
    }

    private void change(Change change) {
        change.on(seen);
        unsynced.add(change);
    }

    void sync() {
        unsynced.forEach(change -> change.on(durable));
        unsynced.clear();
    }

    /** Names are changed in order: some of the last changes are not there. */
    void lose(Random random) {
        int arrived = random.nextInt(unsynced.size() + 1);
        unsynced.subList(0, arrived).forEach(change -> change.on(durable));
        unsynced.clear();
        seen.clear();
        seen.putAll(durable);
    }

    Collection<Node> nodes() {
        return List.copyOf(seen.values());
    }
}
