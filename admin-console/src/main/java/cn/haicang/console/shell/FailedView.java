package cn.haicang.console.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A page that could not be drawn: says that nothing was changed, and gives a mark under which the log has the reason. */
@PermitAll
@ParentLayout(ConsoleLayout.class)
public final class FailedView extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {
    private static final Logger LOG = LoggerFactory.getLogger(FailedView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var hex = HexFormat.of()
                .toHexDigits(ThreadLocalRandom.current().nextInt(), 6)
                .toUpperCase(Locale.ROOT);
        var mark = hex.substring(0, 3) + "-" + hex.substring(3);
        LOG.error("A page could not be drawn, mark {}", mark, parameter.getException());
        addClassName("pad");
        var code = new Span(mark);
        code.addClassName("mono");
        add(new H1(getTranslation("failed.title")), new Paragraph(getTranslation("failed.words")));
        add(new Paragraph(new Span(getTranslation("failed.mark")), code));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("failed.title");
    }
}
