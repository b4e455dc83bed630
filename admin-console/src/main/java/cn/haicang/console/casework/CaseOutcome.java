package cn.haicang.console.casework;

/** What became of an act on a case. */
public sealed interface CaseOutcome {
    record Done(CaseRow row) implements CaseOutcome {}

    /** The case stands where this act is not possible; perhaps somebody was quicker. */
    record NotFrom(CaseState state) implements CaseOutcome {}

    /** There is no such case, or it lies outside the scope; the two are told apart by nobody. */
    record NotThere() implements CaseOutcome {}
}
