package cn.haicang.protocol.query;

import cn.haicang.protocol.ServiceCode;
import cn.haicang.protocol.submission.EnvelopeKind;
import java.util.List;

/**
 * What the applicant of a case can do about it.
 *
 * @param service for the heads of what is handed in
 * @param open kinds that the case can take now; whatever else comes needs a person's attention
 */
public record OwnCase(ServiceCode service, List<EnvelopeKind> open) {
    public OwnCase {
        open = List.copyOf(open);
    }
}
