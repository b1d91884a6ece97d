import { describe, expect, test } from 'vitest'
import { liveCapabilities } from '../../../src/configuration-audit/live/look.ts'
import { rated } from './rated.ts'

const effects = (...args: Parameters<typeof rated>) => rated(...args).effects.join(' ')

describe('a tool is rated by its name and its parameters', () => {
  // Names and parameters as public servers have them.
  test.each([
    ['read_file', ['path'], 'reads'],
    ['list_directory', ['path'], 'reads'],
    ['getUserProfile', [], 'reads'],
    ['search_code', ['query'], 'reads'],
    ['get_command_output', ['id'], 'reads'],
    ['list_commits', [], 'reads'],
    ['create_issue', ['title', 'body'], 'writes'],
    ['createOrUpdateFile', ['path', 'content'], 'writes'],
    ['edit_file', ['path', 'edits'], 'writes'],
    ['write_file', ['path', 'content'], 'writes'],
    ['issue_write', ['title'], 'writes'],
    ['delete_file', ['path'], 'writes destructive'],
    ['file-delete', ['path'], 'writes destructive'],
    ['git_reset', [], 'writes destructive'],
    ['kill_process', ['pid'], 'writes destructive'],
    ['list_and_delete', [], 'reads writes destructive'],
    ['send_email', ['to', 'body'], 'writes network'],
    ['slack_post_message', ['text'], 'writes network'],
    ['fetch', ['url'], 'reads network'],
    ['browser_navigate', ['url'], 'reads network'],
    ['execute_command', ['command'], 'code'],
    ['start_process', ['command'], 'writes code'],
    ['run_in_terminal', [], 'code'],
    ['bash', [], 'code'],
    ['run_code', ['code', 'language'], 'code'],
    ['python', ['source'], 'code'],
    ['browser_evaluate', ['function'], 'network code'],
    ['query', ['sql'], 'reads writes destructive'],
    ['execute_sql', ['query'], 'reads writes destructive'],
    ['run_workflow', ['id'], 'writes'],
    ['sequentialthinking', ['thought'], ''],
    ['', [], ''],
  ])('%s(%s) %s', (name, parameters, wanted) => {
    expect(effects(name, parameters)).toBe(wanted)
  })
})

describe('what a server claims', () => {
  test.each([
    ['echo', { readOnly: true }, 'reads'],
    ['add', { readOnly: true }, 'reads'],
    ['gzip', { readOnly: false, openWorld: true }, 'writes network'],
    ['edit', { destructive: true }, 'writes destructive'],
    ['delete_all', { readOnly: true }, 'writes destructive'],
    ['exec', { readOnly: true, destructive: false }, 'code'],
  ])('of %s %j is believed as far as nothing speaks against it: %s', (name, hints, wanted) => {
    expect(effects(name, [], hints)).toBe(wanted)
  })

  test('a description that tells of a loss is believed, and one that denies it is not', () => {
    expect(effects('save', [], {}, 'Will overwrite what is there.')).toBe('writes destructive')
    expect(effects('delete', [], {}, 'Harmless: deletes nothing.')).toBe('writes destructive')
  })

  test.each([
    ['delete_file', [], { readOnly: true }],
    ['write_note', [], { readOnly: true }],
    ['helper', ['command'], { readOnly: true }],
    ['run_code', ['code'], { destructive: false }],
    ['post_webhook', ['url'], { openWorld: false }],
  ])('%s(%s) contradicts %j', (name, parameters, hints) => {
    expect(rated(name, parameters, hints).isContradicted).toBe(true)
  })

  test.each([
    ['read_file', ['path'], { readOnly: true, openWorld: false }],
    ['create_directory', ['path'], { readOnly: false, destructive: false }],
    ['get_update_status', [], { readOnly: true }],
    ['query', ['sql'], { readOnly: true }],
    ['toggle', [], { destructive: false }],
    ['delete_file', [], {}],
  ])('%s(%s) does not contradict %j', (name, parameters, hints) => {
    expect(rated(name, parameters, hints).isContradicted).toBe(false)
  })
})

describe('what a server can do, by its tools', () => {
  const look = (...tools: ReturnType<typeof rated>[]) => ({
    ...{ state: 'read' as const, reason: undefined, tools, prompts: 0, resources: 0 },
    ...{ steering: [], isComplete: true },
  })
  test('a promise of its name that no tool keeps is dropped', () => {
    const guessed = new Set(['private', 'untrusted', 'sends'] as const)
    expect(liveCapabilities(guessed, look(rated('echo')))).toEqual(new Set())
    expect(liveCapabilities(guessed, look(rated('get_issue')))).toEqual(
      new Set(['private', 'untrusted']),
    )
  })
  test('what its name does not promise is found in its tools', () => {
    const found = liveCapabilities(new Set(), look(rated('fetch', ['url']), rated('sh', ['cmd'])))
    expect(found).toEqual(new Set(['sends', 'untrusted', 'shell']))
    expect(liveCapabilities(new Set(), look(rated('read_file', ['path'])))).toEqual(
      new Set(['private', 'files']),
    )
  })
  test('resources are read', () => {
    const { resources: _, ...rest } = look()
    expect(liveCapabilities(new Set(['private']), { ...rest, resources: 2 })).toEqual(
      new Set(['private']),
    )
  })
})
