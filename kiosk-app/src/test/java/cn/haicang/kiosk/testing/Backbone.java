package cn.haicang.kiosk.testing;

import cn.haicang.kiosk.centre.CentreCalls;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;

/** A terminal without screens and devices: store, trust and everything that leads to the centre. */
public final class Backbone implements AutoCloseable {
    private static final List<String> ROUNDS = List.of("syncRounds", "heartbeatRounds", "eventStream", "renewalRounds");

    private final ConfigurableApplicationContext context;
    private final Queue<Object> events;

    private Backbone(ConfigurableApplicationContext context, Queue<Object> events) {
        this.context = context;
        this.events = events;
    }

    public static Plan at(Path data) {
        return new Plan(data);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Everything of this type that was announced so far. */
    public <T> List<T> announced(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = {
                "cn.haicang.kiosk.store",
                "cn.haicang.kiosk.trust",
                "cn.haicang.kiosk.centre",
                "cn.haicang.kiosk.enrolment",
                "cn.haicang.kiosk.outbox",
                "cn.haicang.kiosk.catalogue",
                "cn.haicang.kiosk.submission",
                "cn.haicang.kiosk.sync",
                "cn.haicang.kiosk.heartbeat"
            })
    @ConfigurationPropertiesScan("cn.haicang.kiosk")
    @ImportAutoConfiguration({
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    static class Parts {}

    /** How a terminal is to be started. */
    public static final class Plan {
        private final List<String> arguments = new ArrayList<>();
        private Optional<CentreCalls> centre = Optional.empty();
        private Optional<Clock> clock = Optional.empty();
        private boolean quiet;

        private Plan(Path data) {
            arguments.add("--kiosk.data=" + data);
        }

        /** In place of the one over HTTPS. */
        public Plan centre(CentreCalls instead) {
            centre = Optional.of(instead);
            return this;
        }

        public Plan clock(Clock instead) {
            clock = Optional.of(instead);
            return this;
        }

        /** Nothing runs by itself. */
        public Plan quiet() {
            quiet = true;
            return this;
        }

        public Plan with(String property, String value) {
            arguments.add("--" + property + "=" + value);
            return this;
        }

        public Backbone start() {
            var events = new ConcurrentLinkedQueue<Object>();
            ApplicationListener<PayloadApplicationEvent<?>> recorder = event -> events.add(event.getPayload());
            var context = new SpringApplicationBuilder(Parts.class)
                    .web(WebApplicationType.NONE)
                    .initializers(this::arrange)
                    .listeners(recorder)
                    .logStartupInfo(false)
                    .run(arguments.toArray(String[]::new));
            return new Backbone(context, events);
        }

        private void arrange(ConfigurableApplicationContext context) {
            var beans = (GenericApplicationContext) context;
            centre.ifPresent(c ->
                    beans.registerBean("centreOfTheTest", CentreCalls.class, () -> c, bean -> bean.setPrimary(true)));
            clock.ifPresent(
                    c -> beans.registerBean("clockOfTheTest", Clock.class, () -> c, bean -> bean.setPrimary(true)));
            if (quiet) {
                BeanFactoryPostProcessor silencer = factory -> {
                    var registry = (BeanDefinitionRegistry) factory;
                    ROUNDS.forEach(registry::removeBeanDefinition);
                };
                context.addBeanFactoryPostProcessor(silencer);
            }
        }
    }
}
