package org.nianbao;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The directions of dependencies, with their reasons. */
@AnalyzeClasses(packages = "org.nianbao", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] OUTER = {
    "org.nianbao.font..",
    "org.nianbao.export..",
    "org.nianbao.verify..",
    "org.nianbao.desktop..",
    "org.nianbao.command.."
  };

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

  @ArchTest
  static final ArchRule theFormKnowsNothingAboveIt =
      noClasses()
          .that()
          .resideInAPackage("org.nianbao.edition..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.nianbao.report..",
              "org.nianbao.check..",
              "org.nianbao.library..",
              "org.nianbao.page..",
              "org.nianbao.intake..")
          .because("a form is what it is whatever is made of it");

  @ArchTest
  static final ArchRule theMiddleKnowsNothingOutside =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.nianbao.edition..",
              "org.nianbao.report..",
              "org.nianbao.check..",
              "org.nianbao.library..",
              "org.nianbao.page..",
              "org.nianbao.intake..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(OUTER)
          .because("windows and files are made of reports, not the other way round");

  @ArchTest
  static final ArchRule fontsKnowNoFiles =
      noClasses()
          .that()
          .resideInAPackage("org.nianbao.font..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.nianbao.export..", "org.nianbao.verify..")
          .because("files are drawn with fonts, not the other way round");

  @ArchTest
  static final ArchRule whatIsWrittenKnowsNothingOfItsCheck =
      noClasses()
          .that()
          .resideInAPackage("org.nianbao.export..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.nianbao.verify..")
          .because("a file is held against what export makes, which must not ask back");

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
