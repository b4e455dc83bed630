package cn.haicang.console.audit;

/** What came of walking the whole chain. */
public sealed interface ChainCheck {
    record Intact(long rows) implements ChainCheck {}

    /** @param number the first row that doesn't fit: changed, or one before it is gone */
    record BrokenAt(long number) implements ChainCheck {}
}
