package cn.haicang.console.casework;

import cn.haicang.console.attachments.Attachments;
import cn.haicang.console.attachments.StoredAttachment;
import cn.haicang.console.audit.Actor;
import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.submission.Attachment;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Pages and documents that came with a case, each opened by itself and on the record. */
@Service
public class CaseAttachments {
    private final CaseRepository rows;
    private final Attachments attachments;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    CaseAttachments(CaseRepository rows, Attachments attachments, AuditLog audit, TransactionTemplate transaction) {
        this.rows = rows;
        this.attachments = attachments;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** By hash; empty as well if the case lies outside the scope. */
    public List<StoredAttachment> of(CaseScope scope, CaseId id) {
        return rows.find(scope, id).map(_ -> attachments.of(id.value())).orElse(List.of());
    }

    /**
     * For one look, which is on the record and committed before anything is opened.
     *
     * @return empty if there is no such attachment in this scope, or it is of no kind that can be shown
     */
    public Optional<Attachment> open(Actor actor, CaseScope scope, CaseId id, Sha256 hash) {
        var found = transaction.execute(_ -> {
            var wanted = of(scope, id).stream()
                    .filter(attachment -> attachment.hash().equals(hash))
                    .findFirst();
            wanted.ifPresent(_ -> audit.append(actor, AuditAction.CASE_LOOKED_AT, id.toString(), "ATTACHMENT " + hash));
            return wanted;
        });
        return found.flatMap(attachments::open);
    }
}
