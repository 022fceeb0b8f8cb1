package io.glueguard.format.cdk;

import io.glueguard.source.SourceFile;
import java.util.List;

/** The files of the app beside an assembly. Never reads outside of the root of the scan. */
public interface App {
  /**
   * The file of this repository that a path of another machine means: the one with the longest
   * common end, tried from the folder of the app upwards.
   *
   * @return null when there is none
   */
  SourceFile file(String path);

  /**
   * A file beside another.
   *
   * @return null when there is none
   */
  SourceFile beside(SourceFile file, String path);

  /** The sources of the app, without libraries and tests; bounded in number and size. */
  List<SourceFile> sources();

  /** No app is at hand. */
  App NONE =
      new App() {
        @Override
        public SourceFile file(String path) {
          return null;
        }

        @Override
        public SourceFile beside(SourceFile file, String path) {
          return null;
        }

        @Override
        public List<SourceFile> sources() {
          return List.of();
        }
      };
}
