package cn.haicang.kiosk.shell;

/** What the upper band says by its colour; icon and words say it too. */
public enum Sky {
    DAWN("dawn"),
    CLEAR("clear"),
    DUSK("dusk"),
    SUNSET("sunset"),
    NIGHT("night");

    private final String attribute;

    Sky(String attribute) {
        this.attribute = attribute;
    }

    String attribute() {
        return attribute;
    }
}
