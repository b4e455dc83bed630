package cn.haicang.protocol.form;

import cn.haicang.protocol.LocalizedText;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** One decision that a form asks for: one screen at the terminal. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Field.Phone.class, name = "PHONE"),
    @JsonSubTypes.Type(value = Field.Address.class, name = "ADDRESS"),
    @JsonSubTypes.Type(value = Field.OneOf.class, name = "ONE_OF"),
    @JsonSubTypes.Type(value = Field.BankAccount.class, name = "BANK_ACCOUNT"),
    @JsonSubTypes.Type(value = Field.Signature.class, name = "SIGNATURE"),
    @JsonSubTypes.Type(value = Field.Words.class, name = "WORDS")
})
public sealed interface Field {
    FieldKey key();

    /** The question as the screen asks it. */
    LocalizedText question();

    /** One helping sentence below the question. */
    LocalizedText help();

    /** What the review page and the officer call it. */
    LocalizedText label();

    boolean required();

    /** A mobile number of the mainland: eleven digits. */
    record Phone(FieldKey key, LocalizedText question, LocalizedText help, LocalizedText label, boolean required)
            implements Field {}

    /** Street and community of the district, then house number and the like. */
    record Address(FieldKey key, LocalizedText question, LocalizedText help, LocalizedText label, boolean required)
            implements Field {}

    record OneOf(
            FieldKey key,
            LocalizedText question,
            LocalizedText help,
            LocalizedText label,
            boolean required,
            List<Choice> choices)
            implements Field {
        public OneOf {
            choices = List.copyOf(choices);
            if (choices.size() < 2) {
                throw new IllegalArgumentException("one of: at least two choices");
            }
        }
    }

    /** Twelve to nineteen digits (ISO/IEC 7812). */
    record BankAccount(FieldKey key, LocalizedText question, LocalizedText help, LocalizedText label, boolean required)
            implements Field {}

    /** Written with a finger. */
    record Signature(FieldKey key, LocalizedText question, LocalizedText help, LocalizedText label, boolean required)
            implements Field {}

    /** The resident's own words, typed or written with a finger; the answer tells which. */
    record Words(FieldKey key, LocalizedText question, LocalizedText help, LocalizedText label, boolean required)
            implements Field {
        /** Characters, if they are typed. */
        public static final int MAX_CHARACTERS = 500;
    }

    /** @param code stable; what the centre stores */
    record Choice(String code, LocalizedText label) {
        public Choice {
            if (!code.matches("[A-Z][A-Z0-9_]{0,39}")) {
                throw new IllegalArgumentException("choice code: capitals, digits, underscores, at most 40");
            }
        }
    }
}
