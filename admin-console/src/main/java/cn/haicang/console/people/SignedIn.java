package cn.haicang.console.people;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person of the present session. */
@Component
public class SignedIn {
    /** @throws IllegalStateException if nobody is signed in; no page that is open to everybody asks */
    public Person person() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(Person.class::isInstance)
                .map(Person.class::cast)
                .orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }
}
