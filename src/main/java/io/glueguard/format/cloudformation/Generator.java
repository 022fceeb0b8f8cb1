package io.glueguard.format.cloudformation;

import io.glueguard.model.Resource;
import io.glueguard.source.MapNode;

/** The tool that wrote a template, as far as it tells more than the template does. */
public interface Generator {
  /**
   * Adds to a resource what its template does not say, e.g. where a person wrote it.
   *
   * @param body the resource as the template holds it
   */
  void describe(Resource resource, MapNode body);

  /**
   * The file that is uploaded under an object key.
   *
   * @return a path relative to the folder of the template; null when the tool knows of none
   */
  String upload(String objectKey);

  /** Tells nothing. */
  Generator NONE =
      new Generator() {
        @Override
        public void describe(Resource resource, MapNode body) {}

        @Override
        public String upload(String objectKey) {
          return null;
        }
      };
}
