package org.nianbao;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** The directions of dependencies, with their reasons. */
@AnalyzeClasses(packages = "org.nianbao", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule noCycles =
      slices()
          .matching("org.nianbao.(*)..")
          .should()
          .beFreeOfCycles()
          .because("dependencies run one way");

  @ArchTest
  static final ArchRule noCyclesBetweenRooms =
      slices()
          .matching("org.nianbao.(**)")
          .should()
          .beFreeOfCycles()
          .because("a room is understood without the rooms that use it");

  /** README's table of who may use whom: what a row names, and what those may use. */
  @ArchTest
  static void nobodyUsesMoreThanTheReadmeSays(JavaClasses classes) throws IOException {
    Rooms rooms = Rooms.of(Path.of("README.md"));
    for (JavaClass from : classes) {
      String room = Rooms.of(from);
      if (room.isEmpty()) {
        continue;
      }
      Set<String> allowed = rooms.allowed(room);
      for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (target.getName().startsWith("org.nianbao.")) {
          assertThat(allowed).as(dependency.getDescription()).contains(Rooms.of(target));
        }
      }
    }
  }

  @ArchTest
  static final ArchRule theCoreIsPure =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.nianbao.edition..",
              "org.nianbao.report..",
              "org.nianbao.check..",
              "org.nianbao.page..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "javafx..", "java.sql..", "org.apache.pdfbox..", "java.nio.file..", "java.awt..")
          .because("checks and pages are to be run anywhere, without files or a display");

  @ArchTest
  static final ArchRule onlyTheLibrarySpeaksSql =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.nianbao.library..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.sqlite..")
          .because("the file's format is the library's own affair");

  @ArchTest
  static final ArchRule onlyWhoReadsOrWritesThemKnowsOtherProgramsFiles =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.nianbao.font..",
              "org.nianbao.export..",
              "org.nianbao.verify..",
              "org.nianbao.intake..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache..")
          .because("pages know millimetres, not PDF");

  @ArchTest
  static final ArchRule onlyTheDesktopKnowsJavaFx =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.nianbao.desktop..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javafx..")
          .because("the command line runs without a display");

  @ArchTest
  static final ArchRule nothingReachesTheNetwork =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net.http..", "javax.net..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.net.Socket")
          .because("the program is offline");
}
