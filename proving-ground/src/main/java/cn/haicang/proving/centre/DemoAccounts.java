package cn.haicang.proving.centre;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.people.CreateResult;
import cn.haicang.console.people.Departments;
import cn.haicang.console.people.NewPerson;
import cn.haicang.console.people.People;
import cn.haicang.console.people.Role;
import java.util.Optional;

/** The accounts of the demo. Their password stands here for everybody to read, and this class is in no shipped jar. */
public final class DemoAccounts {
    public static final String OFFICER = "officer";
    public static final String ADMINISTRATOR = "admin";
    public static final String PASSWORD = "egret-over-the-bay";

    private DemoAccounts() {}

    static void make(People people, Departments departments) {
        if (people.anybody()) {
            return;
        }
        create(people, new NewPerson(ADMINISTRATOR, "郑海澜", Role.ADMINISTRATOR, Optional.empty(), PASSWORD));
        var department = departments.all().getFirst().code();
        create(people, new NewPerson(OFFICER, "苏敏", Role.OFFICER, Optional.of(department), PASSWORD));
    }

    private static void create(People people, NewPerson wish) {
        if (people.create(Actor.CENTRE, wish) instanceof CreateResult.Refused(var reason)) {
            throw new IllegalStateException("the centre refused a demo account: " + reason);
        }
    }
}
