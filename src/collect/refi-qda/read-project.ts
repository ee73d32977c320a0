import { strFromU8, unzipSync } from 'fflate'
import { PROJECT_NAMESPACE, type QdaCoding, type QdaProject, type QdaSelection, type QdaSource } from './exchange.ts'
import { qdaProblem } from './qda-problems.ts'
import { codesIn, setsIn } from './read-codes.ts'
import { childNamed, childrenNamed, guidOf, readXml, requiredAttribute, type XmlElement } from './xml-tree.ts'

const MEGABYTE = 1_000_000
/** Unpacked. A year of a large county's reports is a tenth of it. */
const MOST_MEGABYTES = 60
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
  let size = 0
  let count = 0
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (isOutside(name)) throw qdaProblem('qda-path')
    const isWanted = /\.(qde|txt)$/i.test(name)
    size += isWanted ? originalSize : 0
    count += 1
    if (size > MOST_MEGABYTES * MEGABYTE || count > MOST_FILES) {
      throw qdaProblem('qda-too-large', { most: MOST_MEGABYTES, files: MOST_FILES })
    }
    return isWanted
  }
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })))
  } catch (error) {
    if (error instanceof Error && error.name === 'Problem') throw error
    throw qdaProblem('qda-not-zip')
  }
}

/** Nothing is ever written under these names; yet whoever names a file so means harm. */
function isOutside(name: string): boolean {
  return name.startsWith('/') || name.includes('\\') || /^[A-Za-z]:/.test(name) || name.split('/').includes('..')
}

/** Texts by the name of their file, without its folder: tools call the folder `sources` or `Sources`. */
function textsIn(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> {
  return new Map(
    [...files].map(
      ([name, bytes]) =>
        [
          lastPart(name),
          strFromU8(bytes)
            .replace(/^\ufeff/, '')
            .replace(/\r\n?/g, '\n'),
        ] as const,
    ),
  )
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
  const notes = new Map(inside('Notes', 'Note').map((note) => [guidOf(note), textOf(note, texts)]))
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
    sources: inside('Sources', 'TextSource').map((source) => sourceIn(source, { texts, notes })),
  }
}

interface Around {
  readonly texts: ReadonlyMap<string, string>
  readonly notes: ReadonlyMap<string, string | null>
}

function sourceIn(element: XmlElement, { texts, notes }: Around): QdaSource {
  return {
    guid: guidOf(element),
    name: element.attributes.name ?? '',
    text: textOf(element, texts),
    day: dayOf(element),
    selections: childrenNamed(element, 'PlainTextSelection').map((selection) => selectionIn(selection, notes)),
    codings: childrenNamed(element, 'Coding').map((coding) => codingIn(coding, notes)),
    values: childrenNamed(element, 'VariableValue').flatMap((value) => valueIn(value)),
  }
}

/** The text stands in the element or in a file that it names. */
function textOf(element: XmlElement, texts: ReadonlyMap<string, string>): string | null {
  const inline = childNamed(element, 'PlainTextContent')
  if (inline) return inline.text.replace(/\r\n?/g, '\n')
  const path = element.attributes.plainTextPath
  return path === undefined ? null : (texts.get(lastPart(path)) ?? null)
}

function selectionIn(element: XmlElement, notes: Around['notes']): QdaSelection {
  return {
    guid: guidOf(element),
    from: positionOf(element, 'startPosition'),
    until: positionOf(element, 'endPosition'),
    codings: childrenNamed(element, 'Coding').map((coding) => codingIn(coding, notes)),
  }
}

function positionOf(element: XmlElement, attribute: string): number {
  const position = requiredAttribute(element, attribute).trim()
  if (!/^\d{1,9}$/.test(position)) throw qdaProblem('qda-incomplete', { element: element.name, attribute })
  return Number(position)
}

function codingIn(element: XmlElement, notes: Around['notes']): QdaCoding {
  const code = childNamed(element, 'CodeRef')
  if (!code) throw qdaProblem('qda-incomplete', { element: 'Coding', attribute: 'CodeRef' })
  const note = childNamed(element, 'NoteRef')
  return {
    guid: guidOf(element),
    code: guidOf(code, 'targetGUID'),
    user: element.attributes.creatingUser === undefined ? null : guidOf(element, 'creatingUser'),
    day: dayOf(element),
    note: note ? (notes.get(guidOf(note, 'targetGUID')) ?? null) : null,
  }
}

function valueIn(element: XmlElement): { variable: string; value: string }[] {
  const variable = childNamed(element, 'VariableRef')
  const value = element.children.find(({ name }) => name.endsWith('Value'))
  return variable && value ? [{ variable: guidOf(variable, 'targetGUID'), value: value.text }] : []
}

function dayOf({ attributes }: XmlElement): string | null {
  return /^\d{4}-\d{2}-\d{2}/.exec(attributes.creationDateTime ?? '')?.[0] ?? null
}
