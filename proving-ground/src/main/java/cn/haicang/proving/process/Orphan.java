package cn.haicang.proving.process;

import java.io.IOException;
import java.io.OutputStream;

/** Ends a process whose starter is gone: its standard input ends then. */
public final class Orphan {
    private Orphan() {}

    public static void endWithStarter() {
        Thread.ofPlatform().daemon().name("starter-watch").start(() -> {
            try {
                System.in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException gone) {
                // A broken pipe says the same as its end.
                Runtime.getRuntime().exit(0);
            }
            Runtime.getRuntime().exit(0);
        });
    }
}
