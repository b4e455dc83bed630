package cn.haicang.protocol.submission;

import cn.haicang.protocol.LocalizedText;
import cn.haicang.protocol.form.Answer;
import cn.haicang.protocol.form.Field;
import cn.haicang.protocol.form.FieldKey;
import cn.haicang.protocol.form.FilledForm;
import cn.haicang.protocol.form.Finding;
import cn.haicang.protocol.form.FormCheck;
import cn.haicang.protocol.form.FormDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The forms of what is handed in about a case that exists, the same for every service. */
public final class EntryForms {
    public static final FieldKey GRADE = new FieldKey("grade");
    public static final FieldKey REASON = new FieldKey("reason");

    private static final FieldKey WORDS = new FieldKey("words");
    private static final FieldKey SUBJECT = new FieldKey("subject");
    /** The two lowest of the five grades want a reason. */
    private static final Set<String> LOW = Set.of("DISSATISFIED", "VERY_DISSATISFIED");

    private static final FormDefinition SUPPLEMENT = new FormDefinition(List.of(new Field.Words(
            WORDS,
            text("请把要补的内容写下来", "請把要補的內容寫下來", "Please write down what was asked for"),
            text("用手指写，写不下就先写最要紧的。", "用手指寫，寫不下就先寫最要緊的。", "Write with a finger; the most important first."),
            text("补充的内容", "補充的內容", "What is added"),
            true)));

    private static final FormDefinition WITHDRAWAL = new FormDefinition(List.of(new Field.OneOf(
            REASON,
            text("为什么要撤回？", "為什麼要撤回？", "Why do you take it back?"),
            text("选最接近的一条。", "選最接近的一條。", "Choose what comes closest."),
            text("撤回的原因", "撤回的原因", "Reason for taking it back"),
            true,
            List.of(
                    choice("NOT_NEEDED", "不需要办了", "不需要辦了", "I don't need it any more"),
                    choice("MISTAKE", "填错了，要重新办", "填錯了，要重新辦", "I made a mistake and will apply anew"),
                    choice("DONE_ELSEWHERE", "已经在别处办了", "已經在別處辦了", "It was done elsewhere"),
                    choice("OTHER", "其他原因", "其他原因", "Another reason")))));

    private static final FormDefinition COMPLAINT = new FormDefinition(List.of(
            new Field.OneOf(
                    SUBJECT,
                    text("您要投诉哪方面？", "您要投訴哪方面？", "What is your complaint about?"),
                    text("选最接近的一条。", "選最接近的一條。", "Choose what comes closest."),
                    text("投诉的方面", "投訴的方面", "Subject of the complaint"),
                    true,
                    List.of(
                            choice("TIME", "办得太慢", "辦得太慢", "It takes too long"),
                            choice("CONDUCT", "工作人员的态度", "工作人員的態度", "Conduct of staff"),
                            choice("RESULT", "办理的结果", "辦理的結果", "The result"),
                            choice("FEE", "收费", "收費", "Fees"),
                            choice("OTHER", "其他", "其他", "Something else"))),
            new Field.Words(
                    WORDS,
                    text("请把经过写下来", "請把經過寫下來", "Please write down what happened"),
                    text("用手指写，几个字也行。", "用手指寫，幾個字也行。", "Write with a finger; a few words will do."),
                    text("投诉的内容", "投訴的內容", "What happened"),
                    true)));

    /** Grades of GB/T 39735-2020, from five stars to one. */
    private static final FormDefinition RATING = new FormDefinition(List.of(
            new Field.OneOf(
                    GRADE,
                    text("这次办得怎么样？", "這次辦得怎麼樣？", "How did it go?"),
                    text("评不评都行，评了也替您保密。", "評不評都行，評了也替您保密。", "You need not rate; if you do, it is kept confidential."),
                    text("评价", "評價", "Rating"),
                    true,
                    List.of(
                            choice("VERY_SATISFIED", "非常满意", "非常滿意", "Very satisfied"),
                            choice("SATISFIED", "满意", "滿意", "Satisfied"),
                            choice("MOSTLY_SATISFIED", "基本满意", "基本滿意", "Mostly satisfied"),
                            choice("DISSATISFIED", "不满意", "不滿意", "Dissatisfied"),
                            choice("VERY_DISSATISFIED", "非常不满意", "非常不滿意", "Very dissatisfied"))),
            new Field.OneOf(
                    REASON,
                    text("哪里没办好？", "哪裏沒辦好？", "What went wrong?"),
                    text("选最接近的一条。", "選最接近的一條。", "Choose what comes closest."),
                    text("不满意的原因", "不滿意的原因", "Reason"),
                    false,
                    List.of(
                            choice("TIME", "等得太久", "等得太久", "It took too long"),
                            choice("CONDUCT", "工作人员的态度", "工作人員的態度", "Conduct of staff"),
                            choice("GUIDANCE", "说明看不懂", "說明看不懂", "The guidance is hard to understand"),
                            choice("MACHINE", "机器不好用", "機器不好用", "The machine is hard to use"),
                            choice("RESULT", "办理的结果", "辦理的結果", "The result")))));

    private EntryForms() {}

    /** @throws IllegalArgumentException for an application: its form is the service item's */
    public static FormDefinition of(EnvelopeKind kind) {
        return switch (kind) {
            case APPLICATION -> throw new IllegalArgumentException("an application has the form of its service");
            case SUPPLEMENT -> SUPPLEMENT;
            case WITHDRAWAL -> WITHDRAWAL;
            case COMPLAINT -> COMPLAINT;
            case RATING -> RATING;
        };
    }

    /** Everything that is wrong; empty if it can be handed in. */
    public static List<Finding> findings(FormCheck check, EnvelopeKind kind, FilledForm filled) {
        var findings = new ArrayList<>(check.check(of(kind), filled));
        if (kind == EnvelopeKind.RATING
                && wantsReason(filled)
                && filled.answer(REASON).isEmpty()) {
            findings.add(new Finding(REASON, Finding.Code.MISSING, List.of()));
        }
        return findings;
    }

    /** Whether this rating has to say why. */
    public static boolean wantsReason(FilledForm rating) {
        return rating.answer(GRADE)
                .filter(grade -> grade instanceof Answer.Chosen(var code) && LOW.contains(code))
                .isPresent();
    }

    private static Field.Choice choice(String code, String zhHans, String zhHant, String en) {
        return new Field.Choice(code, text(zhHans, zhHant, en));
    }

    private static LocalizedText text(String zhHans, String zhHant, String en) {
        return new LocalizedText(zhHans, zhHant, en);
    }
}
