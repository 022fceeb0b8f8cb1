package io.glueguard.hcl;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Functions on numbers and flags. */
final class HclNumberFunctions {
  private HclNumberFunctions() {}

  static void addTo(Map<String, HclFunctions.Function> all) {
    all.put("abs", call -> new HclValue.Number(call.number(0).abs()));
    all.put("ceil", call -> rounded(call, RoundingMode.CEILING));
    all.put("floor", call -> rounded(call, RoundingMode.FLOOR));
    all.put("signum", call -> new HclValue.Number(BigDecimal.valueOf(call.number(0).signum())));
    all.put("min", call -> extreme(call, -1));
    all.put("max", call -> extreme(call, 1));
    all.put("sum", HclNumberFunctions::sum);
    all.put("parseint", HclNumberFunctions::parse);
    all.put("range", HclNumberFunctions::range);
    all.put("alltrue", call -> decided(call, false));
    all.put("anytrue", call -> decided(call, true));
  }

  private static HclValue rounded(HclArguments call, RoundingMode mode) {
    BigDecimal rounded = HclNumbers.rounded(call.number(0), mode);
    if (rounded == null) {
      throw HclArguments.stuck();
    }
    return new HclValue.Number(rounded);
  }

  private static HclValue extreme(HclArguments call, int sign) {
    BigDecimal best = call.number(0);
    for (int i = 1; i < call.count(); i++) {
      BigDecimal next = call.number(i);
      best = next.compareTo(best) * sign > 0 ? next : best;
    }
    return new HclValue.Number(best);
  }

  private static HclValue sum(HclArguments call) {
    BigDecimal sum = BigDecimal.ZERO;
    if (call.items(0).isEmpty()) {
      throw HclArguments.refuse("there is nothing to sum");
    }
    for (HclValue item : call.items(0)) {
      BigDecimal number = HclArguments.number(item);
      if (!HclNumbers.binary(number)) {
        throw HclArguments.stuck();
      }
      sum = sum.add(number);
    }
    return HclNumbers.of(sum, "this sum");
  }

  private static HclValue parse(HclArguments call) {
    if (call.get(0) instanceof HclValue.Number) {
      throw HclArguments.refuse("a string is required");
    }
    String text = call.text(0);
    int radix = call.whole(1);
    if (radix < 2 || radix > 36) {
      throw HclArguments.stuck();
    }
    try {
      return HclNumbers.of(new BigDecimal(new BigInteger(text, radix)), "parseint");
    } catch (NumberFormatException e) {
      throw HclArguments.refuse("this is no whole number");
    }
  }

  private static HclValue range(HclArguments call) {
    BigDecimal start = call.count() > 1 ? call.number(0) : BigDecimal.ZERO;
    BigDecimal limit = call.number(call.count() > 1 ? 1 : 0);
    boolean down = limit.compareTo(start) < 0;
    BigDecimal step = call.count() > 2 ? call.number(2) : BigDecimal.valueOf(down ? -1 : 1);
    if (step.signum() == 0 || down != step.signum() < 0 && limit.compareTo(start) != 0) {
      throw HclArguments.refuse("this step never reaches the limit");
    }
    List<HclValue> items = new ArrayList<>();
    for (BigDecimal at = start;
        (down ? at.compareTo(limit) > 0 : at.compareTo(limit) < 0);
        at = at.add(step)) {
      items.add(new HclValue.Number(at));
      if (items.size() > 1024) {
        throw HclArguments.refuse("a range has at most 1024 elements");
      }
    }
    return HclValue.Sequence.list(items);
  }

  private static HclValue decided(HclArguments call, boolean decisive) {
    boolean open = false;
    for (HclValue item : call.items(0)) {
      HclValue flag = HclType.convert(item, HclType.BOOL);
      if (flag instanceof HclValue.Failed failed) {
        throw HclArguments.refuse(failed.message());
      }
      boolean value = flag instanceof HclValue.Flag known && known.flag();
      if (!(flag instanceof HclValue.Symbolic) && value == decisive) {
        return new HclValue.Flag(decisive);
      }
      open |= flag instanceof HclValue.Symbolic;
    }
    if (open) {
      throw HclArguments.stuck();
    }
    return new HclValue.Flag(!decisive);
  }
}
