import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.attribute.SourceDebugExtensionAttribute;
import java.lang.classfile.attribute.SourceFileAttribute;

/**
 * Takes the tables for debuggers out of a class file: line numbers, names of local variables and of
 * the source file, and the constants that only these used.
 */
final class DebugTables {
  private final ClassFile files;

  /**
   * @param program all of the program's jars: a method's frames are worked out anew, for which its
   *     types' parents must be known
   */
  DebugTables(ClassLoader program) {
    this.files =
        ClassFile.of(
            ClassFile.DebugElementsOption.DROP_DEBUG,
            ClassFile.LineNumbersOption.DROP_LINE_NUMBERS,
            ClassFile.ConstantPoolSharingOption.NEW_POOL,
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(program).cached()));
  }

  /** The class file without them; one that leans on a class no jar has stays as it is. */
  byte[] drop(byte[] classFile) {
    try {
      return files.transformClass(
          files.parse(classFile),
          ClassTransform.dropping(
              element ->
                  element instanceof SourceFileAttribute
                      || element instanceof SourceDebugExtensionAttribute));
    } catch (IllegalArgumentException unknownParent) {
      return classFile;
    }
  }
}
