package cn.haicang.console.terminals;

import java.util.Optional;

/**
 * Which terminals somebody may see.
 *
 * @param street nine digits; absent for the whole district
 */
public record TerminalScope(Optional<String> street) {
    public static final TerminalScope DISTRICT = new TerminalScope(Optional.empty());

    public static TerminalScope street(String code) {
        return new TerminalScope(Optional.of(code));
    }
}
