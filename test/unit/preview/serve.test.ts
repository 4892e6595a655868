import { createServer, get, request, type IncomingMessage } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Client, Hub } from '../../../src/preview/hub.ts'
import type { SessionJob } from '../../../src/preview/protocol.ts'
import { servePreview, type PreviewServer } from '../../../src/preview/serve.ts'

const jobs: SessionJob[] = []
const runner = {
  async run(job: SessionJob) {
    jobs.push(job)
    if (job.kind === 'download') return job.view.document.includes('ошибка') ? { name: 'x', bytes: undefined } : { name: 'дело № 1-order.docx', bytes: new TextEncoder().encode('PK') }
    if (job.kind === 'list-changes') return job.dossier === 'нет' ? { html: undefined, base: { name: '', state: 'unreadable' } } : { html: '<!DOCTYPE html><style>\nb { color: red }\n</style><b onclick="x">есть</b>', base: { name: 'x', state: 'changed' } }
    if (job.kind === 'place') return job.pointer === '/нет' ? undefined : { shown: 'a.yaml', path: '/a.yaml', line: 1, column: 2 }
    throw new Error('planted bug')
  },
  isBusy: () => false,
  close: () => Promise.resolve(),
}
let clients: Client[]
let server: PreviewServer
beforeEach(async () => {
  clients = []
  jobs.length = 0
  const hub: Hub = {
    connect: (client) => void clients.push(client),
    disconnect: (client) => void clients.splice(clients.indexOf(client), 1),
    changed: () => undefined,
    file: (hash) => (hash === 'abc' ? '<svg/>' : undefined),
    start: () => Promise.resolve(),
  }
  server = await servePreview({ hub, runner: runner as never, port: 45_210, version: '1.2.3', start: { dossier: 'a/дело', document: '' } })
})
afterEach(() => server.close())

interface Answer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: string
}
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // Each test has a server of its own behind the same port.
    const sent = request({ agent: false, host: '127.0.0.1', port: server.port, path, method, headers: { Host: `127.0.0.1:${server.port}`, ...headers } }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (text: string) => (body += text))
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body }))
    })
    sent.on('error', reject)
    sent.end()
  })
}

describe('servePreview', () => {
  it('gives the page with a strict policy', async () => {
    const { status, headers, body } = await ask('/')
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*script-src 'self'.*frame-ancestors 'none'/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['cache-control']).toBe('no-store')
    expect(body).toContain('<html lang="ru">')
    // Nothing of the page is written into it: no script, no style, no handler.
    expect(body).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son\w+=/)
    for (const [, path] of body.matchAll(/(?:src|href)="(\/static\/[^"]+)"/g)) expect((await ask(path!)).status, path).toBe(200)
  })

  it('gives every module that another one imports, each as what it is', async () => {
    const app = await ask('/static/app.js')
    expect(app.headers['content-type']).toBe('text/javascript; charset=utf-8')
    for (const [, name] of app.body.matchAll(/from '\.\/([\w-]+\.js)'/g)) expect((await ask(`/static/${name}`)).status, name).toBe(200)
  })

  it.each([
    '/static/../../package.json',
    '/static/..%2f..%2fpackage.json',
    '/static/%2e%2e/theme/gost-2025.json',
    '/static/',
    '/static/index.html/..',
    '/static/нет.js',
    '/package.json',
    '/content/a/order.yaml',
    '/page/..%2f..%2fetc%2fpasswd',
    '/page/none.svg',
    '/etc/passwd',
    '//evil.example/',
    '/download?dossier=a&document=b&format=exe',
    '/download?format=pdf',
    '/place?pointer=/нет',
  ])('has nothing at %s', async (path) => {
    expect((await ask(encodeURI(path).replaceAll('%25', '%'))).status).toBe(404)
  })

  it('refuses strangers before anything is looked up', async () => {
    for (const headers of [{ Host: 'evil.example' }, { Origin: 'https://evil.example' }, { 'Sec-Fetch-Site': 'cross-site' }]) {
      const { status, body, headers: own } = await ask('/download?dossier=a&document=b&format=pdf', headers)
      expect(status).toBe(403)
      expect(body).not.toContain('PK')
      expect(own['access-control-allow-origin']).toBeUndefined()
    }
    expect((await ask('/', {}, 'POST')).status).toBe(405)
    expect(jobs).toEqual([])
  })

  it('gives pictures and texts by their hashes, for good', async () => {
    const { headers, body } = await ask('/page/abc.svg')
    expect([headers['content-type'], body]).toEqual(['image/svg+xml; charset=utf-8', '<svg/>'])
    expect(headers['cache-control']).toContain('immutable')
    expect(headers['content-security-policy']).toContain('sandbox')
    expect((await ask('/text/abc.json')).headers['content-type']).toBe('application/json; charset=utf-8')
  })

  it('tells of changes for as long as the tab is open', async () => {
    const url = `${server.url}events?${new URLSearchParams({ dossier: 'a/дело', document: 'a/дело/order.yaml', changes: '1' })}`
    let heard = ''
    const stream = await new Promise<IncomingMessage>((resolve) => get(url, { agent: false }, resolve))
    stream.setEncoding('utf8').on('data', (text: string) => (heard += text))
    expect(stream.headers['content-type']).toBe('text/event-stream; charset=utf-8')
    expect(clients.map(({ view, dossier }) => [view, dossier])).toEqual([[{ dossier: 'a/дело', document: 'a/дело/order.yaml', changes: true }, 'a/дело']])
    clients[0]!.send('view', { text: 'строка\nи ещё' })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(heard).toBe('retry: 700\n\nevent: view\ndata: {"text":"строка\\nи ещё"}\n\n')
    stream.destroy()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(clients).toEqual([])
  })

  it('downloads documents under their Russian names', async () => {
    const { status, headers, body } = await ask(`/download?${new URLSearchParams({ dossier: 'a', document: 'a/b.yaml', format: 'docx' })}`)
    expect([status, body]).toEqual([200, 'PK'])
    expect(headers['content-disposition']).toBe(`attachment; filename="_______1-order.docx"; filename*=UTF-8''${encodeURIComponent('дело № 1-order.docx')}`)
    expect((await ask(`/download?${new URLSearchParams({ dossier: 'a', document: 'ошибка', format: 'pdf' })}`)).status).toBe(409)
  })

  it('shows the list of changes, which may use its own style sheet and nothing else', async () => {
    const { headers, body } = await ask('/changes?dossier=a')
    expect(body).toContain('есть')
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox$/)
    expect((await ask(`/changes?${new URLSearchParams({ dossier: 'нет' })}`)).body).toContain('Сравнивать не с чем')
  })

  it('answers 500 to a bug of ours, and goes on', async () => {
    expect((await ask('/place?pointer=/a')).status).toBe(200)
    const broken = { ...runner, run: () => Promise.reject(new Error('planted bug')) }
    const other = await servePreview({ hub: { file: () => undefined } as never, runner: broken as never, port: 45_300, version: '', start: { dossier: '', document: '' } })
    const status = await new Promise((resolve) => get(`${other.url}place?pointer=/a`, { agent: false }, (response) => resolve(response.resume().statusCode)))
    expect(status).toBe(500)
    await other.close()
  })

  it('takes the next port when one is taken', async () => {
    const other = await servePreview({ hub: {} as never, runner: runner as never, port: server.port, version: '', start: { dossier: '', document: '' } })
    expect(other.port).toBeGreaterThan(server.port)
    await other.close()
  })

  it('is reached from this computer only', async () => {
    const outside = createServer()
    await new Promise<void>((resolve) => outside.listen(0, '0.0.0.0', resolve))
    outside.close()
    expect(server.url).toBe(`http://127.0.0.1:${server.port}/`)
    await expect(new Promise((resolve, reject) => get({ agent: false, host: '127.0.0.2', port: server.port }, resolve).on('error', reject))).rejects.toThrow('ECONNREFUSED')
  })
})
