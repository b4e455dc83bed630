package cn.haicang.kiosk.shell;

/** What is true about the resident's matter, or about the terminal while there is none: top right, always. */
public enum Standing {
    ONLINE("i-online"),
    AWAY("i-stored"),
    PARTLY("i-alert"),
    CLOSED("i-alert"),
    DRAFT("i-edit"),
    SENT("i-sent"),
    STORED("i-stored");

    private final String picture;

    Standing(String picture) {
        this.picture = picture;
    }

    String picture() {
        return picture;
    }

    String words(Words words) {
        return switch (this) {
            case ONLINE -> words.of("standing.online");
            case AWAY -> words.of("standing.away");
            case PARTLY -> words.of("standing.partly");
            case CLOSED -> words.of("standing.closed");
            case DRAFT -> words.of("standing.draft");
            case SENT -> words.of("standing.sent");
            case STORED -> words.of("standing.stored");
        };
    }
}
