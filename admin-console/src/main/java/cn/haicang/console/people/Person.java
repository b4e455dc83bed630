package cn.haicang.console.people;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.shell.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Somebody who may sign in. Silent about the name.
 *
 * @param login what is typed at sign-in: lower-case letters, digits, dots, dashes, underscores
 * @param department code of the department whose cases an officer decides
 */
public record Person(UUID id, String login, String name, Role role, Optional<String> department)
        implements AuthenticatedPrincipal, Viewer {
    @Override
    public String getName() {
        return login;
    }

    @Override
    public String shownName() {
        return name;
    }

    @Override
    public String roleKey() {
        return role.wordKey();
    }

    /** As the audit log names this person. */
    public Actor actor() {
        return new Actor("user:" + id, name);
    }

    public Scope scope() {
        return Scope.of(role, department);
    }

    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
