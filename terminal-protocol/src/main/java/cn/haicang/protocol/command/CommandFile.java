package cn.haicang.protocol.command;

/** How large what a command brings may be. It travels as a JWE in compact form to the centre's sealing key, named by its SHA-256. */
public final class CommandFile {
    /** The most before it is sealed. */
    public static final int MAX_BYTES = 3_000_000;

    /** The most that a sealed one may have: base 64 adds a third, header and tag the rest. */
    public static final int MAX_SEALED = MAX_BYTES / 3 * 4 + 1024;

    private CommandFile() {}
}
