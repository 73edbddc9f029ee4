import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Set;

/**
 * Takes the tables for debuggers out of a class file: line numbers, names of local variables and of
 * the source file. Every other byte stays as it is.
 */
final class DebugTables {
  private static final Set<String> TABLES =
      Set.of("LineNumberTable", "LocalVariableTable", "LocalVariableTypeTable", "SourceFile");
  private static final String CODE = "Code";

  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int METHOD_HANDLE = 15;

  private final DataInputStream in;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);
  private String[] words;

  private DebugTables(byte[] classFile) {
    this.in = new DataInputStream(new ByteArrayInputStream(classFile));
  }

  /** The class file without them. */
  static byte[] drop(byte[] classFile) throws IOException {
    return new DebugTables(classFile).all();
  }

  private byte[] all() throws IOException {
    copy(in, out, 8);
    constants();
    copy(in, out, 6);
    copy(in, out, 2 * number(in, out));
    for (int kind = 0; kind < 2; kind++) {
      int members = number(in, out);
      for (int i = 0; i < members; i++) {
        copy(in, out, 6);
        attributes(in, out);
      }
    }
    attributes(in, out);
    return bytes.toByteArray();
  }

  private void constants() throws IOException {
    words = new String[number(in, out)];
    for (int i = 1; i < words.length; i++) {
      int tag = in.readUnsignedByte();
      out.writeByte(tag);
      if (tag == UTF8) {
        words[i] = in.readUTF();
        out.writeUTF(words[i]);
      } else {
        copy(in, out, length(tag));
        i += tag == LONG || tag == DOUBLE ? 1 : 0;
      }
    }
  }

  /** How long a constant is after its tag (JVM specification, 4.4). */
  private static int length(int tag) {
    return switch (tag) {
      case LONG, DOUBLE -> 8;
      case METHOD_HANDLE -> 3;
      case 7, 8, 16, 19, 20 -> 2;
      default -> 4;
    };
  }

  private void attributes(DataInputStream from, DataOutputStream to) throws IOException {
    int count = from.readUnsignedShort();
    int kept = 0;
    ByteArrayOutputStream attributes = new ByteArrayOutputStream();
    DataOutputStream each = new DataOutputStream(attributes);
    for (int i = 0; i < count; i++) {
      int name = from.readUnsignedShort();
      byte[] content = from.readNBytes(from.readInt());
      if (!TABLES.contains(words[name])) {
        kept++;
        byte[] stays = words[name].equals(CODE) ? code(content) : content;
        each.writeShort(name);
        each.writeInt(stays.length);
        each.write(stays);
      }
    }
    to.writeShort(kept);
    attributes.writeTo(to);
  }

  private byte[] code(byte[] content) throws IOException {
    DataInputStream from = new DataInputStream(new ByteArrayInputStream(content));
    ByteArrayOutputStream code = new ByteArrayOutputStream();
    DataOutputStream to = new DataOutputStream(code);
    copy(from, to, 4);
    int length = from.readInt();
    to.writeInt(length);
    copy(from, to, length);
    copy(from, to, 8 * number(from, to));
    attributes(from, to);
    return code.toByteArray();
  }

  private static int number(DataInputStream from, DataOutputStream to) throws IOException {
    int number = from.readUnsignedShort();
    to.writeShort(number);
    return number;
  }

  private static void copy(DataInputStream from, DataOutputStream to, int length)
      throws IOException {
    to.write(from.readNBytes(length));
  }
}
