import ConnectModels

/// The fields of a protocol and of the auth schemes that it supports.
extension DetailBuilder {
  func fields(
    of slug: String, _ supported: SupportedProtocol?, reading: Placeholder?
  ) -> [DetailField] {
    guard let supported else {
      let state = reading.map { detail(of: $0).fields }
      return [DetailField("slug", .optional(slug, else: "empty"))]
        + (state ?? [DetailField("state", .unset("not read: read when opened"))])
    }
    return [
      DetailField("name", .optional(supported.name, else: "no name")),
      DetailField("description", .optional(supported.description)),
      DetailField("slug", .optional(supported.slug, else: "empty")),
      DetailField("id", .optional(supported.id)),
      DetailField("icon URL", .optional(supported.iconURL)),
    ] + fields(of: supported.unknownFields) + field(of: supported.faults)
      + (reading.map { detail(of: $0).fields } ?? [])
  }

  func fields(of scheme: SupportedAuthScheme) -> [DetailField] {
    [
      DetailField("name", .optional(scheme.name, else: "no name")),
      DetailField("scheme type", .optional(scheme.type, else: "empty")),
      DetailField("description", .optional(scheme.description)),
      DetailField("id", .optional(scheme.id)),
    ] + fields(of: scheme.unknownFields) + field(of: scheme.faults)
  }
}
