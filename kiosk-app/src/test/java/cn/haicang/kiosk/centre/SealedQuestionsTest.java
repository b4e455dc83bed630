package cn.haicang.kiosk.centre;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.kiosk.testing.Backbone;
import cn.haicang.kiosk.testing.CentreKeys;
import cn.haicang.kiosk.testing.Samples;
import cn.haicang.kiosk.testing.ScriptedCentre;
import cn.haicang.kiosk.trust.Trust;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.crypto.EphemeralKey;
import cn.haicang.protocol.crypto.PublicJwk;
import cn.haicang.protocol.crypto.Sealing;
import cn.haicang.protocol.query.Query;
import cn.haicang.protocol.query.QueryAnswer;
import cn.haicang.protocol.query.SealedMessage;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedQuestionsTest {
    private static final Query.Question QUESTION =
            new Query.OwnCases(Samples.filing(Samples.FORM).applicant());

    @TempDir
    Path data;

    private final CentreKeys keys = new CentreKeys(Instant.parse("2026-11-23T08:00:00Z"));
    private final ScriptedCentre centre = new ScriptedCentre();
    private Backbone terminal;
    private Questions questions;

    @BeforeEach
    void start() {
        terminal = Backbone.at(data).centre(centre).quiet().start();
        questions = terminal.get(Questions.class);
    }

    @AfterEach
    void stop() {
        terminal.close();
    }

    private void enrol() {
        keys.enrol(terminal.get(Trust.class), URI.create("https://127.0.0.1:1"));
    }

    private Query opened(SealedMessage message) {
        return WireJson.read(keys.open(message.jwe()), Query.class);
    }

    private static CentreReply<SealedMessage> sealedTo(PublicJwk key, Object answer) {
        return new CentreReply.Answered<>(new SealedMessage(Sealing.to(key).seal(WireJson.write(answer))));
    }

    @Test
    void only_the_centre_reads_a_question_and_only_its_asker_reads_the_answer() {
        enrol();
        var asked = new ArrayList<Query.Question>();
        centre.asked(message -> {
            var query = opened(message);
            asked.add(query.question());
            return sealedTo(PublicJwk.parse(query.replyKey()), new QueryAnswer.Cases(List.of()));
        });
        assertThat(questions.ask(QUESTION)).isEqualTo(new Questions.Reply.Answered(new QueryAnswer.Cases(List.of())));
        assertThat(asked).containsExactly(QUESTION);
    }

    @Test
    void each_question_has_a_key_of_its_own() {
        enrol();
        var replyKeys = new ArrayList<String>();
        centre.asked(message -> {
            replyKeys.add(opened(message).replyKey());
            return new CentreReply.NotReached<>();
        });
        questions.ask(QUESTION);
        questions.ask(QUESTION);
        assertThat(replyKeys).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void an_answer_to_somebody_else_is_no_answer() {
        enrol();
        centre.asked(_ -> sealedTo(EphemeralKey.make().publicJwk(), new QueryAnswer.Unknown()));
        assertThat(questions.ask(QUESTION)).isEqualTo(new Questions.Reply.NotReached());
    }

    @Test
    void a_refusal_keeps_its_code() {
        enrol();
        centre.asked(_ -> new CentreReply.Refused<>(ProblemCode.TOO_MANY));
        assertThat(questions.ask(QUESTION)).isEqualTo(new Questions.Reply.Refused(ProblemCode.TOO_MANY));
    }

    @Test
    void before_enrolment_nobody_is_asked() {
        assertThat(questions.ask(QUESTION)).isEqualTo(new Questions.Reply.NotReached());
    }
}
