package cn.haicang.protocol.form;

import java.util.List;

/** The fields of a form, in the order in which they are asked. */
public record FormDefinition(List<Field> fields) {
    public FormDefinition {
        fields = List.copyOf(fields);
        if (fields.isEmpty() || fields.stream().map(Field::key).distinct().count() < fields.size()) {
            throw new IllegalArgumentException("a form has fields, each key once");
        }
    }
}
