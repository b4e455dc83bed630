package cn.haicang.console.intake;

import cn.haicang.console.wire.Caller;
import cn.haicang.console.wire.WireAnswer;
import cn.haicang.console.wire.WireEndpoint;
import cn.haicang.protocol.submission.Batch;
import cn.haicang.protocol.submission.BatchAnswer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@WireEndpoint
class SubmissionEndpoint {
    private final Intake intake;

    SubmissionEndpoint(Intake intake) {
        this.intake = intake;
    }

    @PostMapping("/submissions")
    ResponseEntity<BatchAnswer> submit(Caller caller, @RequestBody Batch batch) {
        return WireAnswer.json(intake.take(caller, batch));
    }
}
