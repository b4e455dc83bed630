package cn.haicang.console.intake.ui;

import cn.haicang.console.casework.ByHand;
import cn.haicang.console.casework.CaseId;
import cn.haicang.console.catalogue.Catalogues;
import cn.haicang.console.intake.ReceiptDesk;
import cn.haicang.console.intake.ReceiptFinding;
import cn.haicang.console.people.SignedIn;
import cn.haicang.console.terminals.Fleet;
import cn.haicang.protocol.PersonName;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.ResidentNumber;
import cn.haicang.protocol.catalogue.ServiceItem;
import cn.haicang.protocol.submission.Applicant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the page about receipts asks and does, for the officer of the session and within that officer's department. */
@Component
class ReceiptsDesk {
    private final ReceiptDesk receipts;
    private final ByHand byHand;
    private final Fleet fleet;
    private final Catalogues catalogues;
    private final SignedIn signedIn;

    ReceiptsDesk(ReceiptDesk receipts, ByHand byHand, Fleet fleet, Catalogues catalogues, SignedIn signedIn) {
        this.receipts = receipts;
        this.byHand = byHand;
        this.fleet = fleet;
        this.catalogues = catalogues;
        this.signedIn = signedIn;
    }

    List<ReceiptFinding> tell(ReceiptNumber number) {
        return receipts.tell(signedIn.person().actor(), department(), number);
    }

    /** Of the officer's own department. */
    List<ServiceItem> services() {
        return catalogues.current().catalogue().services().stream()
                .filter(service -> service.department().code().equals(department()))
                .toList();
    }

    /** @throws IllegalArgumentException if name or number cannot be right */
    Applicant applicant(String name, String number) {
        return new Applicant("AT_COUNTER", new PersonName(name), new ResidentNumber(number));
    }

    /** Empty if there is a case of this number already, or no terminal that could have given it. */
    Optional<CaseId> open(ReceiptNumber number, ServiceItem service, Applicant applicant, String reason) {
        return fleet.installation(number.installation()).flatMap(installation -> {
            var terminal = installation.terminal();
            var street = fleet.site(terminal).street();
            var wish = new ByHand.Wish(
                    number, terminal, street, catalogues.current().hash(), service.code(), department(), applicant);
            return byHand.open(signedIn.person().actor(), wish, reason);
        });
    }

    private String department() {
        return signedIn.person()
                .scope()
                .department()
                .orElseThrow(() -> new IllegalStateException("no cases are in this person's scope"));
    }
}
