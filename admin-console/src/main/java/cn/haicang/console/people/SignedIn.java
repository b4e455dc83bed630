package cn.haicang.console.people;

import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.stereotype.Component;

/** The person of the present session. */
@Component
public class SignedIn {
    private final AuthenticationContext authentication;

    SignedIn(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    /** @throws IllegalStateException if nobody is signed in; no page that is open to everybody asks */
    public Person person() {
        return authentication
                .getAuthenticatedUser(Person.class)
                .orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }
}
