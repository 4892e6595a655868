/** The server of the preview: on this computer only, for our own page only, and of known addresses only. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { sha256 } from '../workspace/hash.ts'
import { listPackageFiles, readPackageText } from '../workspace/package-files.ts'
import type { Hub } from './hub.ts'
import { FILE_POLICY, HOSTS, PAGE_POLICY, refuse, setSafeHeaders } from './guard.ts'
import type { ViewKey } from './protocol.ts'
import type { JobRunner } from './run-jobs.ts'

export interface ServeOptions {
  readonly hub: Hub
  readonly runner: JobRunner
  /** The port to try first; the next free one is taken. */
  readonly port: number
  /** What the page begins with. */
  readonly start: { readonly dossier: string; readonly document: string }
  readonly version: string
}

export interface PreviewServer {
  readonly port: number
  readonly url: string
  close(): Promise<void>
}

/** So many ports are tried one after another; then the system chooses. */
const PORTS_TRIED = 20
const HEARTBEAT_MS = 15_000
const STATIC_FOLDER = 'templates/preview'
const TYPES: Readonly<Record<string, string>> = { html: 'text/html', css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' }
const DOWNLOADS: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
}

export async function servePreview(options: ServeOptions): Promise<PreviewServer> {
  const server = createServer((request, response) => {
    const { port } = server.address() as { port: number } // it listens on TCP
    answer(request, response, port, options).catch(() => {
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  // A stream of events has no end; nothing else takes long.
  server.requestTimeout = 0
  const port = await listen(server, options.port)
  return {
    port,
    url: `http://${HOSTS[0]}:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function listen(server: ReturnType<typeof createServer>, wanted: number): Promise<number> {
  const ports = [...Array.from({ length: PORTS_TRIED }, (_, index) => wanted + index).filter((port) => port < 65_536), 0]
  for (const port of ports) {
    const failure = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      const fail = (error: NodeJS.ErrnoException): void => resolve(error)
      server.once('error', fail)
      server.listen(port, HOSTS[0], () => {
        server.off('error', fail)
        resolve(undefined)
      })
    })
    if (failure === undefined) return (server.address() as { port: number }).port // it listens on TCP
    if (failure.code !== 'EADDRINUSE' && failure.code !== 'EACCES') throw failure
  }
  throw new Error('No port is free')
}

async function answer(request: IncomingMessage, response: ServerResponse, port: number, options: ServeOptions): Promise<void> {
  const refusal = refuse(request, port)
  if (refusal !== undefined) {
    response.writeHead(refusal.status, { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' }).end('Отказано: этот адрес открывается только на этом компьютере.\n')
    return
  }
  setSafeHeaders(response, PAGE_POLICY)
  const address = `http://${HOSTS[0]}${request.url ?? '/'}`
  if (!URL.canParse(address)) return notFound(response)
  const url = new URL(address)
  const [, first = '', second = ''] = url.pathname.split('/')
  if (url.pathname === '/') return sendStatic(response, 'index.html')
  if (first === 'static') return sendStatic(response, second)
  if (first === 'events') return openEvents(request, response, url, options)
  if (first === 'page' || first === 'text') return sendFile(response, options.hub, first, second)
  if (url.pathname === '/start') return sendJson(response, { ...options.start, version: options.version })
  if (url.pathname === '/place') {
    const place = await options.runner.run({ kind: 'place', dossier: param(url, 'dossier'), file: param(url, 'file'), pointer: param(url, 'pointer') }, 0)
    return place === undefined ? notFound(response) : sendJson(response, place)
  }
  if (url.pathname === '/download') return sendDownload(response, url, options)
  if (url.pathname === '/changes') return sendChanges(response, url, options)
  notFound(response)
}

const param = (url: URL, name: string): string => url.searchParams.get(name) ?? ''

function viewOf(url: URL): ViewKey | undefined {
  const [dossier, document] = [param(url, 'dossier'), param(url, 'document')]
  return dossier === '' || document === '' ? undefined : { dossier, document, changes: param(url, 'changes') === '1' }
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Нет такой страницы.\n')
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(value))
}

/** Only names that lie in the folder: no path is ever made of what was asked for. */
function sendStatic(response: ServerResponse, name: string): void {
  const type = TYPES[name.split('.').at(-1) ?? '']
  if (type === undefined || !listPackageFiles(STATIC_FOLDER).includes(name)) return notFound(response)
  response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(readPackageText(`${STATIC_FOLDER}/${name}`))
}

function sendFile(response: ServerResponse, hub: Hub, kind: 'page' | 'text', name: string): void {
  const content = hub.file(name.replace(/\.\w+$/, ''))
  if (content === undefined) return notFound(response)
  setSafeHeaders(response, FILE_POLICY)
  // Its name is its hash.
  response.setHeader('Cache-Control', 'private, max-age=86400, immutable')
  response.writeHead(200, { 'Content-Type': kind === 'page' ? 'image/svg+xml; charset=utf-8' : 'application/json; charset=utf-8' }).end(content)
}

function openEvents(request: IncomingMessage, response: ServerResponse, url: URL, { hub }: ServeOptions): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', Connection: 'keep-alive' })
  response.write('retry: 700\n\n')
  const client = {
    view: viewOf(url),
    dossier: param(url, 'dossier'),
    send: (event: string, data: unknown) => void response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
  }
  const heartbeat = setInterval(() => response.write(': \n\n'), HEARTBEAT_MS)
  request.once('close', () => {
    clearInterval(heartbeat)
    hub.disconnect(client)
  })
  hub.connect(client)
}

async function sendDownload(response: ServerResponse, url: URL, { runner }: ServeOptions): Promise<void> {
  const view = viewOf(url)
  const format = param(url, 'format')
  const type = DOWNLOADS[format]
  if (view === undefined || type === undefined) return notFound(response)
  const { name, bytes } = await runner.run({ kind: 'download', view, format: format as 'docx' | 'pdf' | 'html' }, 0) // one of the keys of DOWNLOADS
  if (bytes === undefined) {
    response.writeHead(409, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Документ не собран: сначала исправьте ошибки.\n')
    return
  }
  const ascii = name.replaceAll(/[^\w.-]/g, '_')
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': bytes.length, 'Content-Disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}` })
  response.end(bytes)
}

/** The page of changes has a style sheet of its own inside; nothing in it may act. */
async function sendChanges(response: ServerResponse, url: URL, { runner }: ServeOptions): Promise<void> {
  const { html, base } = await runner.run({ kind: 'list-changes', dossier: param(url, 'dossier') }, 0)
  const text = html ?? emptyPage(base.name === '' ? 'Сравнивать не с чем: прежней редакции нет ни в git, ни в параметре --from.' : `Сравнить с редакцией «${base.name}» нельзя: в одной из редакций есть ошибки.`)
  const style = /<style>([\s\S]*?)<\/style>/.exec(text)?.[1]
  const hash = style === undefined ? "'none'" : `'sha256-${Buffer.from(sha256(style), 'hex').toString('base64')}'`
  setSafeHeaders(response, `default-src 'none'; style-src ${hash}; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox`)
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(text)
}

function emptyPage(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<!DOCTYPE html>\n<html lang="ru"><head><meta charset="utf-8"><title>Изменения</title></head><body><p>${escaped}</p></body></html>\n`
}
