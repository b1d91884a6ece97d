/**
 * Servers that many people run, by the names of their packages: what a near name may pose as.
 * Taken from the public registries, most used first.
 */
export const WELL_KNOWN: readonly string[] = [
  ...['everything', 'fetch', 'filesystem', 'git', 'memory', 'sequential-thinking', 'time'].map(
    (name) => `@modelcontextprotocol/server-${name}`,
  ),
  ...['github', 'gitlab', 'postgres', 'puppeteer', 'redis', 'slack', 'sqlite', 'brave-search'].map(
    (name) => `@modelcontextprotocol/server-${name}`,
  ),
  ...['gdrive', 'google-maps', 'everart', 'aws-kb-retrieval', 'sentry'].map(
    (name) => `@modelcontextprotocol/server-${name}`,
  ),
  ...['@modelcontextprotocol/inspector', '@playwright/mcp', 'chrome-devtools-mcp'],
  ...['@upstash/context7-mcp', 'mcp-remote', 'mcp-proxy', 'fastmcp', 'supergateway'],
  ...['@supabase/mcp-server-supabase', '@azure/mcp', '@azure-devops/mcp', 'n8n-mcp'],
  ...['@notionhq/notion-mcp-server', '@gongrzhe/server-gmail-autoauth-mcp', '@stripe/mcp'],
  ...['@circleci/mcp-server-circleci', 'mongodb-mcp-server', 'tavily-mcp', 'firecrawl-mcp'],
  ...['@zereight/mcp-gitlab', '@salesforce/mcp', '@sentry/mcp-server', 'figma-developer-mcp'],
  ...['@executeautomation/playwright-mcp-server', '@hubspot/mcp-server', '@browsermcp/mcp'],
  ...['@cocal/google-calendar-mcp', '@perplexity-ai/mcp-server', '@apify/actors-mcp-server'],
  ...['@brave/brave-search-mcp-server', 'slack-mcp-server', 'exa-mcp-server', 'xcodebuildmcp'],
  ...['mcp-server-kubernetes', 'kubernetes-mcp-server', '@benborla29/mcp-server-mysql'],
  ...['@shopify/dev-mcp', '@heroku/mcp-server', '@brightdata/mcp', '@smithery/cli'],
  ...['@wonderwhy-er/desktop-commander', 'mcp-server-code-runner', '@e2b/mcp-server'],
  ...['mcp-server-fetch', 'mcp-server-git', 'mcp-server-time', 'mcp-server-sqlite'],
  ...['mcp-atlassian', 'awslabs.core-mcp-server', 'blender-mcp', 'postgres-mcp', 'serena-agent'],
  ...['markitdown-mcp', 'duckduckgo-mcp-server', 'mcp-obsidian', 'mcp-server-qdrant'],
  ...['workspace-mcp', 'browser-use', 'mcp-run-python', 'basic-memory', 'windows-mcp'],
  'sallyport',
]

/** https://github.com/modelcontextprotocol/servers-archived, read-only since 2025-05-29. */
export const ARCHIVED: ReadonlySet<string> = new Set([
  ...['aws-kb-retrieval', 'brave-search', 'everart', 'github', 'gitlab', 'gdrive'].map(
    (name) => `@modelcontextprotocol/server-${name}`,
  ),
  ...['google-maps', 'postgres', 'puppeteer', 'redis', 'sentry', 'slack', 'sqlite'].map(
    (name) => `@modelcontextprotocol/server-${name}`,
  ),
  ...['mcp-server-sqlite', 'mcp-server-sentry'],
  ...['mcp/github', 'mcp/gitlab', 'mcp/postgres', 'mcp/puppeteer', 'mcp/sqlite', 'mcp/slack'],
])

export type Advisory = { name: string; before?: string; from?: string; id: string }

/** Versions from `from` up to, and without, `before`. */
export const ADVISORIES: readonly Advisory[] = [
  { name: 'mcp-remote', from: '0.0.5', before: '0.1.16', id: 'CVE-2025-6514' },
  { name: '@modelcontextprotocol/inspector', before: '0.14.1', id: 'CVE-2025-49596' },
  { name: '@modelcontextprotocol/server-filesystem', before: '0.6.3', id: 'CVE-2025-53109' },
  {
    name: '@modelcontextprotocol/server-filesystem',
    from: '2025.0.0',
    before: '2025.7.1',
    id: 'CVE-2025-53109',
  },
  // Sent a copy of every mail to its author; the package had no good version afterwards.
  { name: 'postmark-mcp', from: '1.0.16', id: 'a mail-stealing release of 2025-09' },
]

/** The order of two dotted versions: negative when `a` is older. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) =>
    version.replace(/^v/, '').split(/[.+-]/).map(Number),
  )
  for (let index = 0; index < 3; index++) {
    const difference = (left?.[index] || 0) - (right?.[index] || 0)
    if (difference !== 0) return difference
  }
  return 0
}
