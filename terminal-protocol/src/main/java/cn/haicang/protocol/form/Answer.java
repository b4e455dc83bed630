package cn.haicang.protocol.form;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a resident answered to one field. Silent about its content. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Answer.Text.class, name = "TEXT"),
    @JsonSubTypes.Type(value = Answer.Chosen.class, name = "CHOSEN"),
    @JsonSubTypes.Type(value = Answer.Address.class, name = "ADDRESS"),
    @JsonSubTypes.Type(value = Answer.Signature.class, name = "SIGNATURE")
})
public sealed interface Answer {
    /** To a phone or bank account field digits, without spaces; to a field of words what was typed. */
    record Text(String value) implements Answer {
        @Override
        public String toString() {
            return "Text[hidden]";
        }
    }

    record Chosen(String code) implements Answer {
        @Override
        public String toString() {
            return "Chosen[hidden]";
        }
    }

    /**
     * @param street nine digits, GB/T 2260 with the street's three appended
     * @param community twelve digits
     */
    record Address(String street, String community, String detail) implements Answer {
        @Override
        public String toString() {
            return "Address[hidden]";
        }
    }

    /**
     * A name or words, written with a finger: strokes as an SVG path of absolute moves and lines, {@code M12 34L13 36M50 60L51 61}, on a plane of 1000 × 400 with
     * its edges; at
     * most {@value #MAX_BYTES} bytes.
     */
    record Signature(String path) implements Answer {
        public static final int MAX_BYTES = 20 * 1024;
        public static final int WIDTH = 1000;
        public static final int HEIGHT = 400;

        @Override
        public String toString() {
            return "Signature[hidden]";
        }
    }
}
