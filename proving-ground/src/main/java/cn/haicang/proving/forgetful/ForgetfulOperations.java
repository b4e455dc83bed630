package cn.haicang.proving.forgetful;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.cryptomator.jfuse.api.DirFiller;
import org.cryptomator.jfuse.api.Errno;
import org.cryptomator.jfuse.api.FileInfo;
import org.cryptomator.jfuse.api.FuseOperations;
import org.cryptomator.jfuse.api.Stat;
import org.cryptomator.jfuse.api.Statvfs;
import org.cryptomator.jfuse.api.TimeSpec;
import org.jspecify.annotations.Nullable;

/** What the kernel asks for (fuse_operations of libfuse 3), answered from the disk in memory. */
final class ForgetfulOperations implements FuseOperations {
    private static final long BLOCK = 4096;
    private static final long BLOCKS = 262_144;

    private final ForgetfulDisk disk;
    private final Errno errno;

    ForgetfulOperations(ForgetfulDisk disk, Errno errno) {
        this.disk = disk;
        this.errno = errno;
    }

    @Override
    public Errno errno() {
        return errno;
    }

    @Override
    public Set<Operation> supportedOperations() {
        return EnumSet.of(
                Operation.CHMOD,
                Operation.CREATE,
                Operation.FSYNC,
                Operation.FSYNCDIR,
                Operation.GET_ATTR,
                Operation.MKDIR,
                Operation.OPEN,
                Operation.OPEN_DIR,
                Operation.READ,
                Operation.READ_DIR,
                Operation.RENAME,
                Operation.RMDIR,
                Operation.STATFS,
                Operation.TRUNCATE,
                Operation.UNLINK,
                Operation.UTIMENS,
                Operation.WRITE);
    }

    /** Whatever only looks: without power it cannot be answered. */
    private int look(IntSupplier answer) {
        synchronized (disk) {
            return disk.powered() ? answer.getAsInt() : -errno.eio();
        }
    }

    /** Whatever changes something: the power may go just before. */
    private int change(IntSupplier answer) {
        return look(() -> {
            disk.changes();
            return disk.powered() ? answer.getAsInt() : -errno.eio();
        });
    }

    private <T> int on(Optional<T> there, Function<T, Integer> answer) {
        return there.map(answer).orElse(-errno.enoent());
    }

    @Override
    public int getattr(String path, Stat stat, @Nullable FileInfo open) {
        return look(() -> on(disk.find(path), node -> {
            switch (node) {
                case Node.File file -> {
                    stat.setMode(Stat.S_IFREG | file.mode());
                    stat.setSize(file.content().length());
                    stat.setNLink((short) 1);
                }
                case Node.Directory directory -> {
                    stat.setMode(Stat.S_IFDIR | directory.mode());
                    stat.setNLink((short) 2);
                }
            }
            stat.mTime().set(Instant.EPOCH);
            return 0;
        }));
    }

    @Override
    public int mkdir(String path, int mode) {
        return make(path, new Node.Directory(mode));
    }

    @Override
    public int create(String path, int mode, FileInfo open) {
        return make(path, new Node.File(mode & 07777));
    }

    private int make(String path, Node node) {
        return change(() -> {
            if (disk.find(path).isPresent()) {
                return -errno.eexist();
            }
            return on(disk.parent(path), folder -> {
                folder.add(ForgetfulDisk.name(path), node);
                return 0;
            });
        });
    }

    @Override
    public int unlink(String path) {
        return change(() -> on(disk.parent(path), folder -> {
            folder.remove(ForgetfulDisk.name(path));
            return 0;
        }));
    }

    @Override
    public int rmdir(String path) {
        return disk.folder(path).filter(it -> !it.isEmpty()).isPresent() ? -errno.enotempty() : unlink(path);
    }

    @Override
    public int rename(String from, String to, int flags) {
        return change(() -> on(disk.find(from), node -> {
            Optional<Folder> left = disk.parent(from);
            Optional<Folder> entered = disk.parent(to);
            if (left.isPresent() && left.equals(entered)) {
                left.get().rename(ForgetfulDisk.name(from), ForgetfulDisk.name(to), node);
            } else {
                entered.ifPresent(folder -> folder.add(ForgetfulDisk.name(to), node));
                left.ifPresent(folder -> folder.remove(ForgetfulDisk.name(from)));
            }
            return 0;
        }));
    }

    @Override
    public int chmod(String path, int mode, @Nullable FileInfo open) {
        return look(() -> on(disk.find(path), node -> {
            node.mode(mode & 07777);
            return 0;
        }));
    }

    @Override
    public int open(String path, FileInfo info) {
        if (info.getOpenFlags().contains(StandardOpenOption.TRUNCATE_EXISTING)) {
            return truncate(path, 0, info);
        }
        return look(() -> on(disk.file(path), _ -> 0));
    }

    @Override
    public int truncate(String path, long size, @Nullable FileInfo info) {
        return change(() -> on(disk.file(path), file -> {
            file.content().cut(size);
            return 0;
        }));
    }

    @Override
    public int read(String path, ByteBuffer buffer, long size, long offset, @Nullable FileInfo info) {
        return look(() -> on(disk.file(path), file -> file.content().read(buffer, offset, size)));
    }

    @Override
    public int write(String path, ByteBuffer buffer, long size, long offset, @Nullable FileInfo info) {
        return change(() -> on(disk.file(path), file -> {
            byte[] bytes = new byte[(int) size];
            buffer.get(bytes);
            file.content().write(bytes, offset);
            return bytes.length;
        }));
    }

    @Override
    public int fsync(String path, int dataOnly, @Nullable FileInfo info) {
        return change(() -> on(disk.file(path), file -> {
            file.content().sync();
            return 0;
        }));
    }

    @Override
    public int fsyncdir(@Nullable String path, int dataOnly, @Nullable FileInfo info) {
        return change(() -> on(Optional.ofNullable(path).flatMap(disk::folder), folder -> {
            folder.sync();
            return 0;
        }));
    }

    @Override
    public int opendir(String path, FileInfo info) {
        return look(() -> on(disk.folder(path), _ -> 0));
    }

    @Override
    public int readdir(String path, DirFiller filler, long offset, FileInfo info, int flags) {
        return look(() -> on(disk.folder(path), folder -> {
            try {
                filler.fill(".");
                filler.fill("..");
                for (String name : folder.names()) {
                    filler.fill(name);
                }
                return 0;
            } catch (IOException full) {
                return -errno.eio();
            }
        }));
    }

    @Override
    public int statfs(String path, Statvfs statvfs) {
        statvfs.setBsize(BLOCK);
        statvfs.setFrsize(BLOCK);
        statvfs.setBlocks(BLOCKS);
        statvfs.setBfree(BLOCKS);
        statvfs.setBavail(BLOCKS);
        statvfs.setNameMax(255);
        return 0;
    }

    @Override
    public int utimens(String path, TimeSpec atime, TimeSpec mtime, @Nullable FileInfo info) {
        return look(() -> on(disk.find(path), _ -> 0));
    }
}
