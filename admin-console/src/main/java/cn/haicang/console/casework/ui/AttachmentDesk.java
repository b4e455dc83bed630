package cn.haicang.console.casework.ui;

import cn.haicang.console.attachments.StoredAttachment;
import cn.haicang.console.casework.CaseAttachments;
import cn.haicang.console.casework.CaseId;
import cn.haicang.console.casework.CaseScope;
import cn.haicang.console.people.SignedIn;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.submission.Attachment;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the page of a case may do with attachments, for the person of the session and within that person's scope. */
@Component
class AttachmentDesk {
    private final CaseAttachments attachments;
    private final SignedIn signedIn;

    AttachmentDesk(CaseAttachments attachments, SignedIn signedIn) {
        this.attachments = attachments;
        this.signedIn = signedIn;
    }

    List<StoredAttachment> of(CaseId id) {
        return attachments.of(scope(), id);
    }

    Optional<Attachment> open(CaseId id, Sha256 hash) {
        return attachments.open(signedIn.person().actor(), scope(), id, hash);
    }

    private CaseScope scope() {
        return new CaseScope(Optional.empty(), signedIn.person().scope().department());
    }
}
