// The executable vex-fuzz: gives libFuzzer what reads text from outside. It is built by
// `scripts/fuzz` alone, which sets VEX_FUZZ for the package's manifest; its `main` is libFuzzer's own.

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What libFuzzer calls with text after text.
///
/// The target's name comes from the environment, for the arguments are libFuzzer's.
@_cdecl("LLVMFuzzerTestOneInput")
public func readOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  guard let target = Target.asked else {
    print("VEX_FUZZ_TARGET names none of \(Target.allCases.map(\.rawValue))")
    exit(2)
  }
  target.read(unsafe Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
