import { describe, expect, it } from 'vitest'
import { PAGE_POLICY, refuse } from '../../../src/preview/guard.ts'

const ask = (headers: Record<string, string>, method = 'GET') => refuse({ method, headers }, 4321)?.reason

describe('refuse', () => {
  it.each([
    ['127.0.0.1:4321', undefined],
    ['localhost:4321', undefined],
    ['LocalHost:4321', undefined],
    ['127.0.0.1', 'host'],
    ['127.0.0.1:80', 'host'],
    ['localhost:43210', 'host'],
    ['evil.example:4321', 'host'],
    ['127.0.0.1.evil.example:4321', 'host'],
    ['localhost.evil.example:4321', 'host'],
    ['192.168.1.5:4321', 'host'],
    ['[::1]:4321', 'host'],
  ])('knows its own name from those of others: %s', (host, reason) => {
    expect(ask({ host })).toBe(reason)
  })

  it('refuses a request without a name', () => {
    expect(ask({})).toBe('host')
  })

  it.each([
    ['http://127.0.0.1:4321', undefined],
    ['http://localhost:4321', undefined],
    ['https://127.0.0.1:4321', 'origin'],
    ['http://127.0.0.1:8080', 'origin'],
    ['https://evil.example', 'origin'],
    ['null', 'origin'],
    ['', 'origin'],
  ])('knows its own page from others: %s', (origin, reason) => {
    expect(ask({ host: '127.0.0.1:4321', origin })).toBe(reason)
  })

  it.each([
    ['same-origin', undefined],
    ['none', undefined],
    ['cross-site', 'site'],
    ['same-site', 'site'],
  ])('believes the browser about where a request comes from: %s', (site, reason) => {
    expect(ask({ host: 'localhost:4321', 'sec-fetch-site': site })).toBe(reason)
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'CONNECT'])('is only looked at: %s', (method) => {
    expect(ask({ host: 'localhost:4321' }, method)).toBe('method')
  })
})

describe('the policy of the page', () => {
  it('lets nothing act or load but its own files', () => {
    expect(PAGE_POLICY).toContain("default-src 'none'")
    expect(PAGE_POLICY).not.toMatch(/unsafe|\*|data:|https?:/)
  })
})
