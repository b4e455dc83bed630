package cn.haicang.console.people;

import java.util.Optional;

/**
 * An account to be. Silent about its content.
 *
 * @param department wanted for an officer, refused for everybody else
 */
public record NewPerson(String login, String name, Role role, Optional<String> department, String password) {
    @Override
    public String toString() {
        return "NewPerson[" + role + "]";
    }
}
