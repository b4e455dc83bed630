package cn.haicang.protocol;

/** A message that is not what it should be. Names the record that was wanted; never shows the content. */
public final class MalformedMessage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** No cause is kept: a parser's message quotes what it has read, and that may be a person's answer. */
    MalformedMessage(Class<?> wanted, String why) {
        super("not a " + wanted.getSimpleName() + " (" + why + ")");
    }
}
