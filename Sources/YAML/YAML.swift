// The room YAML: a file's text becomes a tree whose nodes know their place, or one typed error.
// Read event by event, within bounds (docs/faults.md, D14), because libyaml has none of its own.
//
// It must not know what a theme, a setting or an account is.

/// The bounds of everything this room reads (`docs/faults.md`, D14).
package enum YAMLBounds {
  /// Size of a file in bytes.
  package static let bytes = 1_000_000
  /// Collections inside one another; a lone scalar has none.
  package static let depth = 64
  /// Keys and values, those behind an alias counted at each place where it stands.
  package static let nodes = 10_000
  /// Lines that begin with `%`: libyaml compares each tag directive with all others.
  static let directives = 64
}
