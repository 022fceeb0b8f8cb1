package io.glueguard.hcl;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Functions on lists and maps. */
final class HclCollectionFunctions {
  private HclCollectionFunctions() {}

  static void addTo(Map<String, HclFunctions.Function> all) {
    all.put("length", HclCollectionFunctions::length);
    all.put("element", HclCollectionFunctions::element);
    all.put("one", HclCollectionFunctions::one);
    all.put("index", HclCollectionFunctions::index);
    all.put("concat", HclCollectionFunctions::concat);
    all.put("flatten", HclCollectionFunctions::flatten);
    all.put("compact", HclCollectionFunctions::compact);
    all.put("slice", HclCollectionFunctions::slice);
    all.put("reverse", HclCollectionFunctions::reverse);
    all.put("sort", HclCollectionFunctions::sort);
    all.put("chunklist", HclCollectionFunctions::chunks);
    all.put("merge", HclCollectionFunctions::merge);
    all.put("keys", HclCollectionFunctions::keys);
    all.put("values", HclCollectionFunctions::values);
    all.put("lookup", HclCollectionFunctions::lookup);
    all.put("zipmap", HclCollectionFunctions::zip);
    all.put("transpose", HclCollectionFunctions::transpose);
    all.put("matchkeys", HclCollectionFunctions::matchKeys);
  }

  private static HclValue number(int value) {
    return new HclValue.Number(BigDecimal.valueOf(value));
  }

  private static HclValue length(HclArguments call) {
    HclValue value = call.get(0);
    if (value instanceof HclValue.Sequence sequence) {
      return number(sequence.items().size());
    }
    if (value instanceof HclValue.Mapping mapping) {
      return number(mapping.entries().size());
    }
    if (value instanceof HclValue.Number || value instanceof HclValue.Flag) {
      throw HclArguments.refuse("this has no length");
    }
    return number(HclTextFunctions.counted(call.text(0)).size());
  }

  private static HclValue like(HclValue.Sequence sequence, List<HclValue> items) {
    boolean tuple = sequence.order() == HclValue.Order.TUPLE;
    return tuple ? HclValue.Sequence.tuple(items) : HclValue.Sequence.list(items);
  }

  private static HclValue.Sequence ordered(HclArguments call, int index) {
    HclValue.Sequence sequence = HclArguments.sequence(call.get(index));
    if (sequence.order() == HclValue.Order.SET) {
      throw HclArguments.refuse("a list is required");
    }
    return sequence;
  }

  private static HclValue element(HclArguments call) {
    List<HclValue> items = ordered(call, 0).items();
    if (items.isEmpty()) {
      throw HclArguments.refuse("this list is empty");
    }
    int index = call.whole(1);
    if (index < 0) {
      throw HclArguments.refuse("an index may not be negative");
    }
    return items.get(index % items.size());
  }

  private static HclValue one(HclArguments call) {
    List<HclValue> items = call.items(0);
    if (items.size() > 1) {
      throw HclArguments.refuse("one element at most is required");
    }
    return items.isEmpty() ? HclValue.NULL : items.get(0);
  }

  private static HclValue index(HclArguments call) {
    List<HclValue> items = ordered(call, 0).items();
    for (int i = 0; i < items.size(); i++) {
      if (HclArguments.equal(items.get(i), call.get(1))) {
        return number(i);
      }
    }
    throw HclArguments.refuse("the list has no such element");
  }

  private static HclValue concat(HclArguments call) {
    if (call.count() == 0) {
      throw HclArguments.refuse("a list is required");
    }
    List<HclValue> all = new ArrayList<>();
    boolean tuple = false;
    for (int i = 0; i < call.count(); i++) {
      HclValue.Sequence sequence = ordered(call, i);
      tuple |= sequence.order() == HclValue.Order.TUPLE;
      all.addAll(sequence.items());
    }
    call.spend(all.size());
    HclValue joined = HclValue.Sequence.tuple(all);
    return tuple
        ? joined
        : HclType.convert(joined, HclType.of(HclType.Kind.LIST, List.of(HclType.ANY)));
  }

  private static HclValue flatten(HclArguments call) {
    List<HclValue> flat = new ArrayList<>();
    flatten(call.items(0), flat);
    return HclValue.Sequence.tuple(flat);
  }

  private static void flatten(List<HclValue> items, List<HclValue> flat) {
    for (HclValue item : items) {
      if (item instanceof HclValue.Sequence inner) {
        flatten(inner.items(), flat);
      } else if (item instanceof HclValue.Unknown
          || item instanceof HclValue.Choice
          || item instanceof HclValue.Reference reference
              && !reference.text()
              && !reference.path().isEmpty()) {
        throw HclArguments.stuck();
      } else {
        flat.add(item);
      }
    }
  }

  private static HclValue compact(HclArguments call) {
    List<HclValue> kept = new ArrayList<>();
    for (HclValue item : call.items(0)) {
      HclValue text = HclType.convert(item, HclType.STRING);
      if (text instanceof HclValue.Failed failed) {
        throw HclArguments.refuse(failed.message());
      }
      boolean full = text instanceof HclValue.Reference reference && reference.text();
      if (text instanceof HclValue.Symbolic && !full) {
        throw HclArguments.stuck();
      }
      if (full || text instanceof HclValue.Text known && !known.text().isEmpty()) {
        kept.add(text);
      }
    }
    return HclValue.Sequence.list(kept);
  }

  private static HclValue slice(HclArguments call) {
    HclValue.Sequence sequence = ordered(call, 0);
    int start = call.whole(1);
    int end = call.whole(2);
    if (start < 0 || end > sequence.items().size() || start > end) {
      throw HclArguments.refuse("the list has no such part");
    }
    return like(sequence, sequence.items().subList(start, end));
  }

  private static HclValue reverse(HclArguments call) {
    HclValue.Sequence sequence = HclArguments.sequence(call.get(0));
    List<HclValue> items = new ArrayList<>(sequence.items());
    Collections.reverse(items);
    return like(sequence, items);
  }

  private static HclValue sort(HclArguments call) {
    List<String> texts = new ArrayList<>(call.texts(0));
    texts.sort(HclText.ORDER);
    return HclArguments.listOf(texts);
  }

  private static HclValue chunks(HclArguments call) {
    List<HclValue> items = call.uniform(0);
    int size = call.whole(1);
    if (size < 0) {
      throw HclArguments.refuse("a size may not be negative");
    }
    List<HclValue> chunks = new ArrayList<>();
    int step = size == 0 ? Math.max(1, items.size()) : size;
    for (int i = 0; i < items.size(); i += step) {
      chunks.add(HclValue.Sequence.list(items.subList(i, Math.min(items.size(), i + step))));
    }
    return HclValue.Sequence.list(chunks);
  }

  private static HclValue merge(HclArguments call) {
    Map<String, HclValue> merged = new LinkedHashMap<>();
    boolean maps = call.values.stream().anyMatch(value -> value != HclValue.NULL);
    for (int i = 0; i < call.count(); i++) {
      if (call.get(i) != HclValue.NULL) {
        merged.putAll(call.mapping(i).entries());
        maps &= call.mapping(i).uniform();
      }
    }
    call.spend(merged.size());
    HclValue object = HclValue.Mapping.object(merged);
    return maps
        ? HclType.convert(object, HclType.of(HclType.Kind.MAP, List.of(HclType.ANY)))
        : object;
  }

  private static HclValue keys(HclArguments call) {
    HclValue.Mapping mapping = call.mapping(0);
    HclValue.Sequence keys =
        (HclValue.Sequence) HclArguments.listOf(List.copyOf(mapping.entries().keySet()));
    return mapping.uniform() ? keys : HclValue.Sequence.tuple(keys.items());
  }

  private static HclValue values(HclArguments call) {
    HclValue.Mapping mapping = call.mapping(0);
    List<HclValue> values = List.copyOf(mapping.entries().values());
    return mapping.uniform() ? HclValue.Sequence.list(values) : HclValue.Sequence.tuple(values);
  }

  private static HclValue lookup(HclArguments call) {
    HclValue.Mapping mapping = call.mapping(0);
    HclValue found = mapping.entries().get(call.text(1));
    if (found == null && call.count() < 3) {
      throw HclArguments.refuse("the map has no such element");
    }
    HclValue value = found == null ? call.get(2) : found;
    if (!mapping.uniform()) {
      return value;
    }
    HclType type = HclType.of(mapping).element();
    return HclType.convert(value, type);
  }

  private static HclValue zip(HclArguments call) {
    List<String> keys = call.texts(0);
    HclValue.Sequence values = HclArguments.sequence(call.get(1));
    if (keys.size() != values.items().size()) {
      throw HclArguments.refuse("there have to be as many keys as values");
    }
    Map<String, HclValue> entries = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      entries.put(keys.get(i), values.items().get(i));
    }
    return HclValue.Mapping.of(values.order() != HclValue.Order.TUPLE, entries);
  }

  private static HclValue transpose(HclArguments call) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    HclValue.Mapping mapping = call.mapping(0);
    for (Map.Entry<String, HclValue> entry : mapping.entries().entrySet()) {
      for (HclValue item : HclArguments.items(entry.getValue())) {
        lists
            .computeIfAbsent(HclArguments.text(item), key -> new ArrayList<>())
            .add(entry.getKey());
      }
    }
    Map<String, HclValue> entries = new LinkedHashMap<>();
    lists.forEach((key, list) -> entries.put(key, HclArguments.listOf(list)));
    return HclValue.Mapping.map(entries);
  }

  private static HclValue matchKeys(HclArguments call) {
    List<HclValue> values = call.uniform(0);
    List<HclValue> keys = call.uniform(1);
    List<HclValue> wanted = call.uniform(2);
    if (values.size() != keys.size()) {
      throw HclArguments.refuse("there have to be as many keys as values");
    }
    List<HclValue> kept = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      boolean found = false;
      for (HclValue want : wanted) {
        call.spend(1);
        found |= HclArguments.equal(keys.get(i), want);
      }
      if (found) {
        kept.add(values.get(i));
      }
    }
    return HclValue.Sequence.list(kept);
  }
}
