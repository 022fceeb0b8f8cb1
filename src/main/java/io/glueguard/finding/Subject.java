package io.glueguard.finding;

/**
 * The resource that a finding is about.
 *
 * @param type the CloudFormation type, whatever tool the resource is written for, e.g. {@code
 *     AWS::Glue::Job}
 * @param name logical id, or the last part of a Terraform address
 * @param address stack or construct path and id ({@code stack/Id}), or the whole Terraform address
 * @param id unique within a scan: two files may well declare resources of one address
 */
public record Subject(String type, String name, String address, String id) {}
