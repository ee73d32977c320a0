import { strFromU8, Unzip, UnzipInflate, unzipSync } from 'fflate'
import { type CountedSelection, countingOf, placesIn, type QdaCounting, withLineFeeds } from './counted-positions.ts'
import { PROJECT_NAMESPACE, type QdaCoding, type QdaProject, type QdaSelection, type QdaSource } from './exchange.ts'
import { qdaProblem } from './qda-problems.ts'
import { codesIn, descriptionIn, setsIn } from './read-codes.ts'
import { childNamed, childrenNamed, guidOf, readXml, requiredAttribute, type XmlElement } from './xml-tree.ts'

/** Unpacked. A year of a large county's reports is a tenth of it. */
const MOST_MEGABYTES = 60
const MOST_BYTES = MOST_MEGABYTES * 1_000_000
const MOST_FILES = 20_000

/**
 * Reads a project file. What is no plain text (pictures, sound, PDF) is let be: its sources have no text.
 * @throws Problem `qda-…` (refused), also for packages that unpack to more than is reasonable: nothing of those is unpacked.
 */
export function readProject(bytes: Uint8Array): QdaProject {
  const files = unpacked(bytes)
  const name =
    [...files.keys()].find((one) => /^([^/]+\/)?project\.qde$/i.test(one)) ??
    [...files.keys()].find((one) => /^[^/]+\.qde$/i.test(one))
  const source = name === undefined ? undefined : files.get(name)
  if (source === undefined) throw qdaProblem('qda-no-project')
  return projectIn(readXml(strFromU8(source)), textsIn(files))
}

function unpacked(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  try {
    const wanted = wantedIn(bytes)
    const files = inflated(bytes, wanted)
    if (files.size < wanted.size) throw qdaProblem('qda-not-zip')
    return files
  } catch (error) {
    if (error instanceof Error && error.name === 'Problem') throw error
    throw qdaProblem('qda-not-zip')
  }
}

/** Names of the files to read, by the directory at the end of the zip. Nothing is unpacked for it. */
function wantedIn(bytes: Uint8Array): ReadonlySet<string> {
  const wanted = new Set<string>()
  let size = 0
  let count = 0
  unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (isOutside(name)) throw qdaProblem('qda-path')
      const isWanted = /\.(qde|txt)$/i.test(name)
      if (isWanted) wanted.add(name)
      size += isWanted ? originalSize : 0
      count += 1
      if (size > MOST_BYTES || count > MOST_FILES) throw tooLarge()
      return false
    },
  })
  return wanted
}

/** Bytes handed on at a time: a zip that says less than it holds is stopped within one of them. */
const PIECE = 16_384

/** The wanted files. What they really hold is counted while they grow: the directory of a zip may lie about it. */
function inflated(bytes: Uint8Array, wanted: ReadonlySet<string>): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  let size = 0
  const zip = new Unzip((file) => {
    if (!wanted.has(file.name)) return
    const pieces: Uint8Array[] = []
    file.ondata = (error, piece, isLast) => {
      if (error) throw error
      pieces.push(piece.slice())
      size += piece.length
      if (size > MOST_BYTES) throw tooLarge()
      if (isLast) files.set(file.name, joined(pieces))
    }
    file.start()
  })
  zip.register(UnzipInflate)
  for (let place = 0; place < bytes.length; place += PIECE)
    zip.push(bytes.subarray(place, place + PIECE), place + PIECE >= bytes.length)
  return files
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let place = 0
  for (const piece of pieces) {
    whole.set(piece, place)
    place += piece.length
  }
  return whole
}

function tooLarge(): Error {
  return qdaProblem('qda-too-large', { most: MOST_MEGABYTES, files: MOST_FILES })
}

/** Nothing is ever written under these names; yet whoever names a file so means harm. */
function isOutside(name: string): boolean {
  return name.startsWith('/') || name.includes('\\') || /^[A-Za-z]:/.test(name) || name.split('/').includes('..')
}

/** Texts as they stand, by the name of their file without its folder: tools call the folder `sources` or `Sources`. */
function textsIn(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> {
  return new Map([...files].map(([name, bytes]) => [lastPart(name), strFromU8(bytes).replace(/^\ufeff/, '')] as const))
}

function lastPart(path: string): string {
  return (path.split('/').at(-1) ?? path).toLowerCase()
}

function projectIn(root: XmlElement, texts: ReadonlyMap<string, string>): QdaProject {
  if (root.name !== 'Project' || root.namespace !== PROJECT_NAMESPACE) throw qdaProblem('qda-other-kind', { wanted: 'Project' })
  const inside = (list: string, item: string) => {
    const element = childNamed(root, list)
    return element ? childrenNamed(element, item) : []
  }
  const codebook = childNamed(root, 'CodeBook')
  const notes = new Map(inside('Notes', 'Note').map((note) => [guidOf(note), noteText(note, texts)]))
  const sources = inside('Sources', 'TextSource').map((source) => sourceIn(source, { texts, notes }))
  const counting = countingOf(sources, root.attributes.origin ?? '')
  return {
    name: root.attributes.name ?? '',
    origin: root.attributes.origin ?? '',
    day: dayOf(root),
    users: inside('Users', 'User').map((user) => ({ guid: guidOf(user), name: user.attributes.name ?? '' })),
    codes: codebook ? codesIn(codebook) : [],
    sets: setsIn(root),
    variables: inside('Variables', 'Variable').map((variable) => ({
      guid: guidOf(variable),
      name: requiredAttribute(variable, 'name'),
      type: variable.attributes.typeOfVariable === 'Date' ? 'Date' : 'Text',
    })),
    sources: sources.map((source) => counted(source, counting)),
  }
}

interface Around {
  readonly texts: ReadonlyMap<string, string>
  readonly notes: ReadonlyMap<string, string | null>
}

/** A source as it stands in the file, with its text and positions as the tool wrote and counted them. */
interface RawSource extends Omit<QdaSource, 'text' | 'selections'> {
  readonly hasText: boolean
  readonly raw: string
  readonly selections: readonly (QdaSelection & CountedSelection)[]
}

function sourceIn(element: XmlElement, { texts, notes }: Around): RawSource {
  const raw = textOf(element, texts)
  return {
    guid: guidOf(element),
    name: element.attributes.name ?? '',
    hasText: raw !== null,
    raw: raw ?? '',
    day: dayOf(element),
    selections: childrenNamed(element, 'PlainTextSelection').map((selection) => selectionIn(selection, notes)),
    codings: childrenNamed(element, 'Coding').map((coding) => codingIn(coding, notes)),
    values: childrenNamed(element, 'VariableValue').flatMap((value) => valueIn(value)),
  }
}

function counted({ hasText, raw, ...source }: RawSource, counting: QdaCounting): QdaSource {
  const placeOf = hasText ? placesIn(raw, counting) : ({ from, until }: QdaSelection) => ({ from, until })
  const selections = source.selections.map((one) => ({ guid: one.guid, ...placeOf(one), codings: one.codings }))
  return { ...source, text: hasText ? withLineFeeds(raw) : null, selections }
}

function noteText(note: XmlElement, texts: Around['texts']): string | null {
  const text = textOf(note, texts)
  return text === null ? descriptionIn(note) : withLineFeeds(text)
}

/** The text stands in the element or in a file that it names. */
function textOf(element: XmlElement, texts: ReadonlyMap<string, string>): string | null {
  const inline = childNamed(element, 'PlainTextContent')
  if (inline) return inline.text
  const path = element.attributes.plainTextPath
  return path === undefined ? null : (texts.get(lastPart(path)) ?? null)
}

/** What was noted down of a coding stands in a note of its own, or as the description of the selection. */
function selectionIn(element: XmlElement, notes: Around['notes']): QdaSelection & CountedSelection {
  const described = descriptionIn(element) ?? noteOf(element, notes)
  return {
    guid: guidOf(element),
    name: element.attributes.name ?? '',
    from: positionOf(element, 'startPosition'),
    until: positionOf(element, 'endPosition'),
    codings: childrenNamed(element, 'Coding')
      .map((coding) => codingIn(coding, notes))
      .map((coding) => ({ ...coding, note: coding.note ?? described })),
  }
}

function noteOf(element: XmlElement, notes: Around['notes']): string | null {
  const note = childNamed(element, 'NoteRef')
  return note ? (notes.get(guidOf(note, 'targetGUID')) ?? null) : null
}

function positionOf(element: XmlElement, attribute: string): number {
  const position = requiredAttribute(element, attribute).trim()
  if (!/^\d{1,9}$/.test(position)) throw qdaProblem('qda-incomplete', { element: element.name, attribute })
  return Number(position)
}

function codingIn(element: XmlElement, notes: Around['notes']): QdaCoding {
  const code = childNamed(element, 'CodeRef')
  if (!code) throw qdaProblem('qda-incomplete', { element: 'Coding', attribute: 'CodeRef' })
  return {
    guid: guidOf(element),
    code: guidOf(code, 'targetGUID'),
    user: element.attributes.creatingUser === undefined ? null : guidOf(element, 'creatingUser'),
    day: dayOf(element),
    note: noteOf(element, notes),
  }
}

function valueIn(element: XmlElement): { variable: string; value: string }[] {
  const variable = childNamed(element, 'VariableRef')
  const value = element.children.find(({ name }) => name.endsWith('Value'))
  return variable && value ? [{ variable: guidOf(variable, 'targetGUID'), value: value.text }] : []
}

function dayOf({ attributes }: XmlElement): string | null {
  return /^\d{4}-\d{2}-\d{2}/.exec(attributes.creationDateTime ?? attributes.modifiedDateTime ?? '')?.[0] ?? null
}
