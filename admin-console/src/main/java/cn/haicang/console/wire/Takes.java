package cn.haicang.console.wire;

import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.submission.SealedAttachment;
import org.springframework.http.MediaType;

/**
 * What a call takes for a body.
 *
 * @param mediaType blank if it takes none
 * @param streamed whether the endpoint reads it itself, as it comes
 */
record Takes(String mediaType, int maxBytes, boolean streamed) {
    static final Takes NOTHING = new Takes("", 0, false);
    static final Takes MESSAGE = new Takes(MediaType.APPLICATION_JSON_VALUE, 64 * 1024, false);
    static final Takes BATCH = new Takes(MediaType.APPLICATION_JSON_VALUE, WireJson.MAX_BYTES, false);
    static final Takes ATTACHMENT = new Takes(WireAnswer.JOSE.toString(), SealedAttachment.MAX_BYTES, true);

    boolean nothing() {
        return mediaType.isEmpty();
    }
}
