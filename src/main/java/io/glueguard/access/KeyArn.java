package io.glueguard.access;

import io.glueguard.model.Canonical;
import io.glueguard.model.Value;
import java.util.List;

/** What Glue takes as the ARN of a key. */
final class KeyArn {
  private KeyArn() {}

  /** By the pattern that Glue has for it: {@code arn:aws[a-z0-9-]*:kms:.*}. */
  static Answer validity(Value spelled) {
    List<Value> segments = Arns.segments(spelled);
    if (!Arns.startsWith(spelled, "arn:")) {
      Value first = spelled instanceof Value.Joined joined ? joined.parts().get(0) : spelled;
      boolean open = !(first instanceof Value.Text text) || "arn:".startsWith(text.text());
      boolean hole = spelled instanceof Value.Joined || spelled instanceof Value.Unknown;
      return open && hole ? KeyIdentity.unknown(spelled, Canonical.reason(spelled)) : not(spelled);
    }
    boolean complete = segments.size() >= 4;
    if (complete
        && segments.get(2) instanceof Value.Text service
        && segments.get(1) instanceof Value.Text in) {
      boolean good = service.text().equals("kms") && isPartition(in.text());
      return good ? Answer.yes("", List.of()) : not(spelled);
    }
    if (complete && segments.get(2) instanceof Value.Text service) {
      return service.text().equals("kms") ? Answer.yes("", List.of()) : not(spelled);
    }
    return spelled instanceof Value.Text
        ? not(spelled)
        : KeyIdentity.unknown(spelled, Canonical.reason(spelled));
  }

  private static boolean isPartition(String text) {
    boolean partition = text.startsWith("aws");
    for (int i = 3; partition && i < text.length(); i++) {
      char c = text.charAt(i);
      partition = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
    }
    return partition;
  }

  private static Answer not(Value spelled) {
    return KeyIdentity.no(spelled, "\"" + Canonical.words(spelled) + "\" is not a KMS ARN");
  }
}
