package cn.haicang.console.people.ui;

import cn.haicang.console.people.Person;
import cn.haicang.console.people.SignIn;
import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The people's port: everything wants a signed-in person but the sign-in, the set-up link and what draws them. */
@Configuration(proxyBeanMethods = false)
class PeopleSecurity {
    /**
     * Vaadin starts by an inline script and its grid compiles cell templates, hence both {@code unsafe} words; everything
     * else comes from the console itself.
     */
    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** Pages are drawn behind a forward, and whatever is added to a response after that is lost. */
    private static final ObjectPostProcessor<HeaderWriterFilter> EAGERLY = new ObjectPostProcessor<>() {
        @Override
        public <T extends HeaderWriterFilter> T postProcess(T filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    @Bean
    SecurityFilterChain peoplesDoor(HttpSecurity http, SignIn signIn) {
        http.securityMatcher(request -> !request.getRequestURI().startsWith("/api/terminal/"));
        http.authorizeHttpRequests(requests ->
                requests.requestMatchers("/brand.svg", "/icons.svg", "/sea.svg").permitAll());
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.addLogoutHandler((_, _, gone) -> note(gone, signIn))
                        .logoutSuccessHandler(toSignIn()));
        http.exceptionHandling(refused ->
                refused.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/" + SignInView.PATH)));
        http.headers(PeopleSecurity::guard);
        return http.build();
    }

    private static void note(@Nullable Authentication gone, SignIn signIn) {
        if (gone != null && gone.getPrincipal() instanceof Person person) {
            signIn.signedOut(person);
        }
    }

    /** A page that signs out is told where to go in the words of the framework's own protocol. */
    private static LogoutSuccessHandler toSignIn() {
        var redirect = new UidlRedirectStrategy();
        return (request, response, _) -> redirect.sendRedirect(request, response, "/" + SignInView.PATH);
    }

    private static void guard(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                .addObjectPostProcessor(EAGERLY);
    }

    @Bean
    static NavigationAccessControlConfigurer whichViewsAreOpen() {
        return new NavigationAccessControlConfigurer()
                .withAnnotatedViewAccessChecker()
                .withLoginView(SignInView.class);
    }

    @Bean
    SessionAuthenticationStrategy newSessionId() {
        return new ChangeSessionIdAuthenticationStrategy();
    }

    /** There is one way in, {@link SignIn}. Without this the framework would make an account of its own. */
    @Bean
    AuthenticationManager noOtherWayIn() {
        return PeopleSecurity::refuse;
    }

    private static Authentication refuse(Authentication authentication) {
        throw new ProviderNotFoundException("people sign in on the console's own page");
    }
}
