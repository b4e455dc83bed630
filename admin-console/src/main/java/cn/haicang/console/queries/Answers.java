package cn.haicang.console.queries;

import cn.haicang.console.casework.CaseRegister;
import cn.haicang.console.catalogue.Catalogues;
import cn.haicang.console.intake.Intake;
import cn.haicang.console.intake.ParkedEnvelope;
import cn.haicang.console.trust.CentreTrust;
import cn.haicang.protocol.LocalizedText;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.catalogue.ServiceItem;
import cn.haicang.protocol.query.CaseStage;
import cn.haicang.protocol.query.CaseStatus;
import cn.haicang.protocol.query.Query;
import cn.haicang.protocol.query.QueryAnswer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is known, as little of it as each question may hear. */
@Component
class Answers {
    private static final LocalizedText A_MATTER = new LocalizedText("您办的事", "您辦的事", "Your matter");

    private final CaseRegister cases;
    private final Intake intake;
    private final Catalogues catalogues;
    private final CentreTrust trust;

    Answers(CaseRegister cases, Intake intake, Catalogues catalogues, CentreTrust trust) {
        this.cases = cases;
        this.intake = intake;
        this.catalogues = catalogues;
        this.trust = trust;
    }

    QueryAnswer to(Query.Question question) {
        return switch (question) {
            case Query.ByReceipt(var number) -> byReceipt(number);
            case Query.OwnCases(var applicant) ->
                new QueryAnswer.Cases(cases.ofResident(trust.hashOf(applicant.number())));
        };
    }

    private QueryAnswer byReceipt(ReceiptNumber number) {
        var found = cases.byReceipt(number);
        if (found.size() > 1) {
            return new QueryAnswer.BringTheCard();
        }
        if (found.size() == 1) {
            return new QueryAnswer.Cases(found);
        }
        // Parked is not lost: it is at the centre, and somebody has to look into it.
        return intake.parked(number).stream()
                .min(Comparator.comparing(ParkedEnvelope::closed))
                .<QueryAnswer>map(parked -> new QueryAnswer.Cases(List.of(status(number, parked))))
                .orElseGet(QueryAnswer.Unknown::new);
    }

    private CaseStatus status(ReceiptNumber number, ParkedEnvelope parked) {
        var service = parked.service()
                .flatMap(catalogues.current().catalogue()::service)
                .map(ServiceItem::title)
                .orElse(A_MATTER);
        var stage = parked.closed() ? CaseStage.CLOSED : CaseStage.LOOKED_INTO;
        return new CaseStatus(number, service, stage, parked.receivedAt(), Optional.empty(), Optional.empty());
    }
}
