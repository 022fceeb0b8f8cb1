package io.glueguard.format.cloudformation;

import io.glueguard.model.Stack;
import java.util.Map;

/**
 * What is said outside of a template about the stack that it becomes.
 *
 * @param tool the tool whose words its users write
 * @param path what a user knows the stack by; empty for none
 * @param stackName null when not said
 * @param region null when not said
 * @param account null when not said
 * @param parameters the values that its parameters are deployed with, unless the user says others
 * @param tags of the stack itself
 * @param family shared by the stacks that are deployed together; null for none
 * @param generator the tool that wrote the template
 */
public record Deployed(
    Stack.Tool tool,
    String path,
    String stackName,
    String region,
    String account,
    Map<String, String> parameters,
    Map<String, String> tags,
    String family,
    Generator generator) {}
