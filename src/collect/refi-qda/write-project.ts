import { strToU8, zipSync } from 'fflate'
import { PROJECT_NAMESPACE, type QdaCoding, type QdaProject, type QdaSelection, type QdaSource } from './exchange.ts'
import { codesElement, setsElement } from './write-codes.ts'
import { XML_HEAD, xmlElement, xmlText } from './xml-writer.ts'

/** Notes of codings of whole sources are elements of their own, to which the codings refer. Their GUIDs follow from those of the codings. */
interface Note {
  readonly guid: string
  readonly text: string
  readonly coding: QdaCoding
}

/**
 * A project file (`.qdpx`): a zip of `project.qde` and one text file for each source. Times are whole days, and the zip has no times of its
 * own: the same project is the same bytes.
 */
export function writeProject(project: QdaProject): Uint8Array {
  const texts = project.sources
    .filter((source) => source.text !== null)
    .map(({ guid, text }) => [`sources/${guid}.txt`, strToU8(text ?? '')] as const)
  const files = Object.fromEntries([['project.qde', strToU8(projectXml(project))], ...texts])
  return zipSync(files, { mtime: new Date(1980, 0, 1) })
}

/** The XML of the project alone. Elements stand in the order that the schema demands. */
export function projectXml(project: QdaProject): string {
  const { name, origin, day, users, codes, sets, variables, sources } = project
  const notes = notesOf(sources)
  const attributes = { xmlns: PROJECT_NAMESPACE, name, origin, creationDateTime: timeOf(day) }
  const list = (element: string, items: readonly string[]) => (items.length === 0 ? null : xmlElement(element, {}, items))
  const parts = [
    list(
      'Users',
      users.map((user) => xmlElement('User', { guid: user.guid, name: user.name })),
    ),
    codes.length === 0 ? null : xmlElement('CodeBook', {}, [codesElement(codes)]),
    list(
      'Variables',
      variables.map(({ guid, name: label, type }) => xmlElement('Variable', { guid, name: label, typeOfVariable: type })),
    ),
    list(
      'Sources',
      sources.map((source) => sourceElement(source, project)),
    ),
    list(
      'Notes',
      notes.map(({ guid, text, coding }) =>
        xmlElement('Note', { guid, name: '', ...madeBy(coding, day) }, [xmlElement('PlainTextContent', {}, [xmlText(text)])]),
      ),
    ),
    setsElement(sets, 'targetGUID'),
  ]
  return `${XML_HEAD}${xmlElement('Project', attributes, parts)}\n`
}

function sourceElement(source: QdaSource, { variables }: QdaProject): string {
  const { guid, name, text, day, selections, codings, values } = source
  const types = new Map(variables.map((variable) => [variable.guid, variable.type]))
  const attributes = {
    guid,
    name,
    plainTextPath: text === null ? null : `internal://${guid}.txt`,
    creationDateTime: timeOf(day),
  }
  const words = Array.from(text ?? '')
  return xmlElement('TextSource', attributes, [
    ...selections.flatMap(separated).map((selection) => {
      const { from, until, note } = selection
      const shown = words.slice(from, until).join('')
      const made = madeBy(selection.codings[0], day)
      return xmlElement(
        'PlainTextSelection',
        { guid: selection.guid, name: shortened(shown), startPosition: from, endPosition: until, ...made },
        [
          note === null ? null : xmlElement('Description', {}, [xmlText(note)]),
          ...selection.codings.map((coding) => codingElement({ ...coding, note: null })),
        ],
      )
    }),
    ...codings.map(codingElement),
    ...values.map(({ variable, value }) =>
      xmlElement('VariableValue', {}, [
        xmlElement('VariableRef', { targetGUID: variable }),
        xmlElement(types.get(variable) === 'Date' ? 'DateValue' : 'TextValue', {}, [xmlText(value)]),
      ]),
    ),
  ])
}

/**
 * The tools in use keep a memo as the description of the selection that it was written at, and look for none at a coding. So codings with a
 * memo have a selection of their own.
 */
function separated({ codings, ...selection }: QdaSelection) {
  const without = codings.filter(({ note }) => note === null)
  const plain = without.length > 0 || codings.length === 0 ? [{ ...selection, note: null, codings: without }] : []
  const noted = codings.filter(({ note }) => note !== null)
  return [
    ...plain,
    ...noted.map((coding, place) => ({
      ...selection,
      guid: plain.length + place === 0 ? selection.guid : derivedGuid(coding.guid),
      note: coding.note,
      codings: [coding],
    })),
  ]
}

/** Who and when: left out nowhere where it is known, as some tools do not read what has no time. */
function madeBy(coding: QdaCoding | undefined, day: string | null) {
  return { creatingUser: coding?.user ?? null, creationDateTime: timeOf(coding?.day ?? day) }
}

function codingElement({ guid, code, user, day, note }: QdaCoding): string {
  return xmlElement('Coding', { guid, creatingUser: user, creationDateTime: timeOf(day) }, [
    xmlElement('CodeRef', { targetGUID: code }),
    note === null ? null : xmlElement('NoteRef', { targetGUID: derivedGuid(guid) }),
  ])
}

function notesOf(sources: readonly QdaSource[]): Note[] {
  const codings = sources.flatMap((source) => source.codings)
  return codings.flatMap((coding) =>
    coding.note === null ? [] : [{ guid: derivedGuid(coding.guid), text: coding.note, coding }],
  )
}

/** A GUID of its own that follows from the coding's: the first digit is turned over. */
function derivedGuid(coding: string): string {
  return (Number.parseInt(coding.slice(0, 1), 16) ^ 0xf).toString(16) + coding.slice(1)
}

function timeOf(day: string | null): string | null {
  return day === null ? null : `${day}T00:00:00Z`
}

const LONGEST_NAME = 60
function shortened(text: string): string {
  const line = Array.from(text.replace(/\s+/gu, ' ').trim())
  return line.length <= LONGEST_NAME ? line.join('') : `${line.slice(0, LONGEST_NAME - 1).join('')}…`
}
