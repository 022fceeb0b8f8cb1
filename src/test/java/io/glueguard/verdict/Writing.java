package io.glueguard.verdict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes a made-up template down. */
final class Writing {
  private Writing() {}

  /** The template as maps, lists and texts. */
  static Map<String, Object> tree(RandomTemplate template) {
    Map<String, Object> root = new LinkedHashMap<>();
    Map<String, Object> parameters = new LinkedHashMap<>();
    template
        .allowed()
        .forEach(
            (name, values) -> {
              Map<String, Object> parameter = new LinkedHashMap<>();
              parameter.put("Type", "String");
              if (values != null) {
                parameter.put("AllowedValues", values);
              }
              if (template.defaults().containsKey(name)) {
                parameter.put("Default", template.defaults().get(name));
              }
              parameters.put(name, parameter);
            });
    root.put("Parameters", parameters);
    Map<String, Object> mapping = new LinkedHashMap<>();
    template.mapping().forEach((key, value) -> mapping.put(key, Map.of("V", value)));
    root.put("Mappings", Map.of("M", mapping));
    Map<String, Object> conditions = new LinkedHashMap<>();
    template.conditions().forEach((name, piece) -> conditions.put(name, piece.written()));
    root.put("Conditions", conditions);
    Map<String, Object> resources = new LinkedHashMap<>();
    template.modes().forEach((id, mode) -> resources.put(id, configuration(template, id, mode)));
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("Role", "role");
    properties.put("Command", Map.of("Name", "glueetl"));
    properties.put("SecurityConfiguration", template.security().written());
    resources.put(
        RandomTemplate.JOB, resource(template, RandomTemplate.JOB, "AWS::Glue::Job", properties));
    root.put("Resources", resources);
    return root;
  }

  private static Map<String, Object> configuration(RandomTemplate template, String id, Piece mode) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("Name", RandomTemplate.nameOf(id));
    properties.put(
        "EncryptionConfiguration",
        Map.of("JobBookmarksEncryption", Map.of("JobBookmarksEncryptionMode", mode.written())));
    return resource(template, id, "AWS::Glue::SecurityConfiguration", properties);
  }

  private static Map<String, Object> resource(
      RandomTemplate template, String id, String type, Map<String, Object> properties) {
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("Type", type);
    if (template.guards().containsKey(id)) {
      resource.put("Condition", template.guards().get(id));
    }
    resource.put("Properties", properties);
    return resource;
  }

  /** The entries of a section in another order. */
  @SuppressWarnings("unchecked")
  static void shuffle(Map<String, Object> root, String section, Random random) {
    Map<String, Object> entries = (Map<String, Object>) root.get(section);
    List<String> names = new ArrayList<>(entries.keySet());
    Collections.shuffle(names, random);
    Map<String, Object> shuffled = new LinkedHashMap<>();
    names.forEach(name -> shuffled.put(name, entries.get(name)));
    root.put(section, shuffled);
  }

  static String json(Object written) {
    if (written instanceof Map<?, ?> map) {
      List<String> entries = new ArrayList<>();
      map.forEach((key, value) -> entries.add(json(key) + ": " + json(value)));
      return "{" + String.join(",\n", entries) + "}";
    }
    if (written instanceof List<?> list) {
      return "[" + String.join(", ", list.stream().map(Writing::json).toList()) + "]";
    }
    return '"' + String.valueOf(written) + '"';
  }

  /** With short forms, blocks down to the properties. */
  static String yaml(Object written) {
    return block(written, "").stripLeading();
  }

  private static String block(Object written, String indent) {
    if (!(written instanceof Map<?, ?> map) || call(map) != null) {
      return " " + flow(written) + "\n";
    }
    StringBuilder text = new StringBuilder("\n");
    map.forEach(
        (key, value) ->
            text.append(indent).append(key).append(':').append(block(value, indent + "  ")));
    return text.toString();
  }

  private static String flow(Object written) {
    if (written instanceof Map<?, ?> map) {
      String call = call(map);
      Map.Entry<?, ?> only = map.entrySet().iterator().next();
      return call == null
          ? "{" + only.getKey() + ": " + flow(only.getValue()) + "}"
          : "!" + call + " " + flow(only.getValue());
    }
    if (written instanceof List<?> list) {
      return "[" + String.join(", ", list.stream().map(Writing::flow).toList()) + "]";
    }
    return '"' + String.valueOf(written) + '"';
  }

  /** The short form of a call; null for any other map. */
  private static String call(Map<?, ?> map) {
    if (map.size() != 1) {
      return null;
    }
    String key = map.keySet().iterator().next().toString();
    if (key.equals("Ref") || key.equals("Condition")) {
      return key;
    }
    return key.startsWith("Fn::") ? key.substring(4) : null;
  }
}
