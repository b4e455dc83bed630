package cn.haicang.console.testing;

import cn.haicang.console.ConsoleApplication;
import cn.haicang.console.audit.Actor;
import cn.haicang.console.terminals.IssuedCode;
import cn.haicang.console.terminals.NewTerminal;
import cn.haicang.console.terminals.Terminals;
import cn.haicang.console.wire.WirePort;
import cn.haicang.protocol.LocalizedText;
import cn.haicang.protocol.TerminalId;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole centre in this JVM, on free ports of the loopback. */
public final class RunningCentre implements AutoCloseable {
    public static final Actor ADMIN = new Actor("user:1", "Ye Wenhui");
    public static final LocalizedText SITE = new LocalizedText("海虹社区站", "海虹社區站", "Haihong Community");
    public static final String STREET = "350205003";

    private final ConfigurableApplicationContext context;

    private RunningCentre(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static RunningCentre on(Path data, String... settings) {
        return on(data, Clock.systemUTC(), settings);
    }

    public static RunningCentre on(Path data, Clock clock, String... settings) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--console.wire.port=0",
                "--console.data=" + data,
                "--vaadin.productionMode=true",
                "--spring.main.banner-mode=off"));
        arguments.addAll(List.of(settings));
        return new RunningCentre(new SpringApplicationBuilder(ConsoleApplication.class)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("testClock", Clock.class, () -> clock, bean -> bean.setPrimary(true)))
                .run(arguments.toArray(String[]::new)));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public int wirePort() {
        return bean(WirePort.class).number();
    }

    public int peoplesPort() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return server == null ? -1 : server.getPort();
    }

    public TerminalId register() {
        return bean(Terminals.class).register(ADMIN, new NewTerminal(SITE, STREET));
    }

    public IssuedCode code(TerminalId terminal) {
        return bean(Terminals.class).issueCode(ADMIN, terminal);
    }

    /** Registered and enrolled. */
    public TestTerminal enrolled() {
        var terminal = TestTerminal.newAt(this);
        terminal.enrol(code(register()));
        return terminal;
    }

    @Override
    public void close() {
        context.close();
    }
}
