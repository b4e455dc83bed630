package cn.haicang.protocol;

/** A message that is not what it should be. Names the record that was wanted; never shows the content. */
public final class MalformedMessage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedMessage(Class<?> wanted, Exception why) {
        // No cause: a parser's message quotes what it has read, and that may be a person's answer.
        super("not a " + wanted.getSimpleName() + " (" + why.getClass().getSimpleName() + ")");
    }
}
