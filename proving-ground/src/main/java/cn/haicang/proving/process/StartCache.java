package cn.haicang.proving.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The JVM's ahead-of-time cache (JEP 514): trained where it will run, on an empty data folder, and named after everything
 * that it was made from. A cache is code and a damaged one can end the JVM, so a process that dies early with it is started
 * again without, and the file is dropped.
 *
 * @param folder empty where no cache is wanted
 */
public record StartCache(Optional<Path> folder) {
    private static final Logger log = LoggerFactory.getLogger(StartCache.class);

    public static StartCache none() {
        return new StartCache(Optional.empty());
    }

    public static StartCache in(Path folder) {
        return new StartCache(Optional.of(folder));
    }

    /** Starts it with the cache, if there is one, and waits until it is ready. */
    Started start(Launch launch) {
        Optional<Path> cache = fileFor(launch).filter(Files::isRegularFile);
        if (cache.isPresent()) {
            Running quick = Running.start(withCache(launch));
            try {
                return new Started(quick, quick.awaitReady());
            } catch (DiedEarly withCache) {
                quick.close();
                log.warn("The {} did not start with its cache; it is started without", launch.name());
                remove(cache.get());
            }
        }
        Running plain = Running.start(launch);
        try {
            return new Started(plain, plain.awaitReady());
        } catch (DiedEarly failed) {
            plain.close();
            throw failed;
        }
    }

    /** How it is started with its cache, or as it is where there is none. */
    public Launch withCache(Launch launch) {
        return fileFor(launch)
                .filter(Files::isRegularFile)
                .map(file -> launch.with(List.of("-XX:AOTCache=" + file)))
                .orElse(launch);
    }

    /** Whether {@link #train} would have something to do. */
    public boolean isMissing(Launch launch) {
        return fileFor(launch).filter(file -> !Files.isRegularFile(file)).isPresent();
    }

    /**
     * Makes the cache, or leaves everything as it was. Whoever is interrupted in it ends its JVM first.
     *
     * @param empty the same application on an empty folder; it ends by itself as soon as it could have begun to work
     */
    public void train(Launch empty) {
        Path wanted = fileFor(empty).orElseThrow(() -> new IllegalStateException("no folder for the cache"));
        try (CacheTraining training = CacheTraining.beside(wanted)) {
            if (training.run(empty)) {
                removeOlder(wanted, empty.name() + "-");
            } else {
                log.warn("No cache came of the training; starts stay as they are");
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** The JVM makes no cache of classes that lie in a folder, as they do inside a build. */
    private Optional<Path> fileFor(Launch launch) {
        return folder.filter(_ -> launch.classPath().stream().allMatch(Files::isRegularFile))
                .map(place -> place.resolve(launch.name() + "-" + madeFrom(launch) + ".aot"));
    }

    /**
     * A JVM refuses a cache of other jars, which it knows by their times and sizes only; so a jar of the same bytes that was built
     * anew wants a cache of its own. Of our own jars the bytes count as well, since an unpacked one may have any time. A library's
     * name has its version in it, and to read all of them would take longer than the start.
     */
    private static String madeFrom(Launch launch) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((System.getProperty("java.vm.version") + launch.mainClass() + Launch.BASE)
                    .getBytes(StandardCharsets.UTF_8));
            for (Path jar : jars(launch)) {
                String known = jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar);
                digest.update(known.getBytes(StandardCharsets.UTF_8));
            }
            for (Path own : launch.classPath()) {
                digest.update(Files.readAllBytes(own));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static List<Path> jars(Launch launch) throws IOException {
        Path libraries = launch.classPath().getLast().resolveSibling("lib");
        try (Stream<Path> beside = Files.list(libraries)) {
            return Stream.concat(launch.classPath().stream(), beside.sorted())
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }

    /** What other jars were made into; nobody will ask for it again. */
    private static void removeOlder(Path present, String beginning) throws IOException {
        try (Stream<Path> caches = Files.list(present.getParent())) {
            caches.filter(file -> file.getFileName().toString().startsWith(beginning) && !file.equals(present))
                    .forEach(StartCache::remove);
        }
    }

    private static void remove(Path cache) {
        try {
            Files.deleteIfExists(cache);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
