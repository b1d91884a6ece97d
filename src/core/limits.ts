/** Every limit on outside input, with its reason. Checked before the input is parsed. */

/** UTF-16 units of one text. About 250,000 tokens: more than a model reads at once. */
export const MAX_TEXT_LENGTH = 1_000_000

/** UTF-16 units of `context`: a sentence or two about where the text came from. */
export const MAX_CONTEXT_LENGTH = 1_000

/** Ceiling for a configured text limit: a view of such a text may grow eighteenfold (U+FDFA under NFKC). */
export const MAX_CONFIGURABLE_TEXT_LENGTH = 4_000_000

/** A JSON string can spend six bytes (`\uXXXX`) on one UTF-16 unit. */
export const JSON_BYTES_PER_UNIT = 6

/** Bytes of a JSON-RPC message beyond its text: ids, method, `_meta`, `context`. */
export const MESSAGE_OVERHEAD_BYTES = 64 * 1024

/** Milliseconds a scan may take before it answers `complete: false`: MCP clients give up at 60 s. */
export const SCAN_BUDGET_MS = 45_000

/** All views of one text together may hold at most this many times its length. */
export const MAX_VIEW_GROWTH = 4

/** Decodings inside decodings that are followed. */
export const MAX_VIEW_DEPTH = 3

/** Bytes of one rule or configuration file; the largest of ours is under 10 KB. */
export const MAX_YAML_BYTES = 256 * 1024

/** Files in one rule directory. */
export const MAX_RULE_FILES = 5_000

/** UTF-16 units of a rule id that is compared with the known ids. */
export const MAX_RULE_ID_LENGTH = 64

/** UTF-16 units the rules match at once: between slices they look at the clock. */
export const RULE_SLICE_LENGTH = 65_536

/** UTF-16 units that neighbouring slices share; gaps in rules are a few words, matches far shorter. */
export const RULE_SLICE_OVERLAP = 4_096

/** Bytes of a client's JSON file; `~/.claude.json` keeps a history and grows to several megabytes. */
export const MAX_CLIENT_FILE_BYTES = 32 * 1024 * 1024

/** Servers in one client file, and files in one folder of a client. */
export const MAX_SERVERS = 1_000

/** Values of all servers of one audit: each is scanned for secrets. */
export const MAX_AUDITED_VALUES = 20_000

/** UTF-16 units of one such value or name; command lines and tokens are far shorter. */
export const MAX_AUDITED_LENGTH = 100_000

/** Bytes of one message through the gateway. */
export const MAX_MESSAGE_BYTES = 10 * 1024 * 1024

/** Objects and arrays inside one another in a message through the gateway; real ones have a dozen. */
export const MAX_MESSAGE_DEPTH = 128

/** Values in a message through the gateway: what they are parsed to takes far more memory than their text. */
export const MAX_MESSAGE_NODES = 500_000

/** Milliseconds an upstream server may take to answer a request. */
export const REQUEST_TIMEOUT_MS = 30_000
