package org.baygan;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the whole program to what the design says of its packages. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.baygan");

    /** From the top down. A package may use those of the rows below it, and no other of its own row. */
    private static final List<List<String>> LAYERS = List.of(
            List.of("cli"),
            List.of("serve", "check", "scaffold", "importer"),
            // The adapters to a stock JBake: an entry of their own, like the commands, that needs no builder.
            List.of("pipeline", "jbake"),
            List.of("source", "cache", "output", "render", "search"),
            List.of("archive"),
            List.of("content", "markup"),
            List.of("text"),
            List.of("config"),
            List.of("model"),
            List.of("diagnostic"));

    private static String packageName(JavaClass type) {
        return packageName(type.getPackageName());
    }

    private static String packageName(String name) {
        String rest = name.substring("org.baygan".length());
        return rest.isEmpty() ? "" : rest.substring(1).split("\\.", 2)[0];
    }

    static List<String> packages() {
        return LAYERS.stream().flatMap(List::stream).toList();
    }

    private static Set<String> forbidden(String name) {
        Set<String> forbidden = new HashSet<>();
        for (List<String> row : LAYERS) {
            forbidden.addAll(row);
            if (row.contains(name)) {
                break;
            }
        }
        forbidden.remove(name);
        return forbidden;
    }

    @ParameterizedTest
    @MethodSource("packages")
    void packages_use_only_those_below_them(String name) {
        Set<String> forbidden = forbidden(name);
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("org.baygan." + name + "..")
                .should()
                .dependOnClassesThat(new DescribedPredicate<JavaClass>("are in one of " + forbidden) {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getPackageName().startsWith("org.baygan") && forbidden.contains(packageName(type));
                    }
                })
                .allowEmptyShould(true);
        rule.check(CLASSES);
    }

    @Test
    void every_package_has_its_row() {
        Set<String> names = CLASSES.stream().map(ArchitectureTest::packageName).collect(Collectors.toSet());
        List<String> unknown = new ArrayList<>(names);
        unknown.removeAll(packages());
        assertThat(unknown).as("packages that LAYERS doesn't name").isEmpty();
        assertThat(names).contains("diagnostic", "model", "text", "pipeline");
    }

    @Test
    void there_are_no_cycles() {
        slices().matching("org.baygan.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void search_has_three_packages_one_above_the_other() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("org.baygan.search..")
                .layer("query")
                .definedBy("org.baygan.search.query")
                .layer("index")
                .definedBy("org.baygan.search.index")
                .layer("analysis")
                .definedBy("org.baygan.search.analysis")
                .ensureAllClassesAreContainedInArchitectureIgnoring(
                        DescribedPredicate.not(resideInAPackage("org.baygan.search..")))
                .whereLayer("query")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("index")
                .mayOnlyBeAccessedByLayers("query")
                .check(CLASSES);
    }

    /** The rooms of the pipeline, each step above the one before it. Each may use those behind it, and no other. */
    @Test
    void a_step_of_the_pipeline_knows_nothing_of_those_after_it() {
        List<String> rooms = Stream.of("", ".task", ".page", ".plan", ".story", ".look", ".run")
                .map(room -> "org.baygan.pipeline" + room)
                .toList();
        assertThat(CLASSES.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> packageName(name).equals("pipeline"))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(rooms);
        for (int i = 1; i < rooms.size(); i++) {
            noClasses()
                    .that()
                    .resideInAPackage(rooms.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(rooms.subList(0, i).toArray(String[]::new))
                    .check(CLASSES);
        }
    }

    /** Others need to know that there is an index and that it can be asked, not how words are made. */
    @Test
    void the_analysis_of_words_is_a_matter_of_search() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.baygan.search..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.baygan.search.analysis")
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaCall<?>> calls(Class<?> type, String methods) {
        return target(owner(DescribedPredicate.describe(
                        type.getSimpleName(), (JavaClass owner) -> owner.isEquivalentTo(type))))
                .and(target(nameMatching(methods)))
                .as("%s.%s", type.getSimpleName(), methods);
    }

    @Test
    void only_the_command_line_knows_what_time_it_is() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.baygan.cli..")
                .should()
                .callMethodWhere(calls(Clock.class, "system.*"))
                .orShould()
                .callMethodWhere(DescribedPredicate.describe(
                        "now() of java.time",
                        (JavaCall<?> call) -> call.getName().equals("now")
                                && call.getTargetOwner().getPackageName().startsWith("java.time")))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(java.util.Date.class)
                .check(CLASSES);
    }

    @Test
    void the_machines_locale_zone_and_charset_are_never_asked_for() {
        noClasses()
                .should()
                .callMethodWhere(calls(java.util.Locale.class, "getDefault"))
                .orShould()
                .callMethodWhere(calls(java.util.TimeZone.class, "getDefault"))
                .orShould()
                .callMethodWhere(calls(java.time.ZoneId.class, "systemDefault"))
                .orShould()
                .callMethodWhere(calls(java.nio.charset.Charset.class, "defaultCharset"))
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(String.class, "getBytes")
                .orShould()
                .callConstructor(String.class, byte[].class)
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .check(CLASSES);
    }

    /** Its answer is no too where the file system can't say; {@code FileEntry.exists} tells the failure. */
    @Test
    void what_is_written_or_left_out_never_hangs_on_a_question_that_may_fail_in_silence() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.baygan.config..",
                        "org.baygan.importer..",
                        "org.baygan.output..",
                        "org.baygan.pipeline..",
                        "org.baygan.render..")
                .should()
                .callMethodWhere(calls(java.nio.file.Files.class, "exists"))
                .orShould()
                .callMethodWhere(calls(java.nio.file.Files.class, "notExists"))
                .orShould()
                .callMethodWhere(calls(java.nio.file.Files.class, "isSymbolicLink"))
                .check(CLASSES);
    }

    @Test
    void only_the_command_line_prints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.baygan.cli..")
                .should()
                .accessFieldWhere(DescribedPredicate.describe(
                        "System.out and System.err",
                        (JavaAccess<?> access) -> access.getTargetOwner().isEquivalentTo(System.class)
                                && Set.of("out", "err").contains(access.getName())))
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace", PrintStream.class)
                .orShould()
                .callMethodWhere(calls(System.class, "exit"))
                .check(CLASSES);
    }

    @Test
    void nothing_is_left_to_chance() {
        noClasses()
                .should()
                .callConstructor(Random.class)
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.concurrent.ThreadLocalRandom.class)
                .check(CLASSES);
    }

    @Test
    void static_fields_are_final() {
        fields().that().areStatic().should().beFinal().check(CLASSES);
    }
}
