package cn.haicang.devices.pcsc;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** Does something in the network namespace of another process: what is connected there stays connected. */
record NetworkOf(long pid) {
    private static final int CLONE_NEWNET = 0x40000000;
    private static final MethodHandle OPEN =
            find("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT), Linker.Option.firstVariadicArg(2));
    private static final MethodHandle SETNS = find("setns", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
    private static final MethodHandle CLOSE = find("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

    static NetworkOf process(long pid) {
        return new NetworkOf(pid);
    }

    // A namespace belongs to a thread: this one does nothing else and ends.
    <T> T call(Callable<T> work) throws IOException {
        var result = new CompletableFuture<T>();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                enter();
                result.complete(work.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return result.exceptionallyCompose(e -> CompletableFuture.failedFuture(new IOException(e)))
                .join();
    }

    private void enter() throws Throwable {
        try (var arena = Arena.ofConfined()) {
            int file = (int) OPEN.invokeExact(arena.allocateFrom("/proc/" + pid + "/ns/net"), 0);
            int entered = (int) SETNS.invokeExact(file, CLONE_NEWNET);
            int closed = (int) CLOSE.invokeExact(file);
            if (file < 0 || entered < 0 || closed < 0) {
                throw new IOException("no way into the network of another process");
            }
        }
    }

    @SuppressWarnings("restricted") // tests run with native access
    private static MethodHandle find(String function, FunctionDescriptor shape, Linker.Option... options) {
        var linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(function), shape, options);
    }
}
