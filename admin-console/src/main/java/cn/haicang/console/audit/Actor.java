package cn.haicang.console.audit;

import cn.haicang.protocol.TerminalId;

/**
 * Who did something: a person of the console, a terminal, or the centre itself.
 *
 * @param id stable; {@code user:…}, {@code terminal:…} or {@code centre}
 * @param name as it was called when it acted
 */
public record Actor(String id, String name) {
    /** The machine, when nobody in particular asked for it. */
    public static final Actor CENTRE = new Actor("centre", "centre");

    public Actor {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("an actor has an id and a name");
        }
    }

    public static Actor terminal(TerminalId terminal) {
        return new Actor("terminal:" + terminal.value(), terminal.value());
    }
}
