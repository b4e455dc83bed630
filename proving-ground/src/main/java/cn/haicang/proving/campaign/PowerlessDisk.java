package cn.haicang.proving.campaign;

import cn.haicang.proving.campaign.LifePlan.Shortage;
import cn.haicang.proving.forgetful.ForgetfulMount;
import cn.haicang.proving.process.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Forgets what was not synced whenever its process ends: the power goes with each end. */
final class PowerlessDisk implements Disk {
    private final Path folder;
    private final ForgetfulMount mount;

    private PowerlessDisk(Path folder, ForgetfulMount mount) {
        this.folder = folder;
        this.mount = mount;
    }

    static PowerlessDisk at(Path folder, long seed) throws IOException {
        return new PowerlessDisk(folder, ForgetfulMount.at(Files.createDirectories(folder), seed));
    }

    @Override
    public void fill(long pid, Shortage shortage) {
        FileLimit.set(pid, folder, shortage.spare());
    }

    @Override
    public void empty(long pid) {
        FileLimit.lift(pid);
    }

    /** The power goes in the midst of the work, after so many more writes, syncs and changes of names. */
    void cutAfter(int changes, Running victim) {
        mount.cutAfter(changes, victim::endAtOnce);
    }

    @Override
    public int restore() {
        return mount.cutAndRestore();
    }

    @Override
    public String end() {
        return "cut";
    }

    /** What is on it stays to be looked at, beside where it was. */
    @Override
    public void close() {
        Path left = folder.resolveSibling(folder.getFileName() + "-left");
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.toList()) {
                Files.copy(one, left.resolve(folder.relativize(one)));
            }
        } catch (IOException uncopied) {
            throw new UncheckedIOException(uncopied);
        } finally {
            mount.close();
        }
    }
}
