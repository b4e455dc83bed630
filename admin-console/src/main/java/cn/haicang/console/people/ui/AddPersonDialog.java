package cn.haicang.console.people.ui;

import cn.haicang.console.people.CreateResult;
import cn.haicang.console.people.Departments;
import cn.haicang.console.people.NewPerson;
import cn.haicang.console.people.Role;
import cn.haicang.console.shell.Words;
import cn.haicang.protocol.catalogue.Department;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import java.util.function.Function;

/** Asks for a new account. */
class AddPersonDialog extends Dialog {
    private final AccountPanel account = new AccountPanel();
    private final RadioButtonGroup<Role> role = new RadioButtonGroup<>();
    private final Select<Department> department = new Select<>();
    private final Function<NewPerson, CreateResult> create;
    private final Runnable done;

    AddPersonDialog(Function<NewPerson, CreateResult> create, Departments departments, Words words, Runnable done) {
        this.create = create;
        this.done = done;
        setHeaderTitle(getTranslation("people.add"));
        role.setLabel(getTranslation("people.role"));
        role.setItems(Role.OFFICER, Role.TECHNICIAN, Role.ADMINISTRATOR);
        role.setItemLabelGenerator(one -> getTranslation(one.wordKey()));
        role.setValue(Role.OFFICER);
        role.addValueChangeListener(_ -> department.setVisible(role.getValue() == Role.OFFICER));
        department.setLabel(getTranslation("people.department"));
        department.setItems(departments.all());
        department.setItemLabelGenerator(one -> words.of(one.name()));
        departments.all().stream().findFirst().ifPresent(department::setValue);
        var body = new Div(role, department, account);
        body.addClassName("account");
        add(body);
        var keep = new Button(getTranslation("people.keep"), _ -> keep());
        keep.setId("keep");
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("act.leave_it"), _ -> close()), keep);
    }

    private void keep() {
        var chosen = role.getValue();
        var code =
                chosen == Role.OFFICER ? department.getOptionalValue().map(Department::code) : Optional.<String>empty();
        switch (create.apply(new NewPerson(account.login(), account.name(), chosen, code, account.password()))) {
            case CreateResult.Created _ -> {
                close();
                done.run();
            }
            case CreateResult.Refused(var reason) -> account.say(reason);
        }
    }
}
