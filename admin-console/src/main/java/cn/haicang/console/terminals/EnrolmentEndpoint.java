package cn.haicang.console.terminals;

import cn.haicang.console.wire.WireAnswer;
import cn.haicang.console.wire.WireEndpoint;
import cn.haicang.protocol.enrolment.EnrolmentAnswer;
import cn.haicang.protocol.enrolment.EnrolmentRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@WireEndpoint
class EnrolmentEndpoint {
    private final EnrolmentDesk desk;

    EnrolmentEndpoint(EnrolmentDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/enrolments")
    ResponseEntity<EnrolmentAnswer> enrol(@RequestBody EnrolmentRequest request) {
        return WireAnswer.json(desk.enrol(request));
    }
}
