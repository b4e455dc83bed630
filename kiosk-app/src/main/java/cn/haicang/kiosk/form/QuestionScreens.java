package cn.haicang.kiosk.form;

import cn.haicang.kiosk.shell.ChoiceRows.Row;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.protocol.form.District;
import java.util.List;

/** Which screen asks for which decision. */
final class QuestionScreens {
    private QuestionScreens() {}

    static Screen of(QuestionFrame frame, FormDesk desk, FormStep step, boolean elder) {
        var words = frame.words();
        var draft = desk.draft(step.field());
        return switch (step) {
            case FormStep.Digits digits -> new DigitsView(frame, desk, digits);
            case FormStep.Sign sign -> new SignView(frame, desk, sign);
            case FormStep.Detail detail -> new DetailView(frame, desk, detail);
            case FormStep.Choice(var field) ->
                new ChoiceView(
                        frame,
                        desk,
                        step,
                        new Options(
                                words.of(field.question()),
                                words.of(field.help()),
                                field.choices().stream()
                                        .map(choice -> new Row(choice.code(), words.of(choice.label())))
                                        .toList(),
                                draft.text(),
                                elder));
            case FormStep.Street _ ->
                new ChoiceView(
                        frame,
                        desk,
                        step,
                        new Options(
                                words.of("address.street.title"),
                                words.of("address.street.lead"),
                                desk.district().streets().stream()
                                        .map(street -> new Row(street.code(), words.of(street.name())))
                                        .toList(),
                                draft.street(),
                                elder));
            case FormStep.Community _ ->
                new ChoiceView(
                        frame,
                        desk,
                        step,
                        new Options(
                                words.of("address.community.title"),
                                words.of("address.community.lead"),
                                communities(frame, desk, draft),
                                draft.community(),
                                elder));
        };
    }

    private static List<Row> communities(QuestionFrame frame, FormDesk desk, Draft draft) {
        return desk.district().street(draft.street()).map(District.Street::communities).orElse(List.of()).stream()
                .map(community -> new Row(community.code(), frame.words().of(community.name())))
                .toList();
    }
}
