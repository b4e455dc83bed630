package cn.haicang.console.rollout;

import cn.haicang.console.wire.Caller;
import cn.haicang.console.wire.Refusal;
import cn.haicang.console.wire.WireAnswer;
import cn.haicang.console.wire.WireEndpoint;
import cn.haicang.protocol.ProblemCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

@WireEndpoint
class AssignmentEndpoint {
    private final Assignments assignments;

    AssignmentEndpoint(Assignments assignments) {
        this.assignments = assignments;
    }

    @GetMapping("/assignment")
    ResponseEntity<byte[]> assignment(Caller caller) {
        return assignments
                .newest(caller)
                .map(newest -> WireAnswer.jws(newest.jws()))
                .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND, "no assignment for this installation"));
    }
}
