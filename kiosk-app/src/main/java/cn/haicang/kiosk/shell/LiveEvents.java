package cn.haicang.kiosk.shell;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets a screen that is on the glass hear what the application publishes; it hears nothing after it is taken away. */
@Component
public class LiveEvents {
    private final Map<Object, Consumer<Object>> listeners = new ConcurrentHashMap<>();

    /** @param reaction runs on the UI's turn */
    public <E> void tell(Screen screen, Class<E> kind, Consumer<E> reaction) {
        screen.addAttachListener(attached -> {
            var ui = attached.getUI();
            var place = new Object();
            listeners.put(place, event -> {
                if (kind.isInstance(event)) {
                    var _ = ui.access(() -> reaction.accept(kind.cast(event)));
                }
            });
            screen.addDetachListener(gone -> {
                gone.unregisterListener();
                listeners.remove(place);
            });
        });
    }

    /** Keeps a watch open as long as the screen is on the glass. */
    public void during(Screen screen, Supplier<AutoCloseable> watch) {
        screen.addAttachListener(attached -> {
            var open = watch.get();
            screen.addDetachListener(gone -> {
                gone.unregisterListener();
                close(open);
            });
        });
    }

    private static void close(AutoCloseable watch) {
        try {
            watch.close();
        } catch (Exception e) {
            throw new IllegalStateException("a watch does not end", e);
        }
    }

    @EventListener
    void published(PayloadApplicationEvent<?> event) {
        listeners.values().forEach(listener -> listener.accept(event.getPayload()));
    }
}
