package cn.haicang.proving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where things lie in a checkout of this project: its rooms, and the jars that its build leaves. */
public record HousePlan(Path root) {
    public static final List<String> ROOMS =
            List.of("terminal-protocol", "device-drivers", "kiosk-app", "admin-console", "proving-ground");

    /** The checkout that this class was built in: it lies in {@code proving-ground/target}, as a jar or as classes. */
    public static HousePlan find() {
        Path here = codeSource();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("proving-ground")) && Files.isRegularFile(folder.resolve("pom.xml"))) {
                return new HousePlan(folder);
            }
        }
        throw new IllegalStateException("not inside a checkout of the project: " + here);
    }

    private static Path codeSource() {
        try {
            return Path.of(HousePlan.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException unusable) {
            throw new IllegalStateException("the place of the proving ground's own classes is no file", unusable);
        }
    }

    public Path room(String name) {
        return root.resolve(name);
    }

    /** The jar that {@code room} ships, beside its {@code lib} folder where it is an application. */
    public Path shippedJar(String room) {
        return builtJar(room, "");
    }

    /** The emulated machines, which no application ships. */
    public Path emulators() {
        return builtJar("device-drivers", "-emulators");
    }

    /** The proving ground itself, as it runs now. */
    public Path itself() {
        return codeSource();
    }

    private Path builtJar(String room, String classifier) {
        Path target = room(room).resolve("target");
        String start = Path.of(room).getFileName() + "-";
        String end = "-SNAPSHOT" + classifier + ".jar";
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().startsWith(start))
                    .filter(file -> file.getFileName().toString().endsWith(end))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("not built yet: " + start + "*" + end));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("not built yet: " + target, unreadable);
        }
    }
}
