package cn.haicang.proving.campaign.life;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** What the application is told by whatever stands around it; where it has come to the point, it is killed. */
public final class Life {
    private final LifeSettings settings;
    private final JumpingClock clock;
    private final AtomicInteger passed = new AtomicInteger();

    Life(LifeSettings settings, JumpingClock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Both applications get their life from here. */
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(LifeSettings.class)
    public static class Beans {
        /** A wrong clock is wrong everywhere in the process. */
        @Bean
        @Primary
        Clock jumpingClock(LifeSettings settings) {
            return new JumpingClock(settings.clock());
        }

        @Bean
        @ConditionalOnProperty("life.synchronous")
        static LessSynchronous lessSynchronous(Environment environment) {
            return new LessSynchronous(environment.getRequiredProperty("life.synchronous", SynchronousMode.class));
        }

        @Bean
        Life life(LifeSettings settings, Clock clock) {
            return new Life(settings, (JumpingClock) clock);
        }
    }

    /** A submission lies durably in this process's database: from now on a kill counts. */
    public void handled() {
        settings.progress().ifPresent(file -> {
            try (OutputStream out =
                    Files.newOutputStream(Path.of(file), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                out.write('.');
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
        clock.jump();
    }

    /** Does not return where this life ends. */
    public void passes(Moment moment) {
        if (settings.ends().filter(moment::equals).isPresent() && passed.incrementAndGet() == settings.at()) {
            Sigkill.itself();
        }
    }
}
