package cn.haicang.console.people;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditLog;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What of people stands in the audit log. What was typed at a refused sign-in never does: it may be a password. */
@Component
class PeopleLog {
    private static final String UNKNOWN = "user:unknown";

    private final AuditLog audit;

    PeopleLog(AuditLog audit) {
        this.audit = audit;
    }

    void linkMade() {
        audit.append(Actor.CENTRE, AuditAction.SETUP_LINK_MADE, "setup", "");
    }

    void created(Actor by, Person person) {
        audit.append(
                by, AuditAction.USER_CREATED, person.actor().id(), person.role().name());
    }

    void signedIn(Person person) {
        audit.append(person.actor(), AuditAction.SIGNED_IN, person.actor().id(), "");
    }

    void signedOut(Person person) {
        audit.append(person.actor(), AuditAction.SIGNED_OUT, person.actor().id(), "");
    }

    void refused(Optional<Person> whose, boolean closed) {
        var subject = whose.map(person -> person.actor().id()).orElse(UNKNOWN);
        audit.append(Actor.CENTRE, AuditAction.SIGN_IN_REFUSED, subject, closed ? "LOCKED_OUT" : "");
    }
}
