package io.glueguard.format;

import java.util.Map;

/**
 * What a user says about the deployment that templates are judged for.
 *
 * @param parameters values of parameters, by name
 * @param region null when not said
 * @param account null when not said
 * @param stackName of every template; null when not said
 * @param stackNames of single templates, by file
 */
public record Deployment(
    Map<String, String> parameters,
    String region,
    String account,
    String stackName,
    Map<String, String> stackNames) {

  /** Nothing is said. */
  public static final Deployment NONE = new Deployment(Map.of(), null, null, null, Map.of());

  /** The name of the stack that a file is deployed as; null when not said. */
  public String stackNameOf(String file) {
    return stackNames.getOrDefault(file, stackName);
  }
}
