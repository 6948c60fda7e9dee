/// The room of cells: what a screen is made of (sizes, colours, cells, frames), what may be put on
/// it (`SafeText`), and what comes back from it (keys, mouse, paste, replies). All are plain values.
///
/// It must not know the terminal, ncurses, the API's resources or what is drawn. It reads no clock,
/// file, environment or socket. `SafeText` is the one place in the program that makes hostile text
/// inert: nothing else can be written into a `Frame`.
