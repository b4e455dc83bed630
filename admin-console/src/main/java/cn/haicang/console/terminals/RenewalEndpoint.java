package cn.haicang.console.terminals;

import cn.haicang.console.wire.Caller;
import cn.haicang.console.wire.WireAnswer;
import cn.haicang.console.wire.WireEndpoint;
import cn.haicang.protocol.enrolment.RenewalAnswer;
import cn.haicang.protocol.enrolment.RenewalRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@WireEndpoint
class RenewalEndpoint {
    private final RenewalDesk desk;

    RenewalEndpoint(RenewalDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/certificates")
    ResponseEntity<RenewalAnswer> renew(Caller caller, @RequestBody RenewalRequest request) {
        return WireAnswer.json(desk.renew(caller, request));
    }
}
