package cn.haicang.console.casework;

/** How a case ends. */
public enum Decision {
    GRANT(CaseState.GRANTED),
    REFUSE(CaseState.REFUSED);

    private final CaseState state;

    Decision(CaseState state) {
        this.state = state;
    }

    public CaseState state() {
        return state;
    }
}
