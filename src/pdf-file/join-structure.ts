/**
 * Joins the structures of several tagged files (ISO 32000-1, 14.7): one tree in
 * which each of the files is a part, one table from marked content to elements.
 */
import { PDFArray, PDFContext, PDFDict, PDFHexString, PDFName, PDFNumber, PDFObject, PDFRef, PDFString } from 'pdf-lib'
import { dictEntry, entry, listEntry, name, nameEntry, numberEntry, type PageOfFile } from './graph.ts'
import { readNameTree, readNumberTree } from './number-tree.ts'

/** The structure of one file, its objects already in the joined one. */
export interface StructuredPart {
  readonly name: string
  readonly root: PDFDict
  readonly pages: readonly PageOfFile[]
}

/** Gives the root of the joined structure; changes elements, pages and annotations of the parts. */
export function joinStructures(context: PDFContext, parts: readonly StructuredPart[]): PDFRef {
  const root = context.obj({ Type: 'StructTreeRoot' })
  const rootRef = context.register(root)
  const document = context.obj({ Type: 'StructElem', S: 'Document', P: rootRef })
  const documentRef = context.register(document)
  const kids = PDFArray.withContext(context)
  const roles = PDFDict.withContext(context)
  const parents = PDFArray.withContext(context)
  const ids: [string, PDFObject][] = []
  let nextKey = 0
  for (const [index, part] of parts.entries()) {
    const shift = nextKey
    for (const [key, value] of readNumberTree(dictEntry(part.root, 'ParentTree'))) {
      parents.push(PDFNumber.of(key + shift))
      parents.push(value)
      nextKey = Math.max(nextKey, key + shift + 1)
    }
    nextKey = Math.max(nextKey, shift + (numberEntry(part.root, 'ParentTreeNextKey') ?? 0))
    for (const { dict } of part.pages) {
      shiftKey(dict, 'StructParents', shift)
      for (const annotation of listEntry(dict, 'Annots')) shiftKey(context.lookup(annotation, PDFDict), 'StructParent', shift)
    }
    for (const kid of listEntry(part.root, 'K')) {
      const element = context.lookup(kid, PDFDict)
      if (nameEntry(element, 'S') === 'Document') element.set(name('S'), name('Part'))
      element.set(name('T'), PDFHexString.fromText(part.name))
      element.set(name('P'), documentRef)
      kids.push(kid)
    }
    addRoles(roles, dictEntry(part.root, 'RoleMap'))
    ids.push(...renameIds(part, index))
  }
  document.set(name('K'), kids)
  root.set(name('K'), context.obj([documentRef]))
  root.set(name('RoleMap'), roles)
  root.set(name('ParentTree'), context.obj({ Nums: parents }))
  root.set(name('ParentTreeNextKey'), PDFNumber.of(nextKey))
  if (ids.length > 0) root.set(name('IDTree'), context.obj({ Names: nameList(context, ids) }))
  return rootRef
}

function shiftKey(dict: PDFDict, key: string, shift: number): void {
  const own = numberEntry(dict, key)
  if (own !== undefined) dict.set(name(key), PDFNumber.of(own + shift))
}

function addRoles(roles: PDFDict, more: PDFDict | undefined): void {
  for (const [key, value] of more?.entries() ?? []) {
    const known = roles.get(key)
    if (known !== undefined && known !== value) throw new Error(`Two files mean different things by ${key.toString()}`)
    roles.set(key, value)
  }
}

/** Ids of elements are unique in a file: those of the second part and on get its number in front. */
function renameIds(part: StructuredPart, index: number): readonly [string, PDFObject][] {
  const names = readNameTree(dictEntry(part.root, 'IDTree'))
  if (index === 0) return names.map(([id, element]) => [id, element])
  const rename = (id: string): string => `${index + 1}.${id}`
  const known = new Set(names.map(([id]) => id))
  for (const element of elementsOf(part.root)) {
    renameText(element, name('ID'), known, rename)
    for (const attributes of attributesOf(element)) {
      const headers = entry(attributes, 'Headers')
      if (!(headers instanceof PDFArray)) continue
      headers.asArray().forEach((header, at) => {
        const id = textOf(header)
        if (id !== undefined && known.has(id)) headers.set(at, PDFString.of(rename(id)))
      })
    }
  }
  return names.map(([id, element]) => [rename(id), element])
}

function renameText(dict: PDFDict, key: PDFName, known: ReadonlySet<string>, rename: (id: string) => string): void {
  const id = textOf(dict.lookup(key))
  if (id !== undefined && known.has(id)) dict.set(key, PDFString.of(rename(id)))
}

function textOf(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined
}

function attributesOf(element: PDFDict): readonly PDFDict[] {
  return listEntry(element, 'A').flatMap((each) => {
    const attributes = element.context.lookup(each)
    return attributes instanceof PDFDict ? [attributes] : []
  })
}

function elementsOf(root: PDFDict): readonly PDFDict[] {
  const elements: PDFDict[] = []
  const stack = [...listEntry(root, 'K')]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const element = root.context.lookup(next)
    if (!(element instanceof PDFDict) || !element.has(name('S'))) continue
    elements.push(element)
    stack.push(...listEntry(element, 'K'))
  }
  return elements
}

/** Names in the order of their bytes, as readers search them. */
function nameList(context: PDFContext, names: readonly [string, PDFObject][]): PDFArray {
  const list = PDFArray.withContext(context)
  for (const [text, value] of [...names].sort(([a], [b]) => (a < b ? -1 : 1))) {
    list.push(PDFString.of(text))
    list.push(value)
  }
  return list
}
