package io.glueguard.scan;

import io.glueguard.format.Deployment;
import io.glueguard.model.ResourceGraph;
import io.glueguard.rule.Context;
import java.nio.file.Path;
import java.util.List;

/**
 * What is scanned and how.
 *
 * @param paths files and folders to judge; {@code -} is standard input
 * @param root files below it may be read when a judged one refers to them, and paths are shown
 *     relative to it; absolute
 * @param deployment what the user says of the deployment
 * @param outside what the user says of the world outside the templates
 * @param rules what the user tuned about the rules
 * @param terraformSources where a plan's {@code .tf} files are; null to look beside the plan
 * @param threads how many threads read files, at least 1
 */
public record ScanOptions(
    List<Path> paths,
    Path root,
    Deployment deployment,
    ResourceGraph.Settings outside,
    Context.Settings rules,
    Path terraformSources,
    int threads) {}
