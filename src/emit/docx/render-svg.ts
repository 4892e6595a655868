/** SVG as PNG, the same bytes on every machine: resvg as WebAssembly, with our own fonts and none of the system's. */
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { readDependencyBytes } from '../../workspace/package-files.ts'

const FONTS = ['400Regular/Tinos_400Regular.ttf', '700Bold/Tinos_700Bold.ttf']

let ready: Promise<readonly Uint8Array[]> | undefined

export async function renderSvg(svg: Uint8Array, widthPx: number): Promise<Uint8Array> {
  const fontBuffers = [...(await (ready ??= load()))]
  const image = new Resvg(new TextDecoder().decode(svg), {
    font: { fontBuffers, defaultFontFamily: 'Tinos', serifFamily: 'Tinos' },
    fitTo: { mode: 'width', value: Math.round(widthPx) },
    background: 'white',
  })
  try {
    const rendered = image.render()
    try {
      return rendered.asPng()
    } finally {
      rendered.free()
    }
  } finally {
    image.free()
  }
}

async function load(): Promise<readonly Uint8Array[]> {
  await initWasm(readDependencyBytes('@resvg/resvg-wasm/index_bg.wasm'))
  return FONTS.map((path) => readDependencyBytes(`@expo-google-fonts/tinos/${path}`))
}
