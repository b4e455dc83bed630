package cn.haicang.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.card.CardIdentity;
import cn.haicang.devices.card.CardIdentity.Item;
import cn.haicang.devices.card.DocumentKind;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whose card can be used here: each kind of document has numbers of its own. */
class PersonTest {
    private static CardIdentity card(DocumentKind kind, Map<Item, String> items) {
        return new CardIdentity(kind, items, Optional.empty());
    }

    @Test
    void a_permit_from_hong_kong_names_an_applicant() {
        try (var card =
                card(DocumentKind.HMT_RESIDENCE_PERMIT, Map.of(Item.NAME, "林海沧", Item.NUMBER, "810000196204300055"))) {
            assertThat(Person.applicant(card)).hasValueSatisfying(applicant -> {
                assertThat(applicant.document()).isEqualTo("HMT_RESIDENCE_PERMIT");
                assertThat(applicant.number().value()).isEqualTo("810000196204300055");
            });
        }
    }

    @Test
    void a_foreigners_card_of_2023_names_an_applicant_also_without_a_chinese_name() {
        try (var card = card(
                DocumentKind.FOREIGN_PERMANENT_RESIDENT_CARD_2023,
                Map.of(Item.ENGLISH_NAME, "EXAMPLE, MAXIMILIANE", Item.NUMBER, "935840196204300078"))) {
            assertThat(Person.applicant(card))
                    .hasValueSatisfying(
                            applicant -> assertThat(applicant.name().value()).isEqualTo("EXAMPLE, MAXIMILIANE"));
        }
    }

    @Test
    void a_foreigners_card_of_2017_has_a_number_that_the_centre_cannot_take() {
        try (var card = card(
                DocumentKind.FOREIGN_PERMANENT_RESIDENT_CARD_2017,
                Map.of(Item.ENGLISH_NAME, "EXAMPLE, MAXIMILIANE", Item.NUMBER, "XXA350219620430"))) {
            assertThat(Person.applicant(card)).isEmpty();
        }
    }
}
