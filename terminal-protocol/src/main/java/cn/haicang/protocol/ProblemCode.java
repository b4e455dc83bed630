package cn.haicang.protocol;

import java.util.Locale;

/** Every reason for which the centre refuses a call. A code never changes its meaning. */
public enum ProblemCode {
    MALFORMED(400, "The message cannot be read"),
    CERTIFICATE_MISSING(401, "This call needs the terminal's certificate"),
    CERTIFICATE_UNKNOWN(401, "This certificate does not belong to an enrolled terminal"),
    CERTIFICATE_EXPIRED(401, "This certificate is over; only its renewal is answered"),
    TERMINAL_REVOKED(403, "This installation has been revoked"),
    ENROLMENT_REFUSED(403, "This enrolment code is not valid"),
    NOT_FOUND(404, "There is nothing at this address"),
    METHOD_NOT_ALLOWED(405, "This address does not know this method"),
    TOO_SLOW(408, "The message did not come in time"),
    WRONG_OFFSET(409, "These bytes do not follow those that are here"),
    TOO_LARGE(413, "The message is larger than this call allows"),
    MEDIA_TYPE(415, "This call takes another media type"),
    CANNOT_BE_OPENED(422, "The sealed part cannot be opened with the centre's keys"),
    ANOTHER_KEY(422, "This request is not made with the key of this installation"),
    ATTACHMENT_HASH(422, "The attachment is not the one that it is called"),
    TOO_MANY(429, "Too many calls; come again later"),
    INTERNAL(500, "The centre could not do this; nothing was stored"),
    UNAVAILABLE(503, "The centre is busy; come again later");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String type() {
        return "urn:haicang:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
