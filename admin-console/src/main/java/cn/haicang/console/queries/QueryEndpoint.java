package cn.haicang.console.queries;

import cn.haicang.console.wire.Caller;
import cn.haicang.console.wire.WireAnswer;
import cn.haicang.console.wire.WireEndpoint;
import cn.haicang.protocol.query.SealedMessage;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@WireEndpoint
class QueryEndpoint {
    private final QueryDesk desk;

    QueryEndpoint(QueryDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/queries")
    ResponseEntity<SealedMessage> ask(Caller caller, @RequestBody SealedMessage question) {
        return WireAnswer.json(desk.answer(caller, question));
    }
}
