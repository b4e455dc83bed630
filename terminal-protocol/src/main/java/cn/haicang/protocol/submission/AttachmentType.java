package cn.haicang.protocol.submission;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** What an attachment can be, known by its first bytes and by nothing that is said about it. */
public enum AttachmentType {
    /** Start of image and the beginning of the next marker (ITU-T T.81 B.1.1.3). */
    JPEG("image/jpeg", "ffd8ff"),
    /** W3C PNG, 5.2. */
    PNG("image/png", "89504e470d0a1a0a"),
    /** ISO 32000-2, 7.5.2; nothing may stand before it here. */
    PDF("application/pdf", "255044462d");

    private final String mediaType;
    /** In hexadecimal. */
    private final String beginning;

    AttachmentType(String mediaType, String beginning) {
        this.mediaType = mediaType;
        this.beginning = beginning;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Empty if it is none of them. */
    public static Optional<AttachmentType> of(byte[] content) {
        return Arrays.stream(values()).filter(type -> type.begins(content)).findFirst();
    }

    boolean begins(byte[] content) {
        int length = beginning.length() / 2;
        return content.length > length
                && HexFormat.of().formatHex(content, 0, length).equals(beginning);
    }
}
