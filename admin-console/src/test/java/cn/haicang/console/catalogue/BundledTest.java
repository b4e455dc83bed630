package cn.haicang.console.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.protocol.form.District;
import cn.haicang.protocol.form.Field;
import cn.haicang.protocol.form.FieldKey;
import org.junit.jupiter.api.Test;

class BundledTest {
    @Test
    void the_district_has_four_streets_and_forty_three_communities() {
        var district = Bundled.district();

        assertThat(district.code()).isEqualTo("350205");
        assertThat(district.streets())
                .extracting(street -> street.communities().size())
                .containsExactly(10, 6, 14, 13);
        assertThat(district.streets().stream()
                        .flatMap(street -> street.communities().stream())
                        .map(District.Community::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("350205\\d{6}"));
    }

    @Test
    void the_first_service_asks_in_the_order_of_the_counter() {
        assertThat(Bundled.services()).singleElement().satisfies(service -> {
            assertThat(service.needsLiveAnswer()).isFalse();
            assertThat(service.form().fields())
                    .extracting(Field::key)
                    .extracting(FieldKey::value)
                    .containsExactly("phone", "address", "insuredCategory", "bankAccount", "signature");
            assertThat(service.form().fields()).allMatch(Field::required);
        });
    }
}
