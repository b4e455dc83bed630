package cn.haicang.console.people;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.people.CreateResult.Reason;
import cn.haicang.protocol.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The first account. While there is none, each start makes one link that can make it: good once, for a day, known to the
 * centre by its hash only, and gone with the first account however that came about.
 */
@Service
public class SetUp {
    static final Duration GOOD_FOR = Duration.ofHours(24);
    private static final int TOKEN_BYTES = 32;

    private final People people;
    private final SetUpLinkRepository links;
    private final PeopleLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SetUp(People people, SetUpLinkRepository links, PeopleLog log, TransactionTemplate transaction, Clock clock) {
        this.people = people;
        this.links = links;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A new token that ends all earlier ones; empty once there is an account. */
    Optional<String> newToken() {
        if (people.anybody()) {
            transaction.executeWithoutResult(_ -> links.clear());
            return Optional.empty();
        }
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        transaction.executeWithoutResult(_ -> {
            links.replace(hash(token), clock.instant().plus(GOOD_FOR));
            log.linkMade();
        });
        return Optional.of(token);
    }

    public boolean isOpen(String token) {
        return !people.anybody() && links.holds(hash(token), clock.instant());
    }

    /** Makes the first administrator. The link is used up if that succeeds, and stays good if the wish was refused. */
    public CreateResult use(String token, String login, String name, String password) {
        var wish = new NewPerson(login, name, Role.ADMINISTRATOR, Optional.empty(), password);
        return Optional.ofNullable(transaction.execute(status -> {
                    if (people.anybody() || !links.take(hash(token), clock.instant())) {
                        return new CreateResult.Refused(Reason.ALREADY_SET_UP);
                    }
                    var result = people.create(Actor.CENTRE, wish);
                    if (result instanceof CreateResult.Refused) {
                        status.setRollbackOnly();
                    }
                    return result;
                }))
                .orElseThrow();
    }

    private static String hash(String token) {
        return Sha256.of(token.getBytes(StandardCharsets.UTF_8)).value();
    }
}
