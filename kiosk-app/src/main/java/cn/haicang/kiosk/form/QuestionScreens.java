package cn.haicang.kiosk.form;

import cn.haicang.kiosk.shell.ChoiceRows.Row;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Words;
import cn.haicang.protocol.form.District;
import cn.haicang.protocol.form.Field;
import cn.haicang.protocol.submission.EntryForms;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which screen asks for which decision. */
final class QuestionScreens {
    /** A face for each grade, as the country's service halls have them. */
    private static final Map<String, String> FACES = Map.of(
            "VERY_SATISFIED", "f-5",
            "SATISFIED", "f-4",
            "MOSTLY_SATISFIED", "f-3",
            "DISSATISFIED", "f-2",
            "VERY_DISSATISFIED", "f-1");

    private QuestionScreens() {}

    static Screen of(QuestionFrame frame, FormDesk desk, FormStep step, boolean elder) {
        var words = frame.words();
        return switch (step) {
            case FormStep.Digits digits -> new DigitsView(frame, desk, digits);
            case FormStep.Sign sign -> new SignView(frame, desk, sign, words.of("sign.label"));
            case FormStep.Write write -> new SignView(frame, desk, write, words.of("write.label"));
            case FormStep.Detail detail -> new DetailView(frame, desk, detail);
            case FormStep.Choice(var field) ->
                new ChoiceView(frame, desk, step, choices(words, field, desk.draft(field), elder));
            case FormStep.Street(var field) ->
                new ChoiceView(frame, desk, step, streets(words, desk.district(), desk.draft(field), elder));
            case FormStep.Community(var field) ->
                new ChoiceView(frame, desk, step, communities(words, desk.district(), desk.draft(field), elder));
        };
    }

    private static Options choices(Words words, Field.OneOf field, Draft draft, boolean elder) {
        var rows = field.choices().stream()
                .map(choice -> new Row(choice.code(), words.of(choice.label()), face(field, choice)))
                .toList();
        return new Options(words.of(field.question()), words.of(field.help()), rows, draft.text(), elder);
    }

    private static Optional<String> face(Field.OneOf field, Field.Choice choice) {
        return field.key().equals(EntryForms.GRADE) ? Optional.ofNullable(FACES.get(choice.code())) : Optional.empty();
    }

    private static Options streets(Words words, District district, Draft draft, boolean elder) {
        var rows = district.streets().stream()
                .map(street -> new Row(street.code(), words.of(street.name())))
                .toList();
        return new Options(
                words.of("address.street.title"), words.of("address.street.lead"), rows, draft.street(), elder);
    }

    private static Options communities(Words words, District district, Draft draft, boolean elder) {
        var all = district.street(draft.street())
                .map(District.Street::communities)
                .orElse(List.of());
        var rows = all.stream()
                .map(community -> new Row(community.code(), words.of(community.name())))
                .toList();
        return new Options(
                words.of("address.community.title"),
                words.of("address.community.lead"),
                rows,
                draft.community(),
                elder);
    }
}
