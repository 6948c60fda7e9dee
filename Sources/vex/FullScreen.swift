/// Runs the full-screen program, or its headless twin, until the person leaves it.
func runFullScreen(_ options: Options, _ account: OpenAccount) -> ExitCode {
  StandardError.say("the full-screen program is not wired up yet; try `vex connectors --demo`")
  return .unusable
}
