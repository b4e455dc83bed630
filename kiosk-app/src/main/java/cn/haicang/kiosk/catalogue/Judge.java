package cn.haicang.kiosk.catalogue;

import cn.haicang.kiosk.trust.Membership;
import cn.haicang.protocol.MalformedMessage;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.catalogue.Assignment;
import cn.haicang.protocol.catalogue.Catalogue;
import cn.haicang.protocol.crypto.NotAuthentic;
import cn.haicang.protocol.crypto.TokenType;
import java.nio.charset.StandardCharsets;

/** Whether what came is what the centre has signed for this terminal. */
final class Judge {
    private final Membership membership;

    Judge(Membership membership) {
        this.membership = membership;
    }

    /** Not to be used, and why. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        private final RefreshResult.Reason reason;

        Unusable(RefreshResult.Reason reason) {
            super(reason.name());
            this.reason = reason;
        }

        RefreshResult.Reason reason() {
            return reason;
        }
    }

    Assignment assignment(String jws) throws Unusable {
        var assignment = verified(TokenType.ASSIGNMENT, jws, Assignment.class);
        if (!assignment.terminal().equals(membership.terminal())
                || !assignment.installation().equals(membership.installation())) {
            throw new Unusable(RefreshResult.Reason.NOT_FOR_US);
        }
        return assignment;
    }

    Catalogue catalogue(String jws, Sha256 wanted) throws Unusable {
        if (!Sha256.of(jws.getBytes(StandardCharsets.ISO_8859_1)).equals(wanted)) {
            throw new Unusable(RefreshResult.Reason.OTHER_CATALOGUE);
        }
        return verified(TokenType.CATALOGUE, jws, Catalogue.class);
    }

    private <T> T verified(TokenType type, String jws, Class<T> content) throws Unusable {
        try {
            return WireJson.read(membership.verification().verify(type, jws).payload(), content);
        } catch (NotAuthentic | MalformedMessage e) {
            throw new Unusable(RefreshResult.Reason.NOT_AUTHENTIC);
        }
    }
}
