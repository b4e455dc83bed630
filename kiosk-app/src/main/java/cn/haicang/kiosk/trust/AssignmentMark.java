package cn.haicang.kiosk.trust;

import cn.haicang.kiosk.store.DataFolder;
import cn.haicang.protocol.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The highest assignment version that this terminal has had, in a file beside the key, so that a damaged or restored database
 * can't roll it back. Versions rise per terminal of one centre: another terminal id or another authority begins anew.
 */
@Component
public class AssignmentMark {
    private static final Logger log = LoggerFactory.getLogger(AssignmentMark.class);
    private static final String FILE = "keys/assignment-mark";
    private static final Pattern CONTENT = Pattern.compile("(\\S+) ([0-9a-f]{64}) (\\d{1,18})\\s*");

    private final DataFolder folder;

    AssignmentMark(DataFolder folder) {
        this.folder = folder;
    }

    /** 0 if there has been none. */
    public long of(Membership membership) {
        return folder.read(FILE)
                .map(bytes -> CONTENT.matcher(new String(bytes, StandardCharsets.US_ASCII)))
                .filter(content -> {
                    boolean readable = content.matches();
                    if (!readable) {
                        log.error("ASSIGNMENT_MARK_UNREADABLE only the database knows it now");
                    }
                    return readable && owner(membership).equals(content.group(1) + " " + content.group(2));
                })
                .map(content -> Long.parseLong(content.group(3)))
                .orElse(0L);
    }

    public synchronized void raise(Membership membership, long version) {
        if (version > of(membership)) {
            folder.write(FILE, (owner(membership) + " " + version + "\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static String owner(Membership membership) {
        return membership.terminal() + " " + Sha256.of(Certificates.encoded(membership.authority()));
    }
}
