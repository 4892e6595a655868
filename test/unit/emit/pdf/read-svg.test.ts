import { describe, expect, it } from 'vitest'
import { readSvg, type SvgPage } from '../../../../src/emit/pdf/read-svg.ts'

const glyph = (id: string): string => `<path id="g${id}" class="outline_glyph" d="M 0 0 L 1 ${id.length} Z"/>`
const page = (body: string, size = 'data-page-width="596" data-page-height="842"'): string =>
  `<g class="typst-page" transform="translate(0, 0)" data-tid="p" ${size}><g data-tid="g" class="typst-group">${body}</g></g>`
const whole = (...pages: readonly string[]): string =>
  `<svg class="typst-doc" xmlns="http://www.w3.org/2000/svg"><style type="text/css">svg { fill: none }</style><defs class="glyph">${glyph('a')}${glyph('b')}${glyph('unused')}</defs>${pages.join('')}<script>alert(1)</script></svg>`
const run = (x: number, y: number, text: string, colour = '#000'): string =>
  `<g transform="translate(${x}.000,${y}.000)" data-tid="p"><g data-tid="g" class="typst-text" fill="${colour}" transform="scale(0.01,-0.01)"><use x="0" y="0" href="#ga"/><use x="700" y="0" href="#gb"/><g transform="scale(10,-10)"><foreignObject x="0" y="-80" width="150" height="120"><h5:div class="tsel" style="font-size: 140px">${text}</h5:div></foreignObject></g></g></g>`

const read = (svg: string): [SvgPage, ...SvgPage[]] => {
  const [first, ...rest] = readSvg(svg, (colour) => (colour === '#010203' ? '#000' : colour))
  return [first!, ...rest]
}

describe('readSvg', () => {
  it('finds the runs of each page with the edges of their letters', () => {
    const [first, second] = read(whole(page(run(100, 50, 'Об')), page(`<g transform="translate(10.000,20.000)">${run(5, 6, '&lt;&amp;', '#010203')}</g>`)))
    expect(first.runs).toEqual([{ text: 'Об', edges: [100, 107, 115], y: 50, sizePt: 14, colour: '#000' }])
    expect(second!.runs).toEqual([{ text: '<&', edges: [15, 22, 30], y: 26, sizePt: 14, colour: '#010203' }])
    expect([first.widthPt, first.heightPt]).toEqual([596, 842])
  })

  it('spreads a text that has not one glyph for each letter', () => {
    expect(read(whole(page(run(0, 0, 'и\u0306ва'))))[0]!.runs[0]!.edges).toEqual([0, 3.75, 7.5, 11.25, 15])
  })

  it('makes each page a picture of its own, in the colours that are printed', () => {
    const [{ svg }] = read(whole(page(run(1, 2, 'Об', '#010203') + '<g transform="translate(0.000,3.000)" data-tid="x"><path class="typst-shape" d="M 0 0 L 9 9 " stroke-width="0.5" fill="none" stroke="#010203" /></g>')))
    expect(svg).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="596pt" height="842pt" viewBox="0 0 596 842"><defs><path id="ga" d="M 0 0 L 1 1 Z"/><path id="gb" d="M 0 0 L 1 1 Z"/></defs>' +
        '<rect width="100%" height="100%" fill="#fff"/><g><g transform="translate(1.000,2.000)"><g transform="scale(0.01,-0.01)" fill="#000"><use x="0" href="#ga"/><use x="700" href="#gb"/></g></g>' +
        '<g transform="translate(0.000,3.000)"><path d="M 0 0 L 9 9 " fill="none" stroke="#000" stroke-width="0.5"/></g></g></svg>',
    )
  })

  it('lets nothing into a picture that could act or load', () => {
    const evil =
      '<a target="_blank" xlink:href="javascript:alert(1)"><rect class="pseudo-link" width="5" height="6"></rect></a>' +
      '<g onclick="alert(1)" transform="translate(1.000,1.000)"><path d="M 0 0" onload="alert(1)" style="fill: url(http://x)" /></g>' +
      '<image width="1" height="1" xlink:href="http://example.org/a.png"></image><image width="1" height="1" xlink:href="data:text/html;base64,AAAA"></image>' +
      '<script>alert(2)</script><iframe src="http://example.org"></iframe>'
    const [{ svg, links }] = read(whole(page(evil)))
    expect(svg).not.toMatch(/script|onclick|onload|style|example|javascript|text|iframe/)
    expect(svg).toContain('<g transform="translate(1.000,1.000)"><path d="M 0 0"/></g>')
    expect(links).toEqual([])
  })

  it('keeps pictures that travel inside, and what is cut off', () => {
    const [{ svg }] = read(
      whole(page('<g clip-path="url(#c1)"><clipPath id="c1"><path d="M 0 0 Z "/></clipPath><image alt="Герб" width="10" height="20" preserveAspectRatio="none" xlink:href="data:image/png;base64,iVBO+/=="></image></g>')),
    )
    expect(svg).toContain('<clipPath id="c1"><path d="M 0 0 Z "/></clipPath></defs>')
    expect(svg).toContain('<g clip-path="url(#c1)"><image width="10" height="20" preserveAspectRatio="none" href="data:image/png;base64,iVBO+/=="></image></g>')
  })

  it('tells where links lead', () => {
    const link = (target: string): string => `<g transform="translate(10.000,20.000)"><a ${target}><rect class="pseudo-link" width="30" height="16"></rect></a></g>`
    const [{ links, svg }] = read(
      whole(page(link('xlink:href="#" onclick="handleTypstLocation(this, 2, 85.03, 56.69); return false"') + link('target="_blank" xlink:href="https://example.org/?a=1&amp;b=2"'))),
    )
    const at = { x: 10, y: 20, width: 30, height: 16 }
    expect(links).toEqual([
      { ...at, to: { page: 2, y: 56.69 } },
      { ...at, to: { href: 'https://example.org/?a=1&b=2' } },
    ])
    expect(svg).not.toContain('pseudo')
  })
})
