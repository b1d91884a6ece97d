/** What a server lets the model do, as far as its names tell. */
export type Capability = 'private' | 'untrusted' | 'sends' | 'shell' | 'code' | 'files'

/** Words of package, host and server names. Not complete: a server with a name of its own is not known. */
const WORDS: Record<Capability, readonly string[]> = {
  private: [
    ...[
      'filesystem',
      'files',
      'fs',
      'postgres',
      'postgresql',
      'mysql',
      'sqlite',
      'mongodb',
      'mongo',
    ],
    ...['redis', 'database', 'mssql', 'oracle', 'snowflake', 'bigquery', 'supabase', 'clickhouse'],
    ...['gmail', 'email', 'mail', 'imap', 'outlook', 'slack', 'teams', 'notion', 'gdrive', 'drive'],
    ...[
      'dropbox',
      'onedrive',
      'sharepoint',
      'obsidian',
      'evernote',
      'github',
      'gitlab',
      'bitbucket',
    ],
    ...['jira', 'confluence', 'atlassian', 'linear', 'asana', 'calendar', 'whatsapp', 'imessage'],
    ...[
      'telegram',
      'contacts',
      'keychain',
      '1password',
      'bitwarden',
      'vault',
      'salesforce',
      'hubspot',
    ],
    ...[
      'stripe',
      'quickbooks',
      'workspace',
      'ms-365',
      'airtable',
      'elasticsearch',
      'kubernetes',
      's3',
    ],
    ...['aws', 'gcloud', 'azure', 'zendesk', 'intercom', 'desktop-commander'],
  ],
  untrusted: [
    ...['fetch', 'browser', 'browsermcp', 'playwright', 'puppeteer', 'selenium', 'chrome', 'brave'],
    ...[
      'search',
      'websearch',
      'tavily',
      'exa',
      'firecrawl',
      'crawl',
      'crawler',
      'scrape',
      'scraper',
    ],
    ...['scraping', 'web', 'webpage', 'duckduckgo', 'perplexity', 'serper', 'serpapi'],
    ...['gmail', 'email', 'mail', 'imap', 'outlook', 'slack', 'discord', 'telegram', 'twitter'],
    ...['reddit', 'youtube', 'rss', 'feed', 'github', 'gitlab', 'jira', 'zendesk', 'intercom'],
    ...[
      'whatsapp',
      'wikipedia',
      'arxiv',
      'hackernews',
      'brightdata',
      'apify',
      'markitdown',
      'linkedin',
    ],
  ],
  sends: [
    ...['fetch', 'browser', 'browsermcp', 'playwright', 'puppeteer', 'selenium', 'chrome'],
    ...['gmail', 'email', 'mail', 'smtp', 'sendgrid', 'mailgun', 'resend', 'postmark', 'outlook'],
    ...['slack', 'teams', 'discord', 'telegram', 'twitter', 'reddit', 'webhook', 'zapier', 'n8n'],
    ...['twilio', 'whatsapp', 'imessage', 'github', 'gitlab', 'jira', 'linear', 'notion'],
    ...[
      'shell',
      'terminal',
      'ssh',
      'curl',
      'requests',
      'desktop-commander',
      'linkedin',
      'sharepoint',
    ],
  ],
  shell: [
    ...[
      'shell',
      'terminal',
      'iterm',
      'bash',
      'powershell',
      'command',
      'commands',
      'cmd',
      'console',
    ],
    ...[
      'ssh',
      'desktop-commander',
      'commander',
      'exec',
      'cli-mcp',
      'tmux',
      'applescript',
      'osascript',
    ],
    ...['windows-mcp', 'computer-use', 'computercontroller'],
  ],
  code: [
    ...[
      'code-runner',
      'code-interpreter',
      'interpreter',
      'run-python',
      'python-repl',
      'repl',
      'jupyter',
    ],
    ...['e2b', 'sandbox', 'code-sandbox', 'code-execution', 'code-executor', 'riza', 'notebook'],
    ...['pyodide', 'js-sandbox', 'node-sandbox', 'execute-code', 'evalpy'],
  ],
  files: ['filesystem', 'files', 'fs', 'file-system', 'desktop-commander'],
}

/** Searching what is one's own is no reading of foreign texts. */
const OWN_SEARCH = ['docs', 'documentation', 'code', 'memory']

/** What the names of a server say that it can do. */
export function capabilitiesOf(names: readonly string[]): Set<Capability> {
  const found = new Set<Capability>()
  for (const name of names) {
    const words = name
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter(Boolean)
    const isOwnSearch = words.some((word) => OWN_SEARCH.includes(word))
    const joined = `-${words.join('-')}-`
    const isNamed = (word: string) =>
      joined.includes(`-${word}-`) && !(word === 'search' && isOwnSearch)
    for (const [capability, known] of Object.entries(WORDS) as [Capability, string[]][]) {
      if (known.some(isNamed)) found.add(capability)
    }
  }
  return found
}
