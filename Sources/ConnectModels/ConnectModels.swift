// ConnectModels: the resources of the Connect API as plain values, one a file, decoded leniently:
// what cannot be read is named and costs no more than its own field. Beside them what a read is
// asked with and fails with: `ResourceReference`, `PageRequest`, `ConnectorQuery`, `APIError`; and
// `SecretPaths`, the one list of what is masked.
//
// It must not know HTTP, the screen, the clock or the time zone. It sees `JSON` alone, and no other
// room sees a JSON document through it but by its bytes.
