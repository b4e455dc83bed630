package cn.haicang.proving.forgetful;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Folders and files in memory, and the switch that cuts the power. Whoever uses it holds its lock. */
final class ForgetfulDisk {
    private static final int[] KEPT = {0, 25, 50, 75, 100};

    private final Node.Directory root = new Node.Directory(0755);
    private final Random random;
    private boolean powered = true;
    private long changesLeft = Long.MAX_VALUE;
    private Runnable atTheCut = () -> {};
    private int lost;

    ForgetfulDisk(Random random) {
        this.random = random;
    }

    boolean powered() {
        return powered;
    }

    /**
     * The power goes by itself after so many more changes.
     *
     * @param everything that runs on that power; called at the cut, before anybody is told that something went wrong
     */
    void cutAfter(long changes, Runnable everything) {
        changesLeft = changes;
        atTheCut = everything;
    }

    /** Called before each write, sync and change of a name. */
    void changes() {
        changesLeft--;
        if (changesLeft == 0) {
            atTheCut.run();
            cut();
        }
    }

    /** From now on nothing can be done, and what was not synced may be lost. */
    void cut() {
        if (powered) {
            powered = false;
            int kept = KEPT[random.nextInt(KEPT.length)];
            Deque<Node> left = new ArrayDeque<>(List.of(root));
            while (!left.isEmpty()) {
                switch (left.pop()) {
                    case Node.File file -> lost += file.content().lose(random, kept);
                    case Node.Directory directory -> {
                        directory.folder().lose(random);
                        left.addAll(directory.folder().nodes());
                    }
                }
            }
        }
    }

    /**
     * The power is back.
     *
     * @return sectors that were lost while it went
     */
    int restore() {
        int before = lost;
        powered = true;
        changesLeft = Long.MAX_VALUE;
        atTheCut = () -> {};
        lost = 0;
        return before;
    }

    Optional<Node> find(String path) {
        Optional<Node> node = Optional.of(root);
        for (String name :
                Stream.of(path.split("/", -1)).filter(it -> !it.isEmpty()).toList()) {
            node = node.flatMap(it ->
                    it instanceof Node.Directory directory ? directory.folder().find(name) : Optional.empty());
        }
        return node;
    }

    Optional<Node.File> file(String path) {
        return find(path).flatMap(it -> it instanceof Node.File file ? Optional.of(file) : Optional.empty());
    }

    Optional<Folder> folder(String path) {
        return find(path)
                .flatMap(it ->
                        it instanceof Node.Directory directory ? Optional.of(directory.folder()) : Optional.empty());
    }

    /** The folder that a name is in. */
    Optional<Folder> parent(String path) {
        return folder(path.substring(0, path.lastIndexOf('/')));
    }

    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
