package cn.haicang.kiosk.shell;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** The page around the screens: millimetres on {@code html}, and no message of the framework's own on the glass. */
@Component
class PageSetup implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    private final transient ScreenSettings settings;

    PageSetup(ScreenSettings settings) {
        this.settings = settings;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(response -> {
            // On html and not on body: a calc() on html does not see a property that body sets.
            response.getDocument()
                    .getElementsByTag("html")
                    .attr("style", settings.style())
                    .attr("lang", Manner.FIRST.tag());
        });
        event.addIndexHtmlRequestListener(response ->
                // There is no tab to show one, and the browser would ask for a file that isn't there.
                response.getDocument().head().append("<link rel=\"icon\" href=\"data:,\">"));
        event.getSource().setSystemMessagesProvider(_ -> {
            var messages = new CustomizedSystemMessages();
            messages.setSessionExpiredNotificationEnabled(false);
            messages.setInternalErrorNotificationEnabled(false);
            return messages;
        });
    }
}
