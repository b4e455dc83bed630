package cn.haicang.devices.emulator;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;

/**
 * One pseudo-terminal of Linux, in raw mode: POSIX functions called through the C library. It keeps its far end open
 * itself, so that an application may come and go without the near end seeing a hang-up.
 */
final class Pty {
    private static final int O_RDWR = 2;
    private static final int O_NOCTTY = 0x100;
    private static final int O_NONBLOCK = 0x800;
    private static final short POLLIN = 1;
    private static final int POLL_MILLIS = 100;
    private static final long TCGETS2 = 0x802C542AL;
    private static final int TERMIOS_SIZE = 64;
    private static final int SPEED_AT = 40;

    private static final MethodHandle OPENPT = find("posix_openpt", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle GRANT = find("grantpt", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle UNLOCK = find("unlockpt", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle NAME =
            find("ptsname_r", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle OPEN =
            find("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT), Linker.Option.firstVariadicArg(2));
    private static final MethodHandle GET = find("tcgetattr", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));
    private static final MethodHandle RAW = find("cfmakeraw", FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle SET =
            find("tcsetattr", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS));
    private static final MethodHandle POLL =
            find("poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
    private static final MethodHandle READ =
            find("read", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle WRITE =
            find("write", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle CLOSE = find("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle IOCTL = find(
            "ioctl", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS), Linker.Option.firstVariadicArg(2));

    private final int near;
    private final int far;
    private final String path;
    private volatile boolean closed;

    private Pty(int near, int far, String path) {
        this.near = near;
        this.far = far;
        this.path = path;
    }

    static Pty open() throws IOException {
        try (var arena = Arena.ofConfined()) {
            int near = must((int) OPENPT.invokeExact(O_RDWR | O_NOCTTY));
            must((int) GRANT.invokeExact(near));
            must((int) UNLOCK.invokeExact(near));
            var name = arena.allocate(128);
            must((int) NAME.invokeExact(near, name, 128L));
            int far = must((int) OPEN.invokeExact(name, O_RDWR | O_NOCTTY | O_NONBLOCK));
            var settings = arena.allocate(TERMIOS_SIZE);
            must((int) GET.invokeExact(far, settings));
            RAW.invokeExact(settings);
            must((int) SET.invokeExact(far, 0, settings));
            return new Pty(near, far, name.getString(0));
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IOException("no pseudo-terminal", e);
        }
    }

    String path() {
        return path;
    }

    /** Waits for bytes of the application; none means that this terminal was closed. */
    byte[] read() {
        try (var arena = Arena.ofConfined()) {
            var wanted = arena.allocate(8, 4);
            var buffer = arena.allocate(4096);
            while (!closed) {
                wanted.set(JAVA_INT, 0, near);
                wanted.set(JAVA_SHORT, 4, POLLIN);
                wanted.set(JAVA_SHORT, 6, (short) 0);
                if ((int) POLL.invokeExact(wanted, 1L, POLL_MILLIS) > 0 && !closed) {
                    long count = (long) READ.invokeExact(near, buffer, 4096L);
                    return count <= 0 ? new byte[0] : buffer.asSlice(0, count).toArray(JAVA_BYTE);
                }
            }
            return new byte[0];
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    void write(byte[] bytes) {
        try (var arena = Arena.ofConfined()) {
            var buffer = arena.allocateFrom(JAVA_BYTE, bytes);
            long done = 0;
            while (done < bytes.length && !closed) {
                long count = (long) WRITE.invokeExact(near, buffer.asSlice(done), bytes.length - done);
                done += count < 0 ? bytes.length : count;
            }
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    /** Nought after it was closed. */
    int baud() {
        if (closed) {
            return 0;
        }
        try (var arena = Arena.ofConfined()) {
            var settings = arena.allocate(TERMIOS_SIZE, 4);
            must((int) IOCTL.invokeExact(near, TCGETS2, settings));
            return settings.get(JAVA_INT, SPEED_AT);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            int first = (int) CLOSE.invokeExact(far);
            int second = (int) CLOSE.invokeExact(near);
            must(first | second);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    @SuppressWarnings("restricted") // native access is what a pseudo-terminal is; whoever starts this permits it
    private static MethodHandle find(String function, FunctionDescriptor shape, Linker.Option... options) {
        var linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(function), shape, options);
    }

    private static int must(int result) throws IOException {
        if (result < 0) {
            throw new IOException("the system refuses a pseudo-terminal");
        }
        return result;
    }

    private static RuntimeException failed(Throwable e) {
        return e instanceof RuntimeException known ? known : new IllegalStateException("pseudo-terminal", e);
    }
}
