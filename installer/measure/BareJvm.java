/** The least a Java program can do. */
public final class BareJvm {
  private BareJvm() {}

  public static void main(String[] arguments) {
    System.out.println("年报");
  }
}
