import ConnectModels

/// What happens to a request before it ends.
package enum RequestProgress: Sendable, Hashable {
  /// Try `attempt` of `attempts` failed with `error`; the next comes after `delay`. Told before the
  /// wait begins, so that the failure is seen at once.
  case waiting(attempt: Int, of: Int, error: APIError, delay: Duration)
}
