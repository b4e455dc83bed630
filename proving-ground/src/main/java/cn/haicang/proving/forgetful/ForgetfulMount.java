package cn.haicang.proving.forgetful;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.cryptomator.jfuse.api.Fuse;
import org.cryptomator.jfuse.api.FuseBuilder;
import org.cryptomator.jfuse.api.FuseMountFailedException;

/** The file system in its place, served by this process. */
public final class ForgetfulMount implements AutoCloseable {
    private final ForgetfulDisk disk;
    private final Fuse fuse;

    private ForgetfulMount(ForgetfulDisk disk, Fuse fuse) {
        this.disk = disk;
        this.fuse = fuse;
    }

    /**
     * @param folder empty
     * @throws IllegalStateException if it cannot be mounted here, with what is missing
     */
    public static ForgetfulMount at(Path folder, long seed) {
        if (!Path.of("/dev/fuse").toFile().exists()) {
            throw new IllegalStateException("There is no /dev/fuse here: power cuts need FUSE (package fuse3), and a"
                    + " container that is given the device (--device /dev/fuse --cap-add SYS_ADMIN).");
        }
        FuseBuilder builder = Fuse.builder();
        builder.setLibraryPath(library().toString());
        ForgetfulDisk disk = new ForgetfulDisk(new Random(seed));
        Fuse fuse = builder.build(new ForgetfulOperations(disk, builder.errno()));
        try {
            // Nothing is remembered by the kernel: after a cut it has to ask again.
            fuse.mount("forgetful", folder, "-s", "-oattr_timeout=0,entry_timeout=0,negative_timeout=0");
            return new ForgetfulMount(disk, fuse);
        } catch (FuseMountFailedException refused) {
            throw new IllegalStateException(
                    "FUSE does not mount here (package fuse3?): " + refused.getMessage(), refused);
        }
    }

    /**
     * The power goes in the midst of the work, after so many more writes, syncs and changes of names.
     *
     * @param everything ends whatever runs on that power; called at the cut, before anybody is told of an error
     */
    public void cutAfter(long changes, Runnable everything) {
        synchronized (disk) {
            disk.cutAfter(changes, everything);
        }
    }

    /**
     * The power goes, if it has not gone by itself, and comes back; nobody may have a file open any more.
     *
     * @return sectors that were lost in this cut
     */
    public int cutAndRestore() {
        synchronized (disk) {
            disk.cut();
            return disk.restore();
        }
    }

    /** The library's name without a number belongs to developers' packages. */
    private static Path library() {
        try (Stream<Path> found = Files.find(Path.of("/usr/lib"), 2, (path, _) -> path.endsWith("libfuse3.so.3"))) {
            return found.findFirst()
                    .orElseThrow(() -> new IllegalStateException("There is no libfuse3.so.3 here (package fuse3)."));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        try {
            fuse.close();
        } catch (TimeoutException busy) {
            throw new IllegalStateException("somebody still uses the forgetful file system", busy);
        }
    }
}
