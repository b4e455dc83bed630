package cn.haicang.proving.campaign.life;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.locks.LockSupport;

/** kill(2) with SIGKILL: the kernel ends the process where it stands, and nothing in it runs any more. */
final class Sigkill {
    private static final int SIGKILL = 9;

    private Sigkill() {}

    @SuppressWarnings("restricted") // the JVM is started with --enable-native-access
    static void itself() {
        Linker linker = Linker.nativeLinker();
        MethodHandle kill = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("kill"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        try {
            int _ = (int) kill.invokeExact((int) ProcessHandle.current().pid(), SIGKILL);
        } catch (Throwable impossible) {
            throw new IllegalStateException("kill(2) could not be called", impossible);
        }
        while (true) {
            LockSupport.park();
        }
    }
}
