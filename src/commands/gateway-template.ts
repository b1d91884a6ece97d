/** A configuration to start from: every setting with its default, and one server. */
export const GATEWAY_TEMPLATE = `# Sallyport gateway. Check this file with: sallyport gateway validate-config FILE
# Paths count from the folder of this file.

upstreams:
  # With one server its tools keep their names; with several they become name__tool.
  files:
    command: npx
    args: ['-y', '@modelcontextprotocol/server-filesystem', '/tmp']
    # env: { LOG_LEVEL: info }       # given to the server
    # inherit_env: [GITHUB_TOKEN]    # of our environment it gets these, PATH, HOME and the like
    # cwd: .
    # start: on_demand               # with the first message for it; at_once by default
    # stop_when_idle_ms: 600000      # the next message starts it again
    # ping_interval_ms: 60000        # hung for three of them it is degraded, for four restarted
    # max_missed_pings: 3
  # docs:
  #   url: https://example.com/mcp   # Streamable HTTP
  #   headers: { Authorization: Bearer … }

policy:
  on_threat: block            # log, warn, block or redact
  severity_threshold: high    # what is below is only logged
  # scan: { scan_sampling: false }           # all eight are on
  # tools: { deny: ['delete_*'] }            # globs; with allow, only those
  # on_undecoded: closed        # also blocks what is encoded again and again
  # arguments:                               # RE2 over the arguments of a tool
  #   - { tool: write_file, pattern: '^/etc/', action: deny, message: not there }
  # rate: { per_client: { requests: 600, per_seconds: 60 } }
  # suppressions: [{ rule: pi-001, reason: our own manual, until: 2027-01-31 }]
  # labels: { tenant: example }              # go with each record of the audit log
  # upstreams: { files: { on_threat: redact } }   # only what differs

scanner:
  classifier: on              # off: rules only; required: refuse to start without it
  sensitivity: balanced       # strict, balanced or quiet
  # rules: [./rules]          # folders with rules of your own

limits:
  max_message_bytes: 10485760
  request_timeout_ms: 30000   # how long a server may take to answer
  max_depth: 128
  max_nodes: 500000

log:                          # the audit log: sallyport log tail
  # file: ./audit.jsonl
  fsync: interval             # always, interval or never
  on_failure: open            # closed: nothing passes while the log cannot be written

metrics: {}                   # { port: 9464 }: /metrics and /health on 127.0.0.1
log_level: info               # on stderr: debug, info, warn, error or silent
upstream_stderr: count        # show: what servers write there; it may hold what they were sent
`
