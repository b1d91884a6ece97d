import { request } from 'node:http'
import { createServer } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { AuditEntry } from '../../src/audit/record.ts'
import { createMetrics, type Metrics } from '../../src/gateway/metrics.ts'
import { serveMetrics } from '../../src/gateway/metrics-server.ts'
import type { UpstreamState } from '../../src/gateway/upstream.ts'
import { makeEntry } from '../audit/entry.ts'
import { createSecrets } from '../e2e/secrets.ts'
import { rejection } from '../rejection.ts'

const AUDIT = { written: 3, queued: 2, lost: 1, failures: 4, failing: false }

function metricsOf(
  entries: AuditEntry[] = [],
  upstreams: Record<string, UpstreamState> = { files: 'running' },
  audit?: typeof AUDIT,
): Metrics {
  const metrics = createMetrics({ upstreams: () => upstreams, auditStatus: () => audit })
  const log = metrics.counting(undefined)
  for (const entry of entries) log.append(entry)
  return metrics
}

test('messages, threats and scan times are counted', () => {
  const lines = metricsOf([
    makeEntry({ scan_ms: 0.75 }),
    makeEntry({ scan_ms: 3 }),
    makeEntry({ scan_ms: 60_000, decision: 'forwarded', rule_ids: [], direction: 'to_upstream' }),
  ])
    .text()
    .split('\n')
  expect(lines).toEqual(
    expect.arrayContaining([
      '# TYPE sallyport_messages_total counter',
      'sallyport_messages_total{upstream="files",direction="to_client",decision="blocked"} 2',
      'sallyport_messages_total{upstream="files",direction="to_upstream",decision="forwarded"} 1',
      'sallyport_threats_total{upstream="files",family="PI"} 2',
      'sallyport_scan_seconds_bucket{le="0.0005"} 0',
      'sallyport_scan_seconds_bucket{le="0.001"} 1',
      'sallyport_scan_seconds_bucket{le="0.005"} 2',
      'sallyport_scan_seconds_bucket{le="30"} 2',
      'sallyport_scan_seconds_bucket{le="+Inf"} 3',
      'sallyport_scan_seconds_sum 60.00375',
      'sallyport_scan_seconds_count 3',
      'sallyport_upstream_state{upstream="files",state="running"} 1',
      'sallyport_upstream_state{upstream="files",state="failed"} 0',
    ]),
  )
})

test('every line is of the text format, whatever an upstream is called', () => {
  const name = 'a"b\\c\nd'
  const text = metricsOf([makeEntry({ upstream: name })], { [name]: 'failed' }, AUDIT).text()
  const SAMPLE =
    /^[a-z_]+(\{[a-z]+="([^"\\\n]|\\[\\"n])*"(,[a-z]+="([^"\\\n]|\\[\\"n])*")*\})? [\d.e+-]+$/
  const lines = text.trimEnd().split('\n')
  expect(lines.length).toBeGreaterThan(20)
  expect(lines.filter((line) => !/^# (HELP|TYPE) /.test(line) && !SAMPLE.test(line))).toEqual([])
})

test('the audit log is counted when there is one', () => {
  expect(metricsOf().text()).not.toContain('sallyport_audit')
  const lines = metricsOf([], {}, AUDIT).text().split('\n')
  expect(lines.filter((line) => line.startsWith('sallyport_audit'))).toEqual([
    'sallyport_audit_records_total{result="written"} 3',
    'sallyport_audit_records_total{result="lost"} 1',
    'sallyport_audit_failures_total 4',
    'sallyport_audit_queued 2',
  ])
})

test('entries go on to the log, which is closed with it', async () => {
  const seen: unknown[] = []
  const inner = {
    append: (entry: AuditEntry) => seen.push(entry),
    close: async () => void seen.push('end'),
  }
  const log = metricsOf().counting(inner)
  log.append(makeEntry())
  await log.close()
  expect(seen).toEqual([makeEntry(), 'end'])
})

test.each([
  ['ok', {}, undefined],
  ['ok', { a: 'running', b: 'stopped', c: 'pending' }, AUDIT],
  ['degraded', { a: 'running', b: 'failed' }, undefined],
  ['degraded', { a: 'degraded' }, undefined],
  ['degraded', { a: 'running' }, { ...AUDIT, failing: true }],
  ['failed', { a: 'failed', b: 'failed' }, undefined],
] as [string, Record<string, UpstreamState>, typeof AUDIT | undefined][])(
  'health is %s with upstreams %j',
  (status, upstreams, audit) => {
    expect(metricsOf([], upstreams, audit).health()).toEqual({ status, upstreams })
  },
)

describe('over HTTP', () => {
  type Reply = { status: number | undefined; type: string | undefined; body: string }

  async function serve(metrics = metricsOf([makeEntry()])): Promise<number> {
    const server = await serveMetrics(0, metrics)
    onTestFinished(() => server.close())
    return server.port
  }

  function ask(
    port: number,
    path: string,
    method = 'GET',
    host = `localhost:${port}`,
  ): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port, path, method, headers: { host } }
      request(options, async (response) => {
        const chunks: Buffer[] = []
        for await (const chunk of response) chunks.push(chunk)
        const type = response.headers['content-type']
        resolve({ status: response.statusCode, type, body: Buffer.concat(chunks).toString() })
      })
        .on('error', reject)
        .end()
    })
  }

  test('/metrics and /health answer', async () => {
    const port = await serve()
    const metrics = await ask(port, '/metrics')
    expect([metrics.status, metrics.type]).toEqual([
      200,
      'text/plain; version=0.0.4; charset=utf-8',
    ])
    expect(metrics.body).toContain('sallyport_messages_total{')
    const health = await ask(port, '/health')
    expect(health.status).toBe(200)
    expect(JSON.parse(health.body)).toEqual({ status: 'ok', upstreams: { files: 'running' } })
  })

  test('/health is 503 when no upstream works', async () => {
    const port = await serve(metricsOf([], { files: 'failed' }))
    expect((await ask(port, '/health')).status).toBe(503)
  })

  test.each([
    ['/', 'GET', undefined, 404],
    ['/metrics', 'POST', undefined, 405],
    ['/metrics', 'HEAD', undefined, 200],
    ['/metrics', 'GET', 'evil.example', 403],
    ['/metrics', 'GET', 'localhost.evil.example:80', 403],
    ['/metrics', 'GET', '127.0.0.1:9464', 200],
  ])('%s by %s as %s is %i', async (path, method, host, status) => {
    expect((await ask(await serve(), path, method, host)).status).toBe(status)
  })

  test('no piece of a secret comes out', async () => {
    const { make, attack, expectNoneIn } = createSecrets()
    const entry = {
      ...makeEntry({ tool: make(), client: make(), rule_ids: [make()] }),
      text: attack(),
    }
    const port = await serve(metricsOf([entry]))
    for (const path of ['/metrics', '/health', `/${make()}`])
      expectNoneIn((await ask(port, path)).body)
  })

  test('a port that is taken is USAGE', async () => {
    const other = createServer()
    await new Promise<void>((done) => void other.listen(0, '127.0.0.1', done))
    onTestFinished(() => void other.close())
    const address = other.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    expect(await rejection(() => serveMetrics(port, metricsOf()))).toBe(
      'USAGE: --metrics-port: expected a free port, got EADDRINUSE',
    )
  })
})
