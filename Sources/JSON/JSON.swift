// JSON: a document read by simdjson, kept as its tape, its strings, and each value's place in the
// source bytes. Values are indices into the tape (`JSONValue`), asked of their document; raw slices
// and numbers are as the server wrote them.
//
// It must not know the API, and its pointers into the library do not leave `JSONParser.swift`.
