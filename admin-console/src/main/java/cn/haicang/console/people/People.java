package cn.haicang.console.people;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.people.CreateResult.Reason;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The accounts of the centre. There is none until somebody makes one: through the set-up link that a first start prints, or
 * through {@link #create} by a program that runs inside the centre and provisions it.
 */
@Service
public class People {
    private final PersonRepository people;
    private final Passwords passwords;
    private final PeopleLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    People(PersonRepository people, Passwords passwords, PeopleLog log, TransactionTemplate transaction, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    public boolean anybody() {
        return people.anybody();
    }

    public List<Person> list() {
        return people.all();
    }

    /** @param by who makes the account, as the audit log will name it */
    public CreateResult create(Actor by, NewPerson wish) {
        var login = wish.login().strip().toLowerCase(Locale.ROOT);
        return refusal(login, wish).<CreateResult>map(CreateResult.Refused::new).orElseGet(() -> {
            var hash = passwords.hash(wish.password());
            var person = new Person(UUID.randomUUID(), login, wish.name().strip(), wish.role(), wish.department());
            return insert(by, person, hash);
        });
    }

    private CreateResult insert(Actor by, Person person, String hash) {
        boolean free = Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean inserted = people.insert(person, hash, clock.instant());
            if (inserted) {
                log.created(by, person);
            }
            return inserted;
        }));
        return free ? new CreateResult.Created(person) : new CreateResult.Refused(Reason.LOGIN_TAKEN);
    }

    private Optional<Reason> refusal(String login, NewPerson wish) {
        if (!Logins.wellFormed(login)) {
            return Optional.of(Reason.LOGIN_MALFORMED);
        }
        int name = wish.name().strip().length();
        if (name == 0 || name > 100) {
            return Optional.of(Reason.NAME_MISSING);
        }
        if ((wish.role() == Role.OFFICER) != wish.department().isPresent()) {
            return Optional.of(Reason.DEPARTMENT_MISSING);
        }
        return passwords.refusal(login, wish.password());
    }
}
