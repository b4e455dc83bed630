package cn.haicang.protocol.enrolment;

import cn.haicang.protocol.Sha256;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the QR code of an enrolment sheet says: the code that could be typed as well, the whole hash of the authority that the
 * code's last part shortens, and where the centre answers. Silent about its secret.
 *
 * @param authority SHA-256 of the CA certificate in DER
 * @param centre {@code https://}, host in small letters and, unless it is 443, {@code :} and port; nothing else
 */
public record EnrolmentSheet(EnrolmentCode code, Sha256 authority, String centre) {
    /** Kind and version first, so that whoever scans a code knows what it is. */
    private static final String KIND = "HAICANG:E1:";

    private static final String SCHEME = "https://";

    /** A name (RFC 1123), an address of IPv4, or one of IPv6 in brackets. */
    private static final Pattern ADDRESS = Pattern.compile(
            "https://([a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?|\\[[0-9a-f:.]{2,45}])(:(?<port>[0-9]{1,5}))?");

    private static final Pattern FORM =
            Pattern.compile(Pattern.quote(KIND) + "([0-9A-Z]{16})([0-9A-Z]{52}):([0-9A-Z.:\\[\\]-]{1,260})");

    public EnrolmentSheet {
        if (!EnrolmentCode.pinOf(authority).equals(code.pin())) {
            throw new IllegalArgumentException("enrolment sheet: the code is of another authority");
        }
        if (!isAddress(centre)) {
            throw new IllegalArgumentException("enrolment sheet: https, a host and a port");
        }
    }

    /** Only characters of a QR code's alphanumeric mode (ISO/IEC 18004), unless the host is an address of IPv6. */
    public String text() {
        var address = centre.substring(SCHEME.length()).toUpperCase(Locale.ROOT);
        return KIND + code.sent() + Crockford.ofHex(authority.value()) + ":" + address;
    }

    /** Empty if what was scanned says something else, or is damaged. */
    public static Optional<EnrolmentSheet> ofText(String scanned) {
        var form = FORM.matcher(scanned);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            var authority = new Sha256(Crockford.toHex(form.group(2)));
            var code = EnrolmentCode.ofSent(form.group(1), EnrolmentCode.pinOf(authority));
            // A host's name has no capitals that matter (RFC 4343).
            var centre = SCHEME + form.group(3).toLowerCase(Locale.ROOT);
            return Optional.of(new EnrolmentSheet(code, authority, centre));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static boolean isAddress(String centre) {
        var form = ADDRESS.matcher(centre);
        if (!form.matches()) {
            return false;
        }
        var port = form.group("port");
        return port == null || (Integer.parseInt(port) > 0 && Integer.parseInt(port) <= 65_535);
    }

    @Override
    public String toString() {
        return "EnrolmentSheet[" + code.sheet() + ", hidden]";
    }
}
