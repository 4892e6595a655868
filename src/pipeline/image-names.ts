/** Pictures of two revisions beside each other: one name may stand for other bytes, and another name for the same ones. */
import type { DocumentNode } from '../tree/nodes.ts'
import { mapTree } from '../tree/visit.ts'
import { sha256 } from '../workspace/hash.ts'

type Images = ReadonlyMap<string, Uint8Array>

export function withImageNames(document: DocumentNode, rename: (name: string) => string): DocumentNode {
  return mapTree(document, (node) => {
    if (node.type === 'figure') return { ...node, image: rename(node.image) }
    if (node.type === 'requisite' && node.picture !== undefined) return { ...node, picture: { ...node.picture, image: rename(node.picture.image) } }
    return node
  })
}

/** Names a picture by what it shows, so that only other bytes are another picture. */
export function contentName(images: Images): (name: string) => string {
  return (name) => {
    const bytes = images.get(name)
    return bytes === undefined ? name : `изображение ${sha256(bytes).slice(0, 12)}`
  }
}

/** Gives the old picture a name of its own where the new one took its name with other bytes. */
export function nameBeside(old: Images, now: Images): (name: string) => string {
  return (name) => {
    const [before, after] = [old.get(name), now.get(name)]
    return before === undefined || after === undefined || sha256(before) === sha256(after) ? name : `прежняя редакция/${name}`
  }
}
