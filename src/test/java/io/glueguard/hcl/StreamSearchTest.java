package io.glueguard.hcl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes are found wherever they lie in a stream, and only up to the limit. */
final class StreamSearchTest {
  private static final int CHUNK = 64 << 10;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, CHUNK - 6, CHUNK - 3, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK - 2})
  void found(int before) throws IOException {
    assertEquals(true, contains(before, "moment", 10 * CHUNK));
    assertEquals(false, contains(before, "minute", 10 * CHUNK));
  }

  @ParameterizedTest
  @ValueSource(ints = {2 * CHUNK, 5 * CHUNK})
  void notBehindTheLimit(int before) throws IOException {
    assertEquals(false, contains(before, "moment", CHUNK));
  }

  private static boolean contains(int before, String wanted, long most) throws IOException {
    byte[] bytes = ("m".repeat(before) + "moment" + "x").getBytes(StandardCharsets.UTF_8);
    byte[] looked = wanted.getBytes(StandardCharsets.UTF_8);
    return StreamSearch.contains(new ByteArrayInputStream(bytes), looked, most);
  }
}
