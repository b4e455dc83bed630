package cn.haicang.console.casework.ui;

/** Why somebody looks at what a resident wrote. The names stand in the record. */
enum Purpose {
    REVIEW("purpose.review", false),
    CONTACT("purpose.contact", false),
    COMPLAINT("purpose.complaint", true),
    OTHER("purpose.other", true);

    private final String wordKey;
    private final boolean wantsWords;

    Purpose(String wordKey, boolean wantsWords) {
        this.wordKey = wordKey;
        this.wantsWords = wantsWords;
    }

    String wordKey() {
        return wordKey;
    }

    boolean wantsWords() {
        return wantsWords;
    }

    String recorded(String words) {
        return wantsWords ? name() + ": " + words : name();
    }
}
