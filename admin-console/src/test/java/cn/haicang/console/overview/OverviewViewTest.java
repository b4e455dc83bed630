package cn.haicang.console.overview;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.casework.ui.CaseFilterChoice;
import cn.haicang.console.people.Role;
import cn.haicang.console.shell.NumberLink;
import cn.haicang.console.terminals.NewTerminal;
import cn.haicang.console.terminals.Terminals;
import cn.haicang.console.terminals.ui.TerminalFilter;
import cn.haicang.console.testing.Cases;
import cn.haicang.console.testing.Pages;
import cn.haicang.console.testing.RunningCentre;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class OverviewViewTest extends Pages {
    @Autowired
    private ApplicationContext centre;

    @Test
    void every_number_about_cases_opens_exactly_the_rows_that_it_counts() {
        var department = "D"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 20).toUpperCase(java.util.Locale.ROOT);
        var cases = new Cases(centre);
        cases.open(department);
        cases.open(department);
        cases.open(department, "CATALOGUE_UNKNOWN");
        signedIn(Role.OFFICER, Optional.of(department));

        navigate(OverviewView.class);

        assertThat(words()).contains("3 件要办。").contains("1 件要人看。").doesNotContain("终端");
        assertThat(numbers())
                .containsValues(2L, 1L, 0L)
                .allSatisfy((address, number) ->
                        assertThat(rows(address)).as(address).isEqualTo(number));
        assertThat(numbers())
                .containsKey("cases?" + CaseFilterChoice.RECEIVED.address().getQueryString());
    }

    @Test
    void every_number_about_terminals_opens_exactly_the_rows_that_it_counts() {
        centre.getBean(Terminals.class)
                .register(new Actor("test", "test"), new NewTerminal(RunningCentre.SITE, RunningCentre.STREET));
        signedIn(Role.TECHNICIAN, Optional.empty());

        navigate(OverviewView.class);

        assertThat(words()).contains("台终端").doesNotContain("件要办");
        assertThat(numbers())
                .containsKey("terminals?" + TerminalFilter.NOT_IN_USE.address().getQueryString())
                .allSatisfy((address, number) ->
                        assertThat(rows(address)).as(address).isEqualTo(number));
    }

    /** What each number link opens → the number that it shows. */
    private Map<String, Long> numbers() {
        navigate(OverviewView.class);
        var numbers = new LinkedHashMap<String, Long>();
        find(NumberLink.class).all().forEach(link -> {
            numbers.put(
                    link.getHref(),
                    Long.valueOf(link.getElement().getTextRecursively().replace(",", "")));
        });
        return numbers;
    }

    private long rows(String address) {
        int query = address.indexOf('?');
        UI.getCurrent().navigate(address.substring(0, query), QueryParameters.fromString(address.substring(query + 1)));
        return rows(address.substring(0, query), Object.class).size();
    }
}
