package cn.haicang.devices.codescan;

/** What a scanner's line brought, once it is whole. */
sealed interface Heard {
    /** @param stripped how many control characters stood around it */
    record Code(String text, int stripped) implements Heard {
        @Override
        public String toString() {
            return "Code[hidden]";
        }
    }

    /** A code that can't be taken; nothing of it is delivered. */
    record Refused(Refusal why) implements Heard {}

    enum Refusal {
        TOO_LONG,
        /** Neither UTF-8 nor GB18030. */
        NO_TEXT,
        /** A control character within it. */
        CONTROL_CHARACTER
    }
}
