// @ts-check
// Writes docs/AUDIT.md: how the audit is used, where clients keep their servers, and a section for each
// code, from the tables that the audit itself uses. With --check it only says when it is out of date.
import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { writeGenerated } from './generated-file.mjs'

const { AUDIT_RULES, GROUPS } = await load('src/configuration-audit/codes.ts')
const { OWASP } = await load('src/core/families.ts')
const CLIENTS = await Promise.all(
  [
    ['claude-desktop', '**no**: third parties agree on macOS and Windows; Linux is a guess'],
    ['claude-code', '**no**: a copy of the page and third parties'],
    ['cursor', '**no**: pages that cite it'],
    ['vs-code', 'keys and project file; the user folder from third parties'],
    ['cline', 'keys and file name; the folder from third parties'],
    ['roo-code', 'keys and both file names; the folder from third parties'],
    ['windsurf', 'keys and files'],
    ['zed', 'keys and file; Windows and project from third parties'],
    ['continue', 'yes'],
    ['amazon-q', 'yes'],
    ['kiro', 'keys; the places from pages that cite it'],
    ['gemini-cli', 'yes'],
    ['codex-cli', 'the user file; the project file from third parties'],
    ['goose', 'yes'],
    ['junie', 'the format; **not** the places'],
    ['lm-studio', 'keys; the place from a report that quotes the page'],
  ].map(async ([id = '', seen = '']) => ({ id, seen, ...clientFacts(id) })),
)

/** @type {[string, any][]} */
const rules = Object.entries(AUDIT_RULES)

writeGenerated(
  'docs/AUDIT.md',
  `# Auditing MCP configurations

Generated from \`src/configuration-audit/codes.ts\` by \`npm run generate\`; do not edit.

\`\`\`sh
sallyport audit                               # every client file on this machine, and of this project
sallyport audit .mcp.json .vscode/mcp.json    # these files
sallyport audit --format sarif --fail-on high .mcp.json > audit.sarif
sallyport audit --live                        # also ask each server what it offers; see below
\`\`\`

Without \`--live\` the audit reads files and runs nothing. It tells names of servers, variables and files, and of an address the scheme and
host; never an argument, a value, a header or a path of an address. \`--format\` is \`table\`, \`json\`, \`sarif\` or \`markdown\`.

| Exit code | Meaning |
|---|---|
| 0 | judged, and nothing at or above \`--fail-on\` (without it: whatever was found) |
| 1 | a finding of the severity of \`--fail-on\` or above |
| 2 | a file could not be read or understood; it is named, and the others are judged |
| 3 | the baseline has a mistake |

## Asking the servers: \`--live\`

\`--live\` starts each server that is switched on, or calls it where it is remote, reads its instructions, tools, prompts,
resources and resource templates, and ends it. **No tool is called.** Before that it asks about each one and shows what would
be run: the command with its secrets masked, or the address, and the names of the variables or headers. A server that is
behind our gateway is asked itself, not through the gateway.

\`\`\`sh
sallyport audit --live                                  # asks about each server
sallyport audit --live --server files                   # only this one; repeatable
sallyport audit --live --yes --server files .mcp.json   # for scripts: asks nothing, starts what is named
sallyport audit --live --yes --all-servers .mcp.json    # starts every program that these files name
\`\`\`

To start a server is to run its code in your account, as your client does every day. Without a terminal, \`--yes\` needs
\`--server\` or \`--all-servers\`: nothing is started because somebody else wrote it into a file. A server gets its configured
environment and a safe minimum (such as \`PATH\` and \`HOME\`), has \`--timeout\` seconds (60) and may send 40 MiB; it and what it
started are ended by force when they do not go. Of variables, \`\${NAME}\`, \`\${NAME:-else}\`, \`\${env:NAME}\`, \`\${userHome}\` and
\`\${workspaceFolder}\` are put in; a server that needs another value is not started.

What it says is scanned by rules and classifier as the gateway does it. Each tool is rated:

| Rated | By |
|---|---|
| reads, writes, destructive | the verb in its name, free queries such as SQL, and what its description admits |
| network | words of its name, parameters for addresses |
| code | a verb that runs and what it runs, parameters for commands and code |

The hints of MCP (\`readOnlyHint\` and others) are claims: they are believed where they admit more than the name shows, or where
nothing speaks against them. A claim that the name or the parameters contradict is [SPA-004](#spa-004). The ratings take the
place of what is guessed from names in [SPA-704](#spa-704), [SPA-901](#spa-901) and [SPA-902](#spa-902). Names of tools are told, except
those that may be orders themselves; descriptions never.

A server that fails or does not answer in time is a finding, and the audit goes on; one that asks for a sign-in is only noted.

## Living with a finding for a while

\`--baseline FILE\` takes out findings that somebody has looked at. Every entry has a reason and an end; after its last day
(UTC) the finding is back, and a warning says so. Findings about secrets cannot be accepted.

\`\`\`yaml
accepted:
  - code: SPA-401
    server: github          # optional: only this server
    file: ../.mcp.json      # optional: only this file, counted from the baseline
    reason: We pin it once the release is out
    until: 2027-01-31
\`\`\`

## Behind the gateway

\`sallyport wrap NAME\` shows what it would change in the client's file, and with \`--yes\` puts the server NAME behind
\`sallyport gateway -- COMMAND ARGS...\`; \`sallyport unwrap NAME\` takes it out again, and the file is what it was to the byte.
With \`--file FILE\` only that file is looked at.

## Clients

What of each client's own documentation could be seen when this was written is in the last column; nobody has tried
each client on each system.

${table(
  ['Client', 'Format', 'Documentation', 'Confirmed there'],
  CLIENTS.map(({ name, docs, format, seen }) => [name, format, `[page](${docs})`, seen]),
)}

VS Code Insiders has the keys of VS Code in a folder of its own.

## What it does not see

- What a server does. Without \`--live\`, capabilities are guessed from the words of its names, and a server with a name of its
  own is not known. With it, they are what the server shows: one that lies, or shows us other tools than its client, is not
  found out. The gateway reads what the client is shown.
- Remote servers behind a sign-in, with \`--live\`: it signs in nowhere.
- Files of clients that are not in the table; name such a file as an argument.
- Secrets outside of the servers' entries: in the other settings of a client.
- Values that the client puts in when it starts: variables, inputs and secret stores.
- On Windows, who else may write a file.

## Every finding

${table(
  ['Code', 'Severity', 'What'],
  rules.map(([code, rule]) => [`[${code}](#${code.toLowerCase()})`, rule.severity, rule.title]),
)}

${Object.entries(GROUPS)
  // Keys that are numbers come sorted; what is only seen live comes last, as in the table.
  .sort(([a], [b]) => Number(a === '0') - Number(b === '0'))
  .map(([group, name]) => `## ${name}\n\n${sections(group)}`)
  .join('\n\n')}
`,
)

/** @param {string} group */
function sections(group) {
  return rules
    .filter(([code]) => code.startsWith(`SPA-${group}`))
    .map(([code, rule]) => section(code, rule))
    .join('\n\n')
}

/** @param {string} code @param {any} rule */
function section(code, { title, severity, why, mend, owasp, atlas, isSecret }) {
  const risks = owasp.map((/** @type {string} */ id) => `${id}:2025 ${OWASP[id]}`)
  const techniques = atlas.map(
    (/** @type {string} */ id) => `[${id}](https://atlas.mitre.org/techniques/${id})`,
  )
  return `### ${code}

**${title}.** Severity: ${severity}.${isSecret ? ' Cannot be accepted in a baseline.' : ''}

${why}

To mend it: ${mend}

OWASP: ${risks.join(', ')}. MITRE ATLAS: ${techniques.join(', ')}.`
}

/** A module of the sources that imports types only. @param {string} file */
async function load(file) {
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 },
  })
  return import(`data:text/javascript,${encodeURIComponent(outputText)}`)
}

/** What a client's own file says of it. @param {string} id */
function clientFacts(id) {
  const source = readFileSync(`src/clients/${id}.ts`, 'utf8')
  const read = (/** @type {string} */ key) =>
    new RegExp(`${key}: '([^']+)'`).exec(source)?.[1] ?? ''
  return { name: read('name'), docs: read('docs'), format: read('format') }
}

/** @param {string[]} head @param {any[][]} rows */
function table(head, rows) {
  const line = (/** @type {any[]} */ cells) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
