/** A folder on the network, below a path of its own, as a site stands on a host that it shares. */
import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
}

export interface WebServer {
  /** `http://127.0.0.1:1234/akty/` */
  readonly base: string
  /** Paths that were asked for and are not there. */
  readonly missing: readonly string[]
  close(): void
}

export async function serveFolder(folder: string, below = '/akty/'): Promise<WebServer> {
  const missing: string[] = []
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const file = path.startsWith(below) ? join(folder, path.slice(below.length).replace(/(^|\/)$/, '$1index.html')) : undefined
    if (file === undefined || statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
      missing.push(path)
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // it listens to a port
  return { base: `http://127.0.0.1:${port}${below}`, missing, close: () => void server.close() }
}
