import type { AuditCode } from '../codes.ts'
import type { Runner } from '../launch/runners.ts'

export type PatternRule = {
  code: AuditCode
  /** What it reads: each argument (`--flag value` also as `--flag=value`), `NAME=value`, or a script. */
  on: 'argument' | 'variable' | 'script'
  /** Only where the server is started by this runner. */
  runner?: Runner
  pattern: string
}

/** Code fetched and run; also in a single argument of a shell. */
const FETCHERS = '(?:curl|wget|iwr|irm|invoke-webrequest|invoke-restmethod|fetch|http|aria2c)'
const INTERPRETERS =
  '(?:ba|z|da|k|a)?sh|python[0-9.]*|node|deno|bun|perl|ruby|php|iex|invoke-expression|pwsh|powershell|source'

/** The rules that are a pattern; the others are functions. Read in linear time however long a value is. */
export const PATTERN_RULES: readonly PatternRule[] = [
  {
    code: 'SPA-102',
    on: 'script',
    pattern: `(?is)\\b${FETCHERS}\\b.*\\|\\s*(?:sudo\\s+)?(?:[\\w/.-]{0,60}/)?(?:${INTERPRETERS})\\b`,
  },
  {
    code: 'SPA-102',
    on: 'script',
    pattern: `(?is)(?:${INTERPRETERS}|eval)\\s+(?:-[a-z]+\\s+)?["']?(?:<\\(|\\$\\(|\`)\\s*${FETCHERS}\\b`,
  },
  {
    code: 'SPA-102',
    on: 'script',
    pattern: '(?is)(?:iex|invoke-expression)\\s*\\(?.*(?:iwr|irm|downloadstring|webclient|invoke-)',
  },
  {
    code: 'SPA-106',
    on: 'argument',
    pattern: '(?i)^-(?:e|en|enc|enco|encod|encode|encoded|encodedcommand)[= ][A-Za-z0-9+/=]{16}',
  },
  {
    code: 'SPA-106',
    on: 'script',
    pattern: '(?is)base64\\s+(?:-d|-D|--decode)\\b.*\\||frombase64string|xxd\\s+-r\\b.*\\|',
  },
  {
    code: 'SPA-108',
    on: 'argument',
    pattern:
      '(?i)^--(?:dangerously-[a-z-]+|yolo|no-sandbox|disable-sandbox|allow-all(?:-[a-z]+)?|skip-permissions|unsafe(?:-[a-z]+)?|disable-security|disable-web-security|allow-dangerous|bypass-[a-z-]+)(?:=(?:true|1|yes|on))?$',
  },
  {
    code: 'SPA-108',
    on: 'variable',
    pattern:
      '(?i)^(?:[A-Z0-9_]*(?:ALLOW_DANGEROUS|DISABLE_SANDBOX|NO_SANDBOX|SKIP_PERMISSIONS|UNSAFE_MODE|YOLO|ALLOW_ALL_COMMANDS|DISABLE_SECURITY)[A-Z0-9_]*)=(?:true|1|yes|on)$',
  },
  {
    code: 'SPA-109',
    on: 'variable',
    pattern:
      '^(?:LD_PRELOAD|LD_AUDIT|DYLD_INSERT_LIBRARIES|BASH_ENV|ENV|PYTHONSTARTUP|PERL5OPT|RUBYOPT|PROMPT_COMMAND)=.',
  },
  {
    code: 'SPA-109',
    on: 'variable',
    pattern:
      '^(?:NODE_OPTIONS|BUN_OPTIONS)=(?:.*\\s)?(?:-r|--require|--import|--loader|--experimental-loader)[ =]',
  },
  {
    code: 'SPA-109',
    on: 'variable',
    pattern: '^(?:JAVA_TOOL_OPTIONS|_JAVA_OPTIONS)=.*-(?:javaagent|agentpath|agentlib):',
  },
  {
    code: 'SPA-110',
    on: 'variable',
    pattern: '^(?:PATH|Path)=(?:\\.|:|/tmp|/var/tmp|/dev/shm|[A-Za-z0-9_][A-Za-z0-9_-]+(?:/|:|$))',
  },
  {
    code: 'SPA-110',
    on: 'variable',
    pattern: '^(?:PATH|Path)=.*:(?:\\.{1,2}(?:/|:|$)|/tmp|/var/tmp|/dev/shm)',
  },
  {
    code: 'SPA-111',
    on: 'argument',
    pattern:
      '^--(?:inspect|inspect-brk|inspect-wait|debugpy|remote-debugging-(?:port|address))(?:=|$)',
  },
  { code: 'SPA-111', on: 'variable', pattern: '^(?:NODE_OPTIONS|BUN_OPTIONS)=.*--inspect' },
  {
    code: 'SPA-310',
    on: 'argument',
    pattern:
      '(?i)^--(?:allow-?(?:writes?|insert|update|delete|ddl|drop|dangerous-sql)|enable-?(?:writes?|ddl)|read-?write|write|access-mode=(?:unrestricted|write|rw|readwrite)|read-?only=(?:false|0|no|off)|mode=(?:rw|readwrite|write))(?:=(?:true|1|yes|on))?$',
  },
  {
    code: 'SPA-310',
    on: 'variable',
    pattern:
      '(?i)^[A-Z0-9_]*(?:ALLOW_(?:INSERT|UPDATE|DELETE|DDL|WRITE|WRITES|DROP)(?:_OPERATIONS?)?|ENABLE_WRITES?|WRITE_ENABLED|DANGEROUSLY_ALLOW_WRITE_OPS)=(?:true|1|yes|on)$',
  },
  {
    code: 'SPA-310',
    on: 'variable',
    pattern: '(?i)^[A-Z0-9_]*READ_?ONLY[A-Z0-9_]*=(?:false|0|no|off)$',
  },
  { code: 'SPA-409', on: 'argument', pattern: '^--(?:registry|index-url|extra-index-url)=.' },
  {
    code: 'SPA-409',
    on: 'argument',
    runner: 'python',
    pattern: '^(?:--default-index|--index|-i|--find-links)=.',
  },
  {
    code: 'SPA-409',
    on: 'variable',
    pattern:
      '(?i)^(?:npm_config_registry|npm_config_[^=]{1,80}:registry|yarn_registry|uv_index_url|uv_extra_index_url|uv_default_index|uv_index|pip_index_url|pip_extra_index_url)=.',
  },
  {
    code: 'SPA-412',
    on: 'script',
    pattern:
      '(?is)\\b(?:npm\\s+(?:i|install|ci|update)|pnpm\\s+(?:i|install|add)|yarn\\s+(?:install|add)|pip3?\\s+install|uv\\s+(?:sync|pip\\s+install)|git\\s+(?:clone|pull)|go\\s+install|cargo\\s+install|brew\\s+install|apt(?:-get)?\\s+install)\\b',
  },
  {
    code: 'SPA-502',
    on: 'argument',
    pattern:
      '(?i)^(?:--(?:insecure(?:-[a-z-]+)?|no-check-certificate|no-verify-ssl|no-ssl-verify|skip-(?:tls|ssl)-verify|ignore-certificate-errors|ignore-https-errors|disable-(?:tls|ssl)-verification|trust-all-certs|allow-insecure(?:-[a-z]+)?)|--(?:ssl|tls)-?verify=(?:false|0|no|off)|--verify(?:-ssl)?=(?:false|0|no|off)|--strict-ssl=false|-k)$',
  },
  {
    code: 'SPA-502',
    on: 'variable',
    pattern:
      '(?i)^(?:NODE_TLS_REJECT_UNAUTHORIZED|PYTHONHTTPSVERIFY|npm_config_strict_ssl|[A-Z0-9_]*(?:SSL|TLS|CERT)_?VERIFY|[A-Z0-9_]*VERIFY_?(?:SSL|TLS|CERTS?))=["\']?(?:0|false|no|off)["\']?$',
  },
  {
    code: 'SPA-502',
    on: 'variable',
    pattern:
      '(?i)^(?:GIT_SSL_NO_VERIFY|[A-Z0-9_]*(?:SKIP|DISABLE|IGNORE|NO)_?(?:SSL|TLS|CERT)[A-Z0-9_]*|[A-Z0-9_]*INSECURE[A-Z0-9_]*|[A-Z0-9_]*TRUST_ALL[A-Z0-9_]*)=["\']?(?:1|true|yes|on)["\']?$',
  },
  {
    code: 'SPA-503',
    on: 'argument',
    pattern: '^(?:--?[A-Za-z-]+=)?(?:https?://)?(?:0\\.0\\.0\\.0|\\[::\\]|::|\\*)(?::\\d{1,5})?/?$',
  },
  {
    code: 'SPA-503',
    on: 'variable',
    pattern:
      '^[A-Za-z0-9_]*(?:HOST|BIND|ADDR|ADDRESS|LISTEN|host|bind)[A-Za-z0-9_]*=(?:https?://)?(?:0\\.0\\.0\\.0|\\[?::\\]?|\\*)(?::\\d{1,5})?/?$',
  },
  {
    code: 'SPA-503',
    on: 'argument',
    runner: 'container',
    pattern: '^(?:-p|--publish)=(?:0\\.0\\.0\\.0:)?\\d{1,5}:\\d{1,5}(?:/[a-z]+)?$',
  },
  {
    code: 'SPA-506',
    on: 'argument',
    pattern: '169\\.254\\.\\d{1,3}\\.\\d{1,3}|metadata\\.google\\.internal|\\[?fd00:ec2::254\\]?',
  },
  {
    code: 'SPA-506',
    on: 'variable',
    pattern: '169\\.254\\.\\d{1,3}\\.\\d{1,3}|metadata\\.google\\.internal|\\[?fd00:ec2::254\\]?',
  },
  {
    code: 'SPA-509',
    on: 'argument',
    pattern:
      '(?i)^--(?:no-auth|disable-auth|skip-auth|auth=(?:none|false|off|disabled)|allow-?origins?=\\*|allowed-?(?:origins?|hosts?)=\\*|cors(?:-origins?)?=\\*)$',
  },
  {
    code: 'SPA-509',
    on: 'variable',
    pattern:
      '(?i)^(?:DANGEROUSLY_OMIT_AUTH|[A-Z0-9_]*(?:DISABLE|SKIP|NO)_AUTH(?:ENTICATION)?|[A-Z0-9_]*AUTH_DISABLED)=(?:true|1|yes|on)$',
  },
  {
    code: 'SPA-509',
    on: 'variable',
    pattern: '(?i)^[A-Z0-9_]*(?:ALLOWED_ORIGINS?|CORS_ORIGINS?|ALLOWED_HOSTS)=\\*$',
  },
  { code: 'SPA-601', on: 'argument', runner: 'container', pattern: '^--privileged(?:=true)?$' },
  { code: 'SPA-602', on: 'argument', runner: 'container', pattern: '^--net(?:work)?=host$' },
  {
    code: 'SPA-603',
    on: 'argument',
    runner: 'container',
    pattern: '(?i)(?:docker|podman|containerd|crio)\\.sock\\b|docker_engine',
  },
  {
    code: 'SPA-604',
    on: 'argument',
    runner: 'container',
    pattern:
      '(?i)^--(?:pid|ipc|uts|userns|cgroupns)=host$|^--cap-add=(?:all|sys_admin|sys_ptrace|net_admin|sys_module|dac_read_search|cap_sys_admin)$|^--security-opt=(?:seccomp|apparmor|label)[=:](?:unconfined|disable)|^--device=/dev/(?:mem|sd|nvme|kmsg)',
  },
  {
    code: 'SPA-605',
    on: 'argument',
    runner: 'container',
    pattern: '^(?:-u|--user)=(?:root|0)(?::(?:root|0))?$',
  },
]
