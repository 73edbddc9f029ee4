package org.nianbao.report;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;

/** What is no report's JSON is refused in words. */
class ReportJsonTest {
  @Test
  void aNumberBeyondAllBoundsIsRefused() {
    byte[] json =
        "{\"format\":\"nianbao-report/1\",\"year\":1e9999999990}".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> ReportJson.read(json))
        .isInstanceOf(Refusal.class)
        .hasMessage(Messages.text("json.broken"));
  }
}
