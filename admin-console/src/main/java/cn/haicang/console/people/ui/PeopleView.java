package cn.haicang.console.people.ui;

import cn.haicang.console.people.Departments;
import cn.haicang.console.people.People;
import cn.haicang.console.people.Person;
import cn.haicang.console.people.Role;
import cn.haicang.console.people.SignedIn;
import cn.haicang.console.shell.ConsoleLayout;
import cn.haicang.console.shell.Drawing;
import cn.haicang.console.shell.PageHead;
import cn.haicang.console.shell.Texts;
import cn.haicang.console.shell.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Who has an account, and a way to give one to an officer or a technician. */
@Route(value = "people", layout = ConsoleLayout.class)
@Menu(title = "menu.people", order = 60, icon = "people")
@RolesAllowed(Role.IS_ADMINISTRATOR)
public final class PeopleView extends Div implements HasDynamicTitle {
    private final People people;
    private final Words words;
    private final Departments departments;
    private final Grid<Person> grid = new Grid<>();
    private final PageHead head = new PageHead(getTranslation("people.title"));

    public PeopleView(People people, Departments departments, SignedIn signedIn, Texts texts) {
        this.people = people;
        this.departments = departments;
        this.words = new Words(texts, getLocale());
        addClassName("pad");
        var add = new Button(getTranslation("people.add"), Drawing.icon("plus"), _ -> {
            var by = signedIn.person().actor();
            new AddPersonDialog(wish -> people.create(by, wish), departments, words, this::fill).open();
        });
        add.setId("add");
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        head.act(add);
        columns();
        add(head, grid);
        fill();
    }

    private void columns() {
        grid.setId("people");
        grid.addClassName("rows");
        grid.addColumn(Person::name).setHeader(getTranslation("people.name")).setAutoWidth(true);
        grid.addColumn(Person::login).setHeader(getTranslation("people.login")).setAutoWidth(true);
        grid.addColumn(person -> getTranslation(person.roleKey())).setHeader(getTranslation("people.role"));
        grid.addColumn(this::sees).setHeader(getTranslation("people.sees")).setFlexGrow(3);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
    }

    private String sees(Person person) {
        return switch (person.role()) {
            case ADMINISTRATOR -> getTranslation("people.sees_administrator");
            case TECHNICIAN -> getTranslation("people.sees_technician");
            case OFFICER ->
                getTranslation(
                        "people.sees_officer", department(person.department().orElse("")));
        };
    }

    private String department(String code) {
        return departments.all().stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .map(known -> words.of(known.name()))
                .orElse(code);
    }

    private void fill() {
        var all = people.list();
        grid.setItems(all);
        head.say(getTranslation("people.count", all.size()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.title");
    }
}
