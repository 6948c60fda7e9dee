/// The account of another context, while it is being opened: its token may have to be fetched.
package struct AccountChange: Equatable, Sendable {
  package let context: String
  let ticket: Ticket
}
