package cn.haicang.devices.pcsc;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.reflect.Field;
import java.util.Map;

/**
 * The JDK's one context with the PC/SC service. It opens one per process and keeps it for ever, also when the service
 * behind it was restarted (SCARD_E_NO_SERVICE from then on). Here it is made to forget it, and because it has no way to
 * release a context either, the C library is asked to: each would leave a file descriptor behind.
 */
final class StaleContext {
    private static final String TERMINALS = "sun.security.smartcardio.PCSCTerminals";
    private static final String LIBRARY = "libpcsclite.so.1";

    private StaleContext() {}

    /** Called on the one thread that uses the service, after which the next factory opens a new context. */
    static void forget() throws ReflectiveOperationException {
        var type = Class.forName(TERMINALS);
        var id = field(type, "contextId");
        long stale = id.getLong(null);
        id.setLong(null, 0L);
        if (field(type, "terminals").get(null) instanceof Map<?, ?> terminals) {
            terminals.clear();
        }
        if (stale != 0) {
            release(stale);
        }
    }

    private static Field field(Class<?> type, String name) throws NoSuchFieldException {
        var field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    @SuppressWarnings(
            "restricted") // the native library that the JDK's provider has loaded already; serial ports need it too
    private static void release(long context) {
        try (var arena = Arena.ofConfined()) {
            var function = SymbolLookup.libraryLookup(LIBRARY, arena).findOrThrow("SCardReleaseContext");
            var shape = FunctionDescriptor.of(JAVA_LONG, JAVA_LONG);
            long _ =
                    (long) Linker.nativeLinker().downcallHandle(function, shape).invokeExact(context);
        } catch (Throwable e) {
            throw new IllegalStateException("SCardReleaseContext", e);
        }
    }
}
