// The room Settings: what a person has written down of how the program is to look and behave.
//
// A file's tree becomes values and complaints; nothing is opened here. One table says what settings
// there are, and the reading, the reference in `docs/settings.md` and `:config` are made from it. It must
// not know where files are, nor what an account's token is.
