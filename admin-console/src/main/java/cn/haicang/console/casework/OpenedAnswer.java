package cn.haicang.console.casework;

import cn.haicang.protocol.LocalizedText;

/** One answer of the form, in words that an officer can read. Silent about its content. */
public record OpenedAnswer(LocalizedText label, Value value) {
    @Override
    public String toString() {
        return "OpenedAnswer[hidden]";
    }

    /** What was answered, by how it is shown. */
    public sealed interface Value {}

    /** As it was typed. */
    public record Plain(String text) implements Value {
        @Override
        public String toString() {
            return "Plain[hidden]";
        }
    }

    /** A name that the catalogue gives: a choice. */
    public record Named(LocalizedText name) implements Value {
        @Override
        public String toString() {
            return "Named[hidden]";
        }
    }

    public record Place(LocalizedText street, LocalizedText community, String detail) implements Value {
        @Override
        public String toString() {
            return "Place[hidden]";
        }
    }

    /** @param path SVG path on a plane of 1000 × 400, of absolute moves and lines only */
    public record Strokes(String path) implements Value {
        @Override
        public String toString() {
            return "Strokes[hidden]";
        }
    }
}
