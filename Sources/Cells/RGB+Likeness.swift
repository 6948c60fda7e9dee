#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension RGB {
  /// The colours of a terminal with 256 that no person can have redefined: the cube and the greys.
  package static let fixed = (16...255).map { RGB(palette: $0) }

  /// How unlike two colours are to a person, 0 for the same: their distance in Oklab, in which
  /// lightness counts half, so that of two that are as far the one of the same hue is the nearer.
  package func unlikeness(to other: RGB) -> Double {
    let (mine, theirs) = (oklab, other.oklab)
    let lightness = (mine.lightness - theirs.lightness) / 2
    let (a, b) = (mine.a - theirs.a, mine.b - theirs.b)
    return lightness * lightness + a * a + b * b
  }

  /// Oklab's coordinates (Björn Ottosson, "A perceptual color space for image processing").
  private var oklab: (lightness: Double, a: Double, b: Double) {
    let (r, g, b) = linearParts
    let l = cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    let m = cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    let s = cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    return (
      0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
    )
  }
}
