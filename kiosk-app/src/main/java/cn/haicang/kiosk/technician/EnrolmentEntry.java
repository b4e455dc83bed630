package cn.haicang.kiosk.technician;

import cn.haicang.protocol.enrolment.EnrolmentCode;
import cn.haicang.protocol.enrolment.EnrolmentSheet;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** What a technician has typed or scanned so far. Silent about the code. */
final class EnrolmentEntry {
    private static final int MOST = 200;

    private String code = "";
    private String centre;
    private Optional<EnrolmentSheet> sheet = Optional.empty();

    EnrolmentEntry(String centre) {
        this.centre = centre;
    }

    String code() {
        return code;
    }

    String centre() {
        return centre;
    }

    /** Groups are made by the screen: a dash that was typed as well does no harm and is not kept. */
    void code(String typed) {
        if (typed.length() <= MOST) {
            code = typed.replace("-", "");
            sheet = Optional.empty();
        }
    }

    /** Says code and address at once, and more of the authority than anybody types. */
    void scanned(EnrolmentSheet scanned) {
        code(scanned.code().grouped());
        centre(scanned.centre());
        sheet = Optional.of(scanned);
    }

    /** The sheet, unless something else was typed since. */
    Optional<EnrolmentSheet> sheet() {
        return sheet;
    }

    /** A host's name has no capitals that matter (RFC 4343), and the keys know only those. */
    void centre(String typed) {
        if (typed.length() <= MOST) {
            centre = typed.toLowerCase(Locale.ROOT);
        }
    }

    Optional<EnrolmentCode> parsedCode() {
        try {
            return Optional.of(EnrolmentCode.parse(code));
        } catch (IllegalArgumentException notYetACode) {
            return Optional.empty();
        }
    }

    Optional<URI> parsedCentre() {
        try {
            var uri = new URI(centre);
            return "https".equals(uri.getScheme()) && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException notYetAnAddress) {
            return Optional.empty();
        }
    }

    void wipe() {
        code = "";
        sheet = Optional.empty();
    }
}
