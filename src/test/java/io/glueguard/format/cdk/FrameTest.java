package io.glueguard.format.cdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames of stack traces as node, ts-node, bundlers and CDK write them. */
class FrameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "new JobStack (/home/dev/app/app.js:22:5)|/home/dev/app/app.js|22|5",
        "<anonymous> (/home/dev/app/app.js:36:1)|/home/dev/app/app.js|36|1",
        "at Object.<anonymous> (/home/dev/app/app.js:36:1)|/home/dev/app/app.js|36|1",
        "/home/dev/app/lib/jobs.ts:3:14|/home/dev/app/lib/jobs.ts|3|14",
        "file:///home/dev/app/app.mjs:4:1|/home/dev/app/app.mjs|4|1",
        "f (file:///C:/dev/app/app.mjs:4:1)|C:/dev/app/app.mjs|4|1",
        "new Jobs (C:\\dev\\my app\\lib\\jobs.ts:7:9)|C:/dev/my app/lib/jobs.ts|7|9",
        "new Jobs (/home/dev/app (copy)/jobs.ts:7:9)|/home/dev/app (copy)/jobs.ts|7|9",
        "async /home/dev/app/app.js:9:2|/home/dev/app/app.js|9|2",
        "Function.f [as g] (/home/dev/app/app.js:9:2)|/home/dev/app/app.js|9|2",
      })
  void framesNameAFile(String text, String path, int line, int column) {
    assertEquals(new Frame(path, line, column), Frame.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "...node internals...",
        "...jsii runtime, node internals...",
        "(no user code in 10 frames, use --stack-trace-limit to capture more)",
        "...Object.build in @scope/package...",
        "Module._compile (node:internal/modules/cjs/loader:1521:14)",
        "node:internal/main/run_main_module:28:49",
        "internal/main/run_main_module.js:17:47",
        "eval at f (eval at g (/home/dev/app/app.js:1:2), <anonymous>:1:1)",
        "Promise.all (index 0)",
        "<anonymous>",
        "/home/dev/app/app.js",
        "/home/dev/app/app.js:0:0",
        "/home/dev/app/app.js:99999999999:1",
        "",
      })
  void pseudoFramesNameNone(String text) {
    assertNull(Frame.of(text));
  }

  @ParameterizedTest
  @CsvSource({
    "/home/dev/app/lib/jobs.ts,true",
    "/home/dev/app/lib/program.js,true",
    "/home/dev/app/node_modules/aws-cdk-lib/core/lib/stack.js,false",
    "C:/dev/app/node_modules/constructs/lib/construct.js,false",
    "/tmp/tmpfmr_jc8q/lib/program.js,false",
    "/var/folders/x/T/tmp1/lib/program.js,false",
    "C:/Users/dev/AppData/Local/Temp/tmp1/lib/program.js,false",
    "/tmp/jsii-kernel-FbDZiX/node_modules/aws-cdk-lib/core/lib/stack.js,false",
    "/home/dev/app/.pnp.cjs,false",
    "/home/dev/app/.yarn/cache/x.zip/lib/x.js,false",
  })
  void librariesAreNoUserCode(String path, boolean user) {
    assertEquals(user, new Frame(path, 1, 1).inUserCode());
  }
}
