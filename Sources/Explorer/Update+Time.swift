import ConnectModels

/// Time: what changes by itself, and when the program has to wake for it.
extension ExplorerState {
  /// The nearest moment at which the screen changes by itself, on the monotonic clock.
  ///
  /// Relative times count in minutes, so that an idle program wakes once a minute and no more.
  package var deadline: Duration {
    let due = [
      notice?.until, quitArmedUntil, tree.readWhenRested, askServerAt, probes.min(), refreshDue,
      countdowns.map(nextSecond).min(),
    ]
    return due.compactMap { $0 }.reduce(nextMinute, min)
  }

  mutating func timePassed(_ reading: ClockReading) -> [Effect] {
    let (before, fault) = (now, clockFault)
    let isCountedDown = countdowns.contains {
      seconds(to: $0, at: reading) != seconds(to: $0, at: clock)
    }
    clock = reading
    let minuteChanged = before.minutes != now.minutes
    if minuteChanged || isCountedDown || fault != clockFault { revision += 1 }
    if let until = notice?.until, until <= reading.monotonic {
      self.notice = nil
      revision += 1
    }
    if let until = quitArmedUntil, until <= reading.monotonic { quitArmedUntil = nil }
    var effects: [Effect] = []
    if minuteChanged { effects += judgeAnew() }
    effects += readRestedDocument() + askServerWhenQuiet() + probe() + refreshWhenDue()
    if !effects.isEmpty { revision += 1 }
    return effects
  }

  /// When the minute ends.
  private var nextMinute: Duration {
    let now = self.now
    return clock.monotonic + .seconds((now.minutes + 1) * 60) - now.sinceEpoch
  }

  /// The moments to which the screen counts down, second by second.
  private var countdowns: [Duration] {
    var waiting = [catalogue.paging.loading, tree.loading, serverSearch?.loading ?? .idle]
    if let reload { waiting.append(reload.loading) }
    if let impact { waiting.append(impact.reading) }
    waiting += tree.branches.compactMap { branches[$0]?.paging.loading }
    return waiting.compactMap { loading in
      guard case .waiting(_, let notice) = loading, notice.retryAt > clock.monotonic else {
        return nil
      }
      return notice.retryAt
    }
  }

  /// When the number of whole seconds to a moment is the next to change.
  private func nextSecond(before moment: Duration) -> Duration {
    moment - .seconds(seconds(to: moment, at: clock) - 1)
  }

  /// Whole seconds to a moment, rounded up.
  private func seconds(to moment: Duration, at reading: ClockReading) -> Int64 {
    let left = moment - reading.monotonic
    return left.components.seconds + (left.components.attoseconds > 0 ? 1 : 0)
  }
}
