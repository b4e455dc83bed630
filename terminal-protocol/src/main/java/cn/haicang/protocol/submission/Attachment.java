package cn.haicang.protocol.submission;

/** A scanned page or a document that belongs to a submission, before it is sealed. Silent about its content. */
public final class Attachment {
    /** The most that one may hold, in bytes before sealing. */
    public static final int MAX_BYTES = 6_000_000;

    /** The most that belong to one submission. */
    public static final int MAX_COUNT = 8;

    private final AttachmentType type;
    private final byte[] content;

    /** @param content is not copied: whoever wipes it afterwards wipes the only one */
    public Attachment(AttachmentType type, byte[] content) {
        if (content.length > MAX_BYTES) {
            throw new IllegalArgumentException("an attachment has at most " + MAX_BYTES + " bytes");
        }
        if (!type.begins(content)) {
            throw new IllegalArgumentException("not the beginning of " + type.mediaType());
        }
        this.type = type;
        this.content = content;
    }

    public AttachmentType type() {
        return type;
    }

    public byte[] content() {
        return content;
    }

    @Override
    public String toString() {
        return "Attachment[" + type + ", hidden]";
    }
}
