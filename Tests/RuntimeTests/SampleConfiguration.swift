import ConnectModels
import Explorer
import TestSupport

extension Configuration {
  /// The organisation of the samples, by a token of the environment.
  static let ofSample = Configuration(
    account: AccountLabel(
      name: "prod", organisation: SampleConnector.organisation.text, host: "example.test",
      isDemo: false, tokenSource: "VERSORI_TOKEN"),
    listing: .organisation(SampleConnector.organisation, ConnectorQuery()))
}
