package cn.haicang.console.casework;

/** Where an entry stands. */
public enum EntryState {
    /** It has had its effect on the case. */
    IN_CASE,
    /** The case that it is about is not here yet: another terminal has no line, say. */
    WAITING,
    /** It has had no effect; its codes say why, and a person has to look into it. */
    NEEDS_ATTENTION,
    /** A person has looked into it. */
    SETTLED
}
