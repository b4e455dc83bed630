package cn.haicang.kiosk.command;

import java.util.Optional;

/** What became of one command. Codes and figures only, nothing personal. */
public sealed interface Outcome {
    /** @param file what it brings to the centre */
    record Done(Optional<String> detail, Optional<Content> file) implements Outcome {
        public Done() {
            this(Optional.empty(), Optional.empty());
        }

        public Done(String detail) {
            this(Optional.of(detail), Optional.empty());
        }

        public Done(Content file) {
            this(Optional.empty(), Optional.of(file));
        }
    }

    /** @param reason stable code */
    record Failed(String reason, Optional<String> detail) implements Outcome {
        public Failed(String reason) {
            this(reason, Optional.empty());
        }
    }

    /** It ends this process; the next start is its success. */
    record UnderWay() implements Outcome {}

    /** Bytes that nobody changes. */
    final class Content {
        private final byte[] bytes;

        public Content(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        public byte[] bytes() {
            return bytes.clone();
        }
    }
}
