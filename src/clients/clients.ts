import { amazonQ } from './amazon-q.ts'
import { claudeCode } from './claude-code.ts'
import { claudeDesktop } from './claude-desktop.ts'
import type { Client } from './client.ts'
import { cline } from './cline.ts'
import { codexCli } from './codex-cli.ts'
import { continueDev } from './continue.ts'
import { cursor } from './cursor.ts'
import { geminiCli } from './gemini-cli.ts'
import { goose } from './goose.ts'
import { junie } from './junie.ts'
import { kiro } from './kiro.ts'
import { lmStudio } from './lm-studio.ts'
import { rooCode } from './roo-code.ts'
import { vsCode, vsCodeInsiders } from './vs-code.ts'
import { windsurf } from './windsurf.ts'
import { zed } from './zed.ts'

/** Every client we know, in the order of reports. */
export const CLIENTS: readonly Client[] = [
  claudeDesktop,
  claudeCode,
  cursor,
  vsCode,
  vsCodeInsiders,
  cline,
  rooCode,
  windsurf,
  zed,
  continueDev,
  amazonQ,
  kiro,
  geminiCli,
  codexCli,
  goose,
  junie,
  lmStudio,
]
