/** The first page: what needs a person now, in a sentence, in numbers, in rows. It only reads. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shell",
            "people",
            "terminals",
            "terminals::ui",
            "casework",
            "casework::ui",
            "intake",
            "intake::ui"
        })
package cn.haicang.console.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
