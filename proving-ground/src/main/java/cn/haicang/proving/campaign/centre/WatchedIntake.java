package cn.haicang.proving.campaign.centre;

import cn.haicang.console.casework.CaseChanged;
import cn.haicang.proving.campaign.life.Life;
import cn.haicang.proving.campaign.life.Moment;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Watches how far each envelope has come in the centre. */
@Configuration(proxyBeanMethods = false)
class WatchedIntake {
    static final String SUBMISSIONS = "/api/terminal/v1/submissions";

    @Bean
    Progress progress(Life life) {
        return new Progress(life);
    }

    @Bean
    BeforeTheAnswer beforeTheAnswer(Life life) {
        return new BeforeTheAnswer(life);
    }

    @Bean
    AfterTheAnswer afterTheAnswer(Life life) {
        return new AfterTheAnswer(life);
    }

    /** What casework announces inside its transaction, and after it. */
    record Progress(Life life) {
        @EventListener
        void written(CaseChanged event) {
            life.passes(Moment.IN_TRANSACTION);
        }

        @TransactionalEventListener
        void committed(CaseChanged event) {
            life.handled();
            life.passes(Moment.AFTER_COMMIT);
        }
    }

    /** Between the last commit of a batch and the first byte of the answer. */
    @ControllerAdvice
    record BeforeTheAnswer(Life life) implements ResponseBodyAdvice<Object> {
        @Override
        public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
            return true;
        }

        @Override
        public @Nullable Object beforeBodyWrite(
                @Nullable Object body,
                MethodParameter answer,
                MediaType type,
                Class<? extends HttpMessageConverter<?>> converter,
                ServerHttpRequest request,
                ServerHttpResponse response) {
            if (request.getURI().getPath().equals(SUBMISSIONS)) {
                life.passes(Moment.BEFORE_VERDICTS);
            }
            return body;
        }
    }

    /** The converter has flushed the answer by then. */
    static final class AfterTheAnswer extends OncePerRequestFilter {
        private final Life life;

        AfterTheAnswer(Life life) {
            this.life = life;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            chain.doFilter(request, response);
            if (request.getRequestURI().equals(SUBMISSIONS)) {
                life.passes(Moment.AFTER_VERDICTS);
            }
        }
    }
}
