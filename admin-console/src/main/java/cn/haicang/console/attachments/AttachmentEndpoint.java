package cn.haicang.console.attachments;

import cn.haicang.console.wire.Caller;
import cn.haicang.console.wire.Refusal;
import cn.haicang.console.wire.WireEndpoint;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Partial PUT (RFC 9110 14.5), and HEAD to hear where to go on; the two headers are those of draft-ietf-httpbis-resumable-upload. */
@WireEndpoint
class AttachmentEndpoint {
    private static final String OFFSET = "Upload-Offset";
    private static final String COMPLETE = "Upload-Complete";

    private final Uploads uploads;

    AttachmentEndpoint(Uploads uploads) {
        this.uploads = uploads;
    }

    @RequestMapping(path = "/attachments/{sha256}", method = RequestMethod.HEAD)
    ResponseEntity<Void> look(Caller caller, @PathVariable("sha256") String hash) {
        return uploads.received(caller.terminal(), new Sha256(hash))
                .map(here -> answer(HttpStatus.OK, here))
                .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND, "nothing of this attachment is here"));
    }

    @PutMapping("/attachments/{sha256}")
    ResponseEntity<Void> take(Caller caller, @PathVariable("sha256") String hash, HttpServletRequest request)
            throws IOException {
        var range = Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_RANGE));
        var part = Part.of(range, request.getContentLengthLong());
        var here = uploads.take(caller.terminal(), new Sha256(hash), part, request.getInputStream());
        return answer(here.complete() ? HttpStatus.OK : HttpStatus.ACCEPTED, here);
    }

    private static ResponseEntity<Void> answer(HttpStatus status, Received here) {
        return ResponseEntity.status(status)
                .header(OFFSET, Long.toString(here.bytes()))
                .header(COMPLETE, here.complete() ? "?1" : "?0")
                .build();
    }
}
