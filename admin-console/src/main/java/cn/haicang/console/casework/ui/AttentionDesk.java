package cn.haicang.console.casework.ui;

import cn.haicang.console.casework.AttentionWork;
import cn.haicang.console.casework.CaseId;
import cn.haicang.console.casework.CaseScope;
import cn.haicang.console.foureyes.FourEyes;
import cn.haicang.console.foureyes.Worked;
import cn.haicang.console.people.SignedIn;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the page of a case may do with what needs attention, for the person of the session and within that person's scope. */
@Component
class AttentionDesk {
    private final AttentionWork work;
    private final SignedIn signedIn;

    AttentionDesk(AttentionWork work, SignedIn signedIn) {
        this.work = work;
        this.signedIn = signedIn;
    }

    Worked worked(CaseId id) {
        return work.of(scope(), id);
    }

    FourEyes.Result note(CaseId id, String text) {
        return work.note(signedIn.person().actor(), scope(), id, text);
    }

    FourEyes.Result proposeToClose(CaseId id, String reason) {
        return work.proposeToClose(signedIn.person().actor(), scope(), id, reason);
    }

    FourEyes.Result confirm(CaseId id) {
        return work.confirm(signedIn.person().actor(), scope(), id);
    }

    FourEyes.Result takeBack(CaseId id, String reason) {
        return work.takeBack(signedIn.person().actor(), scope(), id, reason);
    }

    private CaseScope scope() {
        return new CaseScope(Optional.empty(), signedIn.person().scope().department());
    }
}
