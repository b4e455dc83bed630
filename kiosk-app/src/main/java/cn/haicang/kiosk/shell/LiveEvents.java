package cn.haicang.kiosk.shell;

import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.EventListener;

/** Lets a screen that is on the glass hear what the application publishes; it hears nothing after it is taken away. */
@org.springframework.stereotype.Component
public class LiveEvents {
    private final Map<Object, Consumer<Object>> listeners = new ConcurrentHashMap<>();

    /** @param reaction runs on the UI's turn */
    public <E> void tell(Component screen, Class<E> kind, Consumer<E> reaction) {
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

    @EventListener
    void published(PayloadApplicationEvent<?> event) {
        listeners.values().forEach(listener -> listener.accept(event.getPayload()));
    }
}
