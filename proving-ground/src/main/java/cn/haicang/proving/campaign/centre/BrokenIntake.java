package cn.haicang.proving.campaign.centre;

import cn.haicang.protocol.submission.Batch;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Faults that the product does not have, put in on purpose to see that the checker finds them. Each replaces one part, and
 * only where it is asked for by name.
 */
@Configuration(proxyBeanMethods = false)
class BrokenIntake {
    /** Nothing in the database keeps an id from coming twice. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("broken.no-unique-constraint")
    static class NoUniqueConstraint {
        @Bean
        FlywayMigrationStrategy migrationsWithoutKeys() {
            return flyway -> Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .locations("filesystem:" + withoutKeys())
                    .load()
                    .migrate();
        }

        @Bean
        JdbcClient clientWithoutConflicts(DataSource source) {
            JdbcClient client = JdbcClient.create(source);
            return (JdbcClient) Proxy.newProxyInstance(
                    JdbcClient.class.getClassLoader(), new Class<?>[] {JdbcClient.class}, (_, method, arguments) -> {
                        if (arguments != null && arguments[0] instanceof String sql) {
                            arguments[0] = sql.replaceAll("\\s+on conflict \\(id\\) do nothing", "");
                        }
                        try {
                            return method.invoke(client, arguments);
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                    });
        }

        private static Path withoutKeys() {
            try {
                Path folder = Files.createTempDirectory("haicang-without-keys");
                folder.toFile().deleteOnExit();
                for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:db/console/*")) {
                    String sql = file.getContentAsString(StandardCharsets.UTF_8)
                            .replaceAll("(create table (?:envelope|cases) \\(\\s+id\\s+text\\s+)primary key", "$1")
                            .replaceAll("references (?:envelope|cases) \\(id\\)", "");
                    Files.writeString(folder.resolve(String.valueOf(file.getFilename())), sql);
                }
                return folder;
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    /** Says of each envelope that it is accepted, and looks at it afterwards. */
    @ControllerAdvice
    @ConditionalOnProperty("broken.acknowledge-before-commit")
    static class AcknowledgeBeforeCommit extends RequestBodyAdviceAdapter {
        private final HttpServletResponse response;

        AcknowledgeBeforeCommit(HttpServletResponse response) {
            this.response = response;
        }

        @Override
        public boolean supports(MethodParameter body, Type type, Class<? extends HttpMessageConverter<?>> converter) {
            return type.equals(Batch.class);
        }

        @Override
        public Object afterBodyRead(
                Object body,
                HttpInputMessage message,
                MethodParameter parameter,
                Type type,
                Class<? extends HttpMessageConverter<?>> converter) {
            int envelopes = ((Batch) body).envelopes().size();
            String verdicts = String.join(",", Collections.nCopies(envelopes, "{\"verdict\":\"ACCEPTED\"}"));
            byte[] answer = ("{\"verdicts\":[" + verdicts + "]}").getBytes(StandardCharsets.US_ASCII);
            try {
                response.setContentType("application/json");
                // What the endpoint writes in the end is more than this, and dropped by the server.
                response.setContentLength(answer.length);
                response.getOutputStream().write(answer);
                response.flushBuffer();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
            return body;
        }
    }
}
