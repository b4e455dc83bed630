package cn.haicang.console.terminals;

import cn.haicang.console.testing.RunningCentre;
import cn.haicang.console.testing.TestTerminal;
import cn.haicang.console.trust.CentreTrust;
import cn.haicang.protocol.enrolment.EnrolmentRequest;
import org.springframework.context.ApplicationContext;

/** Terminals of a centre whose ports are not open. */
public final class EnrolledDirectly {
    private EnrolledDirectly() {}

    public static TestTerminal at(ApplicationContext centre) {
        var terminals = centre.getBean(Terminals.class);
        var id = terminals.register(RunningCentre.ADMIN, new NewTerminal(RunningCentre.SITE, RunningCentre.STREET));
        var code = terminals.issueCode(RunningCentre.ADMIN, id).code();
        var terminal = TestTerminal.withoutWire(centre.getBean(CentreTrust.class));
        terminal.become(centre.getBean(EnrolmentDesk.class)
                .enrol(new EnrolmentRequest(code.sent(), terminal.certificateRequest())));
        return terminal;
    }
}
