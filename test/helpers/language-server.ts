/** yaml-language-server, the program behind YAML in VS Code and other editors, spoken to over its protocol (LSP on standard input and output). */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

export interface Position {
  readonly line: number
  readonly character: number
}

export interface EditorFinding {
  readonly range: { readonly start: Position; readonly end: Position }
  readonly message: string
}

export interface LanguageServer {
  /** What the editor underlines in the text. */
  check(path: string, text: string): Promise<readonly EditorFinding[]>
  /** Labels offered at the place. */
  complete(path: string, text: string, at: Position): Promise<readonly string[]>
  /** What is shown over the place, in Markdown. */
  hover(path: string, text: string, at: Position): Promise<string>
  stop(): Promise<void>
}

interface Message {
  readonly id?: number | string
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

/** Starts the server for a project folder, with the settings of its `.vscode/settings.json`. */
export async function startLanguageServer(root: string): Promise<LanguageServer> {
  const settings = JSON.parse(readFileSync(join(root, '.vscode/settings.json'), 'utf8')) as Readonly<Record<string, unknown>> // our own file
  const manifest = createRequire(import.meta.url).resolve('yaml-language-server/package.json')
  const child = spawn(process.execPath, [join(dirname(manifest), 'bin/yaml-language-server'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const waiting = new Map<number, (message: Message) => void>()
  const published = new Map<string, (findings: readonly EditorFinding[]) => void>()
  let nextId = 1
  let buffer = Buffer.alloc(0)

  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }
  const request = <T>(method: string, params: unknown): Promise<T> =>
    new Promise((resolve, reject) => {
      const id = nextId++
      waiting.set(id, ({ result, error }) => (error === undefined ? resolve(result as T) : reject(new Error(`${method}: ${error.message}`)))) // the protocol says what comes back
      send({ id, method, params })
    })
  const notify = (method: string, params: unknown): void => send({ method, params })

  const receive = (message: Message): void => {
    if (message.method === undefined) waiting.get(Number(message.id))?.(message)
    else if (message.method === 'workspace/configuration') {
      const { items } = message.params as { readonly items: readonly { readonly section?: string }[] }
      send({ id: message.id, result: items.map(({ section = '' }) => sectionOf(settings, section)) })
    } else if (message.method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = message.params as { readonly uri: string; readonly diagnostics: readonly EditorFinding[] }
      published.get(uri)?.(diagnostics)
    } else if (message.id !== undefined) send({ id: message.id, result: null })
  }
  child.stdout.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk])
    for (;;) {
      const end = buffer.indexOf('\r\n\r\n')
      if (end < 0) return
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, end).toString())?.[1])
      if (buffer.length < end + 4 + length) return
      receive(JSON.parse(buffer.subarray(end + 4, end + 4 + length).toString('utf8')) as Message)
      buffer = buffer.subarray(end + 4 + length)
    }
  })

  const rootUri = pathToFileURL(root).href
  await request('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'content' }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true, didChangeConfiguration: { dynamicRegistration: true } },
      textDocument: {
        completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
        hover: { contentFormat: ['markdown'] },
        publishDiagnostics: {},
      },
    },
  })
  notify('initialized', {})
  notify('workspace/didChangeConfiguration', { settings: {} })

  let opened = 1
  /** Opens the text as a file of the project, asks, and closes it. Every time under a name of its own: closing, too, makes the server publish. */
  const withText = async <T>(path: string, text: string, ask: (uri: string) => Promise<T>): Promise<T> => {
    const uri = pathToFileURL(join(root, dirname(path), `${opened++}-${basename(path)}`)).href
    notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } })
    try {
      return await ask(uri)
    } finally {
      notify('textDocument/didClose', { textDocument: { uri } })
    }
  }

  const server: LanguageServer = {
    check: (path, text) =>
      withText(path, text, (uri) => new Promise<readonly EditorFinding[]>((resolve) => published.set(uri, resolve))).finally(() => published.clear()),
    complete: (path, text, position) =>
      withText(path, text, async (uri) => {
        const list = await request<{ readonly items: readonly { readonly label: string }[] } | null>('textDocument/completion', {
          textDocument: { uri },
          position,
        })
        return (list?.items ?? []).map(({ label }) => label)
      }),
    hover: (path, text, position) =>
      withText(path, text, async (uri) => {
        const found = await request<{ readonly contents: { readonly value: string } } | null>('textDocument/hover', {
          textDocument: { uri },
          position,
        })
        return found?.contents.value ?? ''
      }),
    async stop() {
      await request('shutdown', null)
      notify('exit', null)
      await new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(0)))
    },
  }
  // The server asks for its settings when it likes; until then it knows no schema.
  for (let attempt = 0; attempt < 50 && !(await server.complete('content/проба.yaml', 'k', { line: 0, character: 1 })).includes('kind'); attempt++)
    await new Promise((resolve) => setTimeout(resolve, 100))
  return server
}

/** `yaml.schemas` and the like as the object that the server asks for. */
function sectionOf(settings: Readonly<Record<string, unknown>>, section: string): unknown {
  if (Object.hasOwn(settings, section)) return settings[section]
  const result: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(settings)) {
    if (!name.startsWith(`${section}.`)) continue
    const path = name.slice(section.length + 1).split('.')
    const last = path.pop()!
    const holder = path.reduce<Record<string, unknown>>((object, part) => (object[part] ??= {}) as Record<string, unknown>, result)
    holder[last] = value
  }
  return result
}
