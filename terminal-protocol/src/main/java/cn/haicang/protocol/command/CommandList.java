package cn.haicang.protocol.command;

import java.util.List;

/**
 * All that wait for the calling installation, in the order in which they were issued. What a terminal has fetched before and
 * does not find here any more was withdrawn.
 *
 * @param commands JWS of type {@code COMMAND}, each over a {@link Command}
 */
public record CommandList(List<String> commands) {
    public static final int MOST = 20;

    public CommandList {
        commands = List.copyOf(commands);
        if (commands.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " commands");
        }
    }
}
