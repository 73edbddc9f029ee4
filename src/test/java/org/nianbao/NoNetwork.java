package org.nianbao;

import java.net.InetAddress;
import java.net.ProtocolFamily;
import java.net.Socket;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.util.stream.Stream;

/** Runs the program, and ends it at once when it asks for a name or a socket. */
public final class NoNetwork extends InetAddressResolverProvider {
  static final int ASKED = 99;

  /** Runs the program's command. */
  public static void main(String[] arguments) throws Exception {
    Socket.setSocketImplFactory(
        () -> {
          throw asked("a socket");
        });
    if (arguments[0].equals("ask")) {
      InetAddress.getLocalHost();
    }
    Main.main(arguments);
  }

  private static IllegalStateException asked(String what) {
    System.out.println("asked for " + what);
    System.out.flush();
    Runtime.getRuntime().halt(ASKED);
    return new IllegalStateException(what);
  }

  @Override
  public InetAddressResolver get(Configuration configuration) {
    return new InetAddressResolver() {
      @Override
      public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) {
        throw asked("the address of " + host);
      }

      @Override
      public String lookupByAddress(byte[] address) {
        throw asked("a name");
      }
    };
  }

  @Override
  public String name() {
    return "nobody";
  }

  /** Gives no channel to anybody. */
  public static final class Channels extends SelectorProvider {
    @Override
    public DatagramChannel openDatagramChannel() {
      throw asked("a channel");
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) {
      throw asked("a channel");
    }

    @Override
    public Pipe openPipe() {
      throw asked("a pipe");
    }

    @Override
    public AbstractSelector openSelector() {
      throw asked("a selector");
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() {
      throw asked("a server's channel");
    }

    @Override
    public SocketChannel openSocketChannel() {
      throw asked("a channel");
    }
  }
}
