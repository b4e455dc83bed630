package cn.haicang.console.people;

import cn.haicang.console.audit.AuditLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Checks login and password. Five wrong ones in a row close an account for a quarter of an hour, the right password
 * included; tries are counted for logins that don't exist as well, so that nobody learns which ones do.
 */
@Service
public class SignIn {
    static final int TRIES = 5;
    static final Duration CLOSED_FOR = Duration.ofMinutes(15);

    private final PersonRepository people;
    private final AttemptRepository attempts;
    private final Passwords passwords;
    private final AuditLog audit;
    private final Clock clock;

    SignIn(PersonRepository people, AttemptRepository attempts, Passwords passwords, AuditLog audit, Clock clock) {
        this.people = people;
        this.attempts = attempts;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    public SignInResult attempt(String typedLogin, String password) {
        var login = typedLogin.strip().toLowerCase(Locale.ROOT);
        var now = clock.instant();
        attempts.forgetBefore(now.minus(CLOSED_FOR));
        // Counted before the password is looked at: tries that run side by side can't get more than their number.
        int tries = attempts.countOneMore(Logins.key(login), now);
        if (tries > TRIES) {
            return new SignInResult.LockedOut(remaining(login, now));
        }
        var account = people.byLogin(login);
        if (!passwords.matches(password, account.map(PersonRepository.Account::passwordHash))) {
            return wrong(login, account, tries, now);
        }
        attempts.forget(Logins.key(login));
        var person = account.orElseThrow().person();
        audit.append(PeopleAudit.signedIn(person));
        return new SignInResult.SignedIn(person);
    }

    private SignInResult wrong(String login, Optional<PersonRepository.Account> account, int tries, Instant now) {
        audit.append(PeopleAudit.refused(account.map(PersonRepository.Account::person), tries == TRIES));
        return tries < TRIES
                ? new SignInResult.Wrong(TRIES - tries)
                : new SignInResult.LockedOut(remaining(login, now));
    }

    private Duration remaining(String login, Instant now) {
        return attempts.latest(Logins.key(login))
                .map(latest -> Duration.between(now, latest.plus(CLOSED_FOR)))
                .orElse(CLOSED_FOR);
    }
}
