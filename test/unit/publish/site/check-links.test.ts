import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../../src/diagnostics/diagnose.ts'
import { checkLinks, readLinks } from '../../../../src/publish/site/check-links.ts'

const pages = {
  'index.html': '<a href="a/b.html">b</a><a href="a/b.html#x">x</a><a href="#top">t</a><p id="top"></p><a href="https://example.org/none">n</a><a href="mailto:a@b.example">m</a>',
  'a/b.html': '<p id="x"></p><a href="../index.html?q=1">i</a><img src="p.png" alt=""><a href="?q=2">self</a>',
}
const files = ['a/p.png']

function check(changed: Record<string, string> = {}): readonly string[] {
  const all = { ...pages, ...changed }
  const index = new Map(Object.entries(all).map(([page, html]) => [page, readLinks(html)]))
  return checkLinks(index, new Set([...Object.keys(all), ...files])).map(({ page, target, reason }) => `${page}: ${target}: ${reason}`)
}

describe('checkLinks', () => {
  it('is content with a whole site', () => expect(check()).toEqual([]))

  it('finds a page that is not there', () => {
    expect(check({ 'index.html': '<a href="a/c.html">c</a>' })).toEqual(['index.html: a/c.html: такой страницы или файла нет'])
  })

  it('finds a file that is not there', () => {
    expect(check({ 'a/b.html': '<img src="q.png" alt=""><p id="x"></p>' })).toEqual(['a/b.html: q.png: такой страницы или файла нет'])
  })

  it('finds a place that is not there, on the page and on another', () => {
    expect(check({ 'a/b.html': '<a href="#y">y</a>' })).toEqual(['index.html: a/b.html#x: на странице нет места «x»', 'a/b.html: #y: на странице нет места «y»'])
  })

  it('refuses what leads out of the site', () => {
    expect(check({ 'a/b.html': '<p id="x"></p><a href="../../etc">e</a><a href="/a">r</a>' })).toEqual([
      'a/b.html: ../../etc: она выходит за пределы сайта',
      'a/b.html: /a: она выходит за пределы сайта',
    ])
  })

  it('tells links to one nothing once', () => {
    expect(check({ 'index.html': '<a href="a/c.html">c</a>', 'a/b.html': '<p id="x"></p><a href="c.html">c</a><a href="../a/c.html">c</a>' })).toEqual([
      'index.html: a/c.html: такой страницы или файла нет (таких ссылок на сайте ещё 2)',
    ])
  })

  it('reads escaped and encoded addresses', () => {
    expect(check({ 'a/b.html': '<p id="x"></p><p id="пункт&amp;1"></p><a href="#%D0%BF%D1%83%D0%BD%D0%BA%D1%82%261">p</a>' })).toEqual([])
    expect(check({ 'a/b.html': '<p id="x"></p><a href="#%ZZ">p</a>' })).toHaveLength(1)
  })
})

describe('publish/broken-link', () => {
  it('says where the link stands and why it is broken', () => {
    expect(diagnose('publish/broken-link', { page: 'index.html', target: 'a.html', reason: 'такой страницы или файла нет' }).message).toBe(
      'На странице «index.html» ссылка «a.html» никуда не ведёт: такой страницы или файла нет',
    )
  })
})
