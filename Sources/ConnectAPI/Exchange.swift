import ConnectModels

/// One request from its first try to its answer: tokens, redirects, repetitions.
struct Exchange: Sendable {
  /// How one try ended, when not by an error that ends everything.
  private enum Ending {
    case answered(TransportResponse)
    case failed(TransportError)
  }

  /// What answers are written in: all but schemas, and every error, in the first.
  private static let mediaTypes = "application/json, application/schema+json"
  /// The statuses that say where to ask instead.
  private static let redirects: Set<Int> = [301, 302, 303, 307, 308]

  private let client: ConnectClient
  private let path: RequestPath
  private let number: Int

  init(_ client: ConnectClient, _ path: RequestPath) {
    self.client = client
    self.path = path
    number = client.outage.number()
  }

  /// The answer with status 200, or the error that ended it; neither has the token in it.
  func run(_ report: @escaping FlightTable.Report) async -> FlightTable.Answer {
    do throws(APIError) {
      let response = try await repeated(report)
      client.outage.end(number, .answered)
      return .success(response)
    } catch {
      client.outage.end(number, Self.ending(error))
      return .failure(error)
    }
  }

  /// What an error tells of the origin: one that says no has answered.
  private static func ending(_ error: APIError) -> OriginOutage.Ending {
    if error.kind == .cancelled { return .cancelled }
    return error.isPassing ? .givenUp(error) : .answered
  }

  private func repeated(_ report: @escaping FlightTable.Report) async throws(APIError)
    -> TransportResponse
  {
    var token = try await currentToken()
    var attempt = 1
    var hasAskedAgain = false
    while true {
      attempt = max(attempt, try await admission(token, report) + 1)
      let ending = try await redirected(token, attempt)
      let failure: RetryPolicy.Failure
      switch ending {
      case .answered(let response) where response.status == 200:
        return response
      case .answered(let response) where response.status == 401:
        guard !hasAskedAgain, let fresh = try await replacement(for: token) else {
          throw refusals(token).unauthorised(response, source: client.token.source.name)
        }
        hasAskedAgain = true
        token = fresh
        continue
      case .answered(let response):
        failure = .status(
          response.status, retryAfter: response.headers["retry-after"],
          date: response.headers["date"])
      case .failed(let error):
        failure = .transport(error)
      }
      try await pause(after: failure, error(of: ending, token), attempt, report)
      attempt += 1
    }
  }

  /// Returns when it is time for another try, and throws when there will be none.
  private func pause(
    after failure: RetryPolicy.Failure, _ error: APIError, _ attempt: Int,
    _ report: FlightTable.Report
  ) async throws(APIError) {
    let policy = client.configuration.policy.retry
    let fraction = client.configuration.fraction()
    switch policy.decision(afterAttempt: attempt, failure, fraction: fraction) {
    case .pointless: throw error
    case .exhausted: throw Refusals.exhausted(error, tries: policy.tries)
    case .postponed(let delay): throw Refusals.postponed(error, by: delay, failure)
    case .retry(let delay):
      if failure.isOfOrigin {
        guard client.outage.begin(number, attempt: attempt) else { return }
      } else {
        client.outage.end(number, .answered)
      }
      let progress = RequestProgress.waiting(
        attempt: attempt, of: policy.tries, error: error, delay: delay)
      report(progress)
      client.outage.tell(number, progress)
      do {
        try await client.configuration.timer.wait(delay)
      } catch {
        throw Refusals.cancelled
      }
    }
  }

  /// How many tries of others count as this request's, once it may be sent.
  private func admission(
    _ token: Secret, _ report: @escaping FlightTable.Report
  ) async throws(APIError) -> Int {
    do throws(APIError) {
      return try await client.outage.admission(number, report)
    } catch {
      guard error.kind != .cancelled else { throw error }
      var error = error
      error.request = refusals(token).request
      throw error
    }
  }

  // MARK: - One try

  /// One try with every redirect that stays within the origin (N13, N14).
  private func redirected(_ token: Secret, _ attempt: Int) async throws(APIError) -> Ending {
    let address = client.configuration.address
    var url = address.url(of: path)
    for _ in 0...client.configuration.policy.maximumRedirects {
      let ending = await exchange(url, token, attempt)
      guard case .answered(let response) = ending,
        Self.redirects.contains(response.status)
      else { return ending }
      let location = response.headers["location"] ?? ""
      guard let target = try? ParsedURL(location, relativeTo: url), !location.isEmpty else {
        throw refusals(token).unreadableRedirect(response, location)
      }
      let origin = Origin(target)
      guard origin == address.origin else {
        throw refusals(token).foreignRedirect(response, from: address.origin, to: origin)
      }
      // An address that had the token in it is no longer the one that was meant.
      guard !location.contains(Secret.placeholder) else {
        throw refusals(token).unreadableRedirect(response, location)
      }
      url = "\(origin)\(target.path)\(target.query.map { "?\($0)" } ?? "")"
    }
    throw refusals(token).endlessRedirects(client.configuration.policy.maximumRedirects)
  }

  private func exchange(_ url: String, _ token: Secret, _ attempt: Int) async -> Ending {
    let origin = client.configuration.address.origin
    let request = TransportRequest(
      url: url,
      headers: [
        .init(name: "Authorization", value: token.bearer),
        .init(name: "Accept", value: Secret(headerValue: Self.mediaTypes)),
      ],
      allowsProxy: !origin.isLoopback)
    let configuration = client.configuration
    var record = RequestRecord(
      request: number, path: token.redacted(String(url.dropFirst("\(origin)".count))),
      attempt: attempt, askedAt: configuration.wallClock())
    let clock = SuspendingClock()
    let start = clock.now
    let result = await result(of: request)
    record.duration = clock.now - start
    record.endedAt = configuration.wallClock()
    let ending: Ending
    switch result {
    case .success(let response):
      let response = response.redacted(token)
      record.take(response)
      ending = .answered(response)
    case .failure(let error):
      ending = .failed(error.redacted(token))
    }
    record.failure = failure(of: ending, token)
    configuration.observer(.exchanged(record))
    return ending
  }

  private func result(
    of request: TransportRequest
  ) async -> Result<TransportResponse, TransportError> {
    do {
      return .success(try await client.transport.send(request))
    } catch {
      return .failure(error)
    }
  }

  // MARK: - Tokens

  private func currentToken() async throws(APIError) -> Secret {
    do {
      return try await client.token.token()
    } catch {
      throw refusals().tokenless(error)
    }
  }

  private func replacement(for refused: Secret) async throws(APIError) -> Secret? {
    do {
      return try await client.token.replacement(for: refused)
    } catch {
      throw refusals().tokenless(error)
    }
  }

  // MARK: - Words

  /// With a token's path without the token, which may be a cursor of the server's.
  private func refusals(_ token: Secret? = nil) -> Refusals {
    let path = client.requestPath(path)
    return Refusals(
      path: token?.redacted(path) ?? path, origin: client.configuration.address.origin)
  }

  /// What is wrong with an ending; nil for an answer that is one, or leads to one.
  private func failure(of ending: Ending, _ token: Secret) -> APIError? {
    if case .answered(let response) = ending,
      response.status == 200 || Self.redirects.contains(response.status)
    {
      return nil
    }
    return error(of: ending, token)
  }

  private func error(of ending: Ending, _ token: Secret) -> APIError {
    switch ending {
    case .answered(let response): refusals(token).status(response)
    case .failed(let error): refusals(token).transport(error)
    }
  }
}

extension Secret {
  /// The value of `Authorization`.
  fileprivate var bearer: Secret { exposed { Secret(headerValue: "Bearer \($0)") } }
}
