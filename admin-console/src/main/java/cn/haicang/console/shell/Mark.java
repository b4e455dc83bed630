package cn.haicang.console.shell;

/**
 * Shape and colour of a state. Colour means urgency, shape says it again, and the word beside it says it a third time: none
 * of the three is ever alone.
 */
public enum Mark {
    FINE("disc", "fine"),
    SOON("triangle", "soon"),
    NOW("diamond", "now"),
    SILENT("slashed-ring", "silent"),
    HELD("square", "held"),
    UNDER_WAY("half-disc", "held"),
    WAITING("ring", "waiting"),
    PARKED("square", "soon"),
    MISSING("hollow-diamond", "now"),
    DONE("tick", "fine"),
    NONE("dash", "waiting");

    private final String shape;
    private final String tone;

    Mark(String shape, String tone) {
        this.shape = shape;
        this.tone = tone;
    }

    public String shape() {
        return shape;
    }

    /** Name of the colour in {@code styles.css}. */
    public String tone() {
        return tone;
    }

    /** The drawing alone, for cells that draw themselves; hidden from screen readers, because the word stands beside it. */
    public String svg() {
        return "<svg class=\"mk\" aria-hidden=\"true\"><use href=\"icons.svg#m-" + shape + "\"></use></svg>";
    }
}
