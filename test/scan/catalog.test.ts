import { describe, expect, test } from 'vitest'
import { rejection } from '../rejection.ts'
import { rulesScanner } from '../rules-scanner.ts'

const scanner = rulesScanner()
const rules = await scanner.rules()
const families = await scanner.families()

describe('families', () => {
  test('are the twelve, in a fixed order', () => {
    expect(families.map(({ id }) => id).join()).toBe('PI,JB,DE,RP,CS,SE,TA,CI,TP,OB,SL,MP')
  })

  test('count the loaded rules and name their highest severity', () => {
    for (const { id, active_rules, highest_severity } of families) {
      const own = rules.filter(({ family }) => family === id)
      expect(active_rules).toBe(own.length)
      expect(own.map(({ severity }) => severity)).toContain(highest_severity)
    }
    expect(families.reduce((sum, { active_rules }) => sum + active_rules, 0)).toBe(rules.length)
  })

  test('refer to OWASP and MITRE ATLAS', () => {
    for (const { references } of families) {
      expect(references.map(({ id }) => id).join()).toMatch(/^LLM\d\d:2025.*,AML\.T\d{4}/)
    }
  })
})

describe('a rule', () => {
  test('is found by its id, in either case', async () => {
    expect(await scanner.ruleInfo('pi-001')).toMatchObject({ rule_id: 'pi-001', family: 'PI' })
    expect(await scanner.ruleInfo('PI-001')).toEqual(await scanner.ruleInfo('pi-001'))
  })

  test('tells neither its pattern nor a text it is tested on', () => {
    const keys = rules.map((rule) => Object.keys(rule).sort().join())
    expect([...new Set(keys)]).toEqual([
      'confidence,description,family,known_false_positives,layer,name,references,remediation,rule_id,severity,signal,status,version',
    ])
  })

  test.each([
    ['pi-00', 'near ids: pi-001, pi-002, pi-003'],
    ['pl-001', 'near ids: pi-001'],
    ['', 'near ids|ids look like pi-001'],
    ['an id nothing like ours', 'ids look like pi-001'],
    ['x'.repeat(65), 'ids look like pi-001'],
    ['x'.repeat(1_000_000), 'ids look like pi-001'],
  ])('that is unknown (%.20s) is answered with near ids, and not repeated', async (id, hint) => {
    const error = await rejection(() => scanner.ruleInfo(id))
    expect(error).toMatch(new RegExp(`^RULE_UNKNOWN: expected the id of a loaded rule; (${hint})`))
    expect(error.length).toBeLessThan(200)
    expect(error.split(',').length).toBeLessThanOrEqual(3)
  })
})
