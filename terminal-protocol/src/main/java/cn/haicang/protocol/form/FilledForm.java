package cn.haicang.protocol.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The answers to one form, in the order in which they were asked. Silent about its content. */
public record FilledForm(Map<String, Answer> answers) {
    public static final FilledForm EMPTY = new FilledForm(Map.of());

    public FilledForm {
        answers.forEach((key, answer) -> {
            new FieldKey(key);
            Objects.requireNonNull(answer);
        });
        answers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    public Optional<Answer> answer(FieldKey key) {
        return Optional.ofNullable(answers.get(key.value()));
    }

    public FilledForm with(FieldKey key, Answer answer) {
        var more = new LinkedHashMap<>(answers);
        more.put(key.value(), answer);
        return new FilledForm(more);
    }

    public FilledForm without(FieldKey key) {
        var fewer = new LinkedHashMap<>(answers);
        fewer.remove(key.value());
        return new FilledForm(fewer);
    }

    @Override
    public String toString() {
        return "FilledForm[" + answers.size() + " answers, hidden]";
    }
}
