/** `prikaz publish` as its user runs it, from start to exit on all cores: everything, nothing new, one edit. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { round } from './measure.mjs'
import { program, timeProcess } from './processes.mjs'

/** @param edited a roadmap of the content, in which one title is changed */
export function measurePublish({ content, out, dossiers, edited }) {
  const publish = () => round(timeProcess(process.execPath, [program, 'publish', content, '--out', join(out, 'site'), '--base-url', 'https://akty.example/', '--quiet']))
  const first = publish()
  const same = publish()
  const path = join(content, edited)
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^( +title: )/m, '$1Новое '))
  return { dossiers, first, same, edited: publish() }
}
