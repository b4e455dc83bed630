package cn.haicang.console.wire;

import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.command.CommandFile;
import cn.haicang.protocol.submission.SealedAttachment;
import org.springframework.http.MediaType;

/** What a call takes for a body. */
enum Takes {
    NOTHING("", 0, false),
    MESSAGE(MediaType.APPLICATION_JSON_VALUE, 64 * 1024, false),
    BATCH(MediaType.APPLICATION_JSON_VALUE, WireJson.MAX_BYTES, false),
    COMMAND_FILE(WireAnswer.JOSE.toString(), CommandFile.MAX_SEALED, false),
    ATTACHMENT(WireAnswer.JOSE.toString(), SealedAttachment.MAX_BYTES, true);

    private final String mediaType;
    private final int maxBytes;
    private final boolean streamed;

    Takes(String mediaType, int maxBytes, boolean streamed) {
        this.mediaType = mediaType;
        this.maxBytes = maxBytes;
        this.streamed = streamed;
    }

    String mediaType() {
        return mediaType;
    }

    int maxBytes() {
        return maxBytes;
    }

    /** Whether the endpoint reads it itself, as it comes. */
    boolean streamed() {
        return streamed;
    }

    boolean nothing() {
        return this == NOTHING;
    }
}
