import ConnectModels

/// How much of what is loaded wants attention at a moment: what the header counts.
package struct Attention: Equatable, Sendable {
  /// Credentials that have been deleted.
  package let expired: Int
  /// Credentials that will be within the threshold.
  package let soon: Int
  /// Messages that are errors.
  package let errors: Int

  /// Whether there is nothing to say.
  package var isNone: Bool { expired == 0 && soon == 0 && errors == 0 }
}

extension Census {
  /// What wants attention by a judgement.
  package func attention(by judgement: Judgement) -> Attention {
    // An expiry counts as expired from its own second on; see ``Expiry``.
    let now = judgement.now.seconds + 1
    return Attention(
      expired: expiries.count(from: .min, to: now),
      soon: expiries.count(from: now, to: now + judgement.soonSeconds), errors: errors)
  }
}

/// What the header's counts lead to.
package enum Concern: CaseIterable, Hashable, Sendable {
  case expired
  case soon
  case errors

  /// The view that lists them.
  var view: ListView {
    switch self {
    case .expired, .soon: .credentials
    case .errors: .messages
    }
  }

  /// The filter that leaves them alone.
  func filter(by judgement: Judgement) -> String {
    switch self {
    case .expired: "is:expired"
    case .soon: "expires:<\(judgement.soonText) !is:expired"
    case .errors: "severity:error"
    }
  }
}

extension Judgement {
  /// The threshold as people type it: whole weeks are said in days.
  var soonText: String {
    soonSeconds.isMultiple(of: 86_400) ? "\(soonSeconds / 86_400)d" : "\(soonSeconds / 3_600)h"
  }
}
