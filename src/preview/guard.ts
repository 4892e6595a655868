/**
 * Who may ask. The preview is for the browser of the person who started it: other computers cannot reach it, and pages of other
 * sites, which can, may neither read nor set off anything (DNS rebinding, requests from other origins).
 */
import type { IncomingMessage, ServerResponse } from 'node:http'

export const HOSTS = ['127.0.0.1', 'localhost']

/** Why a request is refused; `undefined` when it is one of ours. */
export function refuse(request: Pick<IncomingMessage, 'method' | 'headers'>, port: number): { readonly status: number; readonly reason: string } | undefined {
  const { host, origin } = request.headers
  const own = HOSTS.map((name) => `${name}:${port}`)
  if (host === undefined || !own.includes(host.toLowerCase())) return { status: 403, reason: 'host' }
  if (origin !== undefined && !own.some((name) => origin.toLowerCase() === `http://${name}`)) return { status: 403, reason: 'origin' }
  // Pictures and frames of other sites carry no origin, but browsers tell where they are from.
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return { status: 403, reason: 'site' }
  if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405, reason: 'method' }
  return undefined
}

/** Nothing but our own files acts, and nothing is loaded from anywhere else. */
export const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** For what is shown by itself: pictures of pages. */
export const FILE_POLICY = "default-src 'none'; img-src data:; sandbox"

export function setSafeHeaders(response: ServerResponse, policy: string): void {
  response.setHeader('Content-Security-Policy', policy)
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('X-Frame-Options', policy.includes("frame-ancestors 'self'") ? 'SAMEORIGIN' : 'DENY')
  response.setHeader('Referrer-Policy', 'no-referrer')
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  response.setHeader('Cache-Control', 'no-store')
}
