import type { Effect } from './rating.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** What a tool does by the first verb of its name; `isSure` verbs are believed against what the server claims. */
export type Verbs = { effects: readonly Effect[]; words: ReadonlySet<string>; isSure: boolean }

export const VERBS: readonly Verbs[] = [
  {
    effects: ['reads'],
    isSure: false,
    words: words(`get list read search find fetch query show view describe lookup check count browse
      inspect analyze analyse summarize summarise select retrieve recall look stat status tree diff grep
      glob info resolve watch tail head peek monitor screenshot snapshot extract crawl scrape whoami
      explain ask validate verify compare preview explore discover load open visit navigate download`),
  },
  {
    // Some of them mean something else in some names: `add` two numbers, `close` prices.
    effects: ['writes'],
    isSure: false,
    words:
      words(`create update add set append rename copy close enable disable toggle start stop restart
      schedule pay transfer mkdir apply register subscribe archive approve grant share invite fork
      complete click fill type press drag trigger import sync mark assign reply book`),
  },
  {
    effects: ['writes'],
    isSure: true,
    words: words(
      'write edit insert save upload move patch modify replace deploy install commit put store',
    ),
  },
  {
    effects: ['writes', 'network'],
    isSure: true,
    words: words('send post publish push tweet email'),
  },
  {
    effects: ['writes', 'destructive'],
    isSure: true,
    words:
      words(`delete remove drop destroy purge truncate wipe erase clear reset kill terminate uninstall
      revoke overwrite unlink rm prune discard flush rollback revert force`),
  },
]

/** Verbs that run what stands behind them. */
export const RUN_VERBS = words('run exec execute eval evaluate spawn invoke launch interact')
/** What such a verb runs on the machine itself, and what in an interpreter. */
export const SHELL_WORDS = words(
  'command commands cmd shell terminal bash sh zsh powershell process program applescript',
)
export const CODE_WORDS = words(
  'script code python javascript typescript js repl cell notebook sandbox',
)
/** Names that are a shell or an interpreter by themselves. */
export const CODE_NAMES = words(
  'bash shell terminal sh zsh powershell cmd exec execute eval repl python javascript',
)
/** Parameters whose text is run, and those whose text is run behind a verb that runs. */
export const COMMAND_PARAMETERS = words('command cmd shell_command bash_command shell')
export const CODE_PARAMETERS = words('code script javascript js python expression function program')
/** Queries write and delete as well as they read. */
export const QUERY_WORDS = words('query queries sql cypher statement')
export const QUERY_PARAMETERS = words('sql statement cypher')

/** Words anywhere in a name, and parameters, that tell of the network. */
export const NETWORK_WORDS =
  words(`url http https web website webpage internet browser webhook email mail
  gmail tweet curl wget ssh ftp dns crawl scrape download upload navigate visit`)
export const ADDRESS_PARAMETERS = words(
  'url urls uri link href endpoint webhook webhook_url base_url',
)
export const PATH_PARAMETERS = words(
  'path paths file files filepath file_path filename directory folder dir source destination',
)
/** Words of a description that tell of taking away what was there. */
export const LOSS_WORDS = words(
  'overwrite overwrites overwriting irreversible irreversibly permanently',
)
/** Words of names for what is nobody else's business. */
export const PRIVATE_WORDS =
  words(`env environment secret secrets credential credentials password passwords
  email emails mail inbox message messages contact contacts calendar history clipboard keychain`)
