package cn.haicang.console.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code person}. */
@Repository
class PersonRepository {
    private final JdbcClient jdbc;

    PersonRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person with what proves it. Silent about it. */
    record Account(Person person, String passwordHash) {
        @Override
        public String toString() {
            return "Account[" + person + "]";
        }
    }

    /** @return whether the login was free */
    boolean insert(Person person, String passwordHash, Instant at) {
        return jdbc.sql("""
                        INSERT INTO person (id, login, name, role, department, password_hash, created_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (login) DO NOTHING""")
                        .param(person.id().toString())
                        .param(person.login())
                        .param(person.name())
                        .param(person.role().name())
                        .param(person.department().orElse(null))
                        .param(passwordHash)
                        .param(at.toEpochMilli())
                        .update()
                == 1;
    }

    Optional<Account> byLogin(String login) {
        return jdbc.sql("SELECT * FROM person WHERE login = ?")
                .param(login)
                .query((row, _) -> new Account(person(row), row.getString("password_hash")))
                .optional();
    }

    List<Person> all() {
        return jdbc.sql("SELECT * FROM person ORDER BY role, login")
                .query((row, _) -> person(row))
                .list();
    }

    boolean anybody() {
        return jdbc.sql("SELECT count(*) FROM person").query(Long.class).single() > 0;
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                UUID.fromString(row.getString("id")),
                row.getString("login"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                Optional.ofNullable(row.getString("department")));
    }
}
