package cn.haicang.devices.camera;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceLost;
import cn.haicang.devices.ReasonCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A camera that Linux knows as a V4L2 device, by {@code v4l2-ctl} (package v4l-utils) as a process of its own: what hangs
 * or grows is killed at the deadline, and no code of ours stands on the kernel's structures.
 */
public final class V4l2Source implements ImageSource {
    private final Path device;
    private final List<String> command;

    /** @param tool {@code v4l2-ctl}, by its name or its path */
    public V4l2Source(Path device, String tool) {
        this.device = device;
        // Five pictures are passed over while exposure settles; then one as MJPG to standard output (man v4l2-ctl).
        this.command = List.of(
                tool,
                "--device=" + device,
                "--set-fmt-video=width=2592,height=1944,pixelformat=MJPG",
                "--stream-mmap",
                "--stream-skip=5",
                "--stream-count=1",
                "--stream-to=-");
    }

    @Override
    public void requirePresent() {
        if (!Files.exists(device)) {
            throw new DeviceLost(ReasonCode.NOT_CONNECTED);
        }
    }

    @Override
    public byte[] frame(Deadline deadline) {
        requirePresent();
        var process = start();
        try {
            byte[] bytes = output(process).get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
            if (bytes.length <= MOST_BYTES) {
                requireDone(process, deadline);
            }
            return bytes;
        } catch (TimeoutException e) {
            throw new DeviceLost(ReasonCode.NO_ANSWER, e);
        } catch (ExecutionException e) {
            throw new DeviceLost(ReasonCode.LOST, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceLost(ReasonCode.NO_ANSWER, e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private Process start() {
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new DeviceLost(ReasonCode.SERVICE_DOWN, e);
        }
    }

    private static CompletableFuture<byte[]> output(Process process) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return process.getInputStream().readNBytes(MOST_BYTES + 1);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                work -> Thread.ofPlatform().daemon().name("camera-output").start(work));
    }

    private static void requireDone(Process process, Deadline deadline) throws InterruptedException {
        if (!process.waitFor(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
            throw new DeviceLost(ReasonCode.NO_ANSWER);
        }
        if (process.exitValue() != 0) {
            throw new DeviceLost(ReasonCode.LOST);
        }
    }
}
