import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { QdaProject } from '../../src/collect/refi-qda/exchange.ts'
import { readProject } from '../../src/collect/refi-qda/read-project.ts'
import { projectXml, writeProject } from '../../src/collect/refi-qda/write-project.ts'

/*
 * Files as tools of qualitative analysis write them, by hand: the elements, names of folders and ways of counting are theirs, the content is
 * ours. The text has two lines; in the second stands a face, which is one code point and two UTF-16 units.
 *
 *   V u o k r a ⏎ J o n o t   😀   l a p s i
 *   0 1 2 3 4 5 6 7 8 9 …    13   15      20   code points with LF; with CR LF counted as two everything from J on is one more
 */
const TEXT = 'Vuokra\nJonot 😀 lapsi'
const PASSAGES = { vuokra: { from: 0, until: 6 }, jonot: { from: 7, until: 12 }, lapsi: { from: 15, until: 20 } }

const guid = (number: number) => `${String(number).padStart(8, '0')}-1111-4222-8333-444444444444`

function zipped(qde: string, text: string, folder: string): Uint8Array {
  return zipSync({ 'project.qde': strToU8(qde), [`${folder}/${guid(40)}.txt`]: strToU8(text) })
}

const selectionsOf = (bytes: Uint8Array) =>
  (readProject(bytes).sources[0]?.selections ?? []).map(({ from, until, codings }) => ({
    from,
    until,
    notes: codings.map(({ note }) => note),
  }))

interface Written {
  readonly position: string
  readonly name?: string
  readonly inside?: string
}

/** A project with the three passages, each with one coding. */
function projectOf(
  origin: string,
  selections: readonly Written[],
  { rest = '', path = `internal://${guid(40)}.txt` }: { readonly rest?: string; readonly path?: string } = {},
): string {
  const elements = selections.map(
    ({ position, name, inside = '' }, place) =>
      `<PlainTextSelection guid="${guid(50 + place)}" ${name === undefined ? '' : `name="${name}"`} ${position}>${inside}
        <Coding guid="${guid(60 + place)}" creatingUser="${guid(1)}"><CodeRef targetGUID="${guid(4)}"/></Coding></PlainTextSelection>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
    <Project xmlns="urn:QDA-XML:project:1.0" name="Projekti" origin="${origin}" creationDateTime="2024-05-14T10:00:00Z">
    <Users><User guid="${guid(1)}" name="Luokittelija" id="L"/></Users>
    <CodeBook><Codes><Code guid="${guid(4)}" name="Asuminen" isCodable="true" color="#FF8000"/></Codes></CodeBook>
    <Sources><TextSource guid="${guid(40)}" name="Havainto 1" plainTextPath="${path}">${elements.join('')}</TextSource></Sources>
    ${rest}</Project>`
}

const at = (from: number, until: number) => `startPosition="${from}" endPosition="${until}"`

describe('passages are read as the tool counted them', () => {
  test('QualCoder: code points, the words beside them, a memo as description, folder Sources', () => {
    const qde = projectOf('Qualcoder-3.5', [
      { position: at(0, 6), name: 'Vuokra', inside: '<Description>Kysy lisää</Description>' },
      { position: at(7, 12), name: 'Jonot' },
      { position: at(15, 20), name: 'lapsi' },
    ])
    expect(selectionsOf(zipped(qde, TEXT, 'Sources'))).toEqual([
      { ...PASSAGES.vuokra, notes: ['Kysy lisää'] },
      { ...PASSAGES.jonot, notes: [null] },
      { ...PASSAGES.lapsi, notes: [null] },
    ])
  })

  test('NVivo: CR LF counts as two, no words beside selections, a docx beside the text', () => {
    const qde = projectOf('NVivo for Windows 14', [
      { position: at(0, 6), name: '' },
      { position: at(8, 13), name: '' },
      { position: at(16, 21), name: '' },
    ])
    const bytes = zipSync({
      'project.qde': strToU8(qde),
      [`Sources/${guid(40)}.docx`]: new Uint8Array([1, 2, 3]),
      [`Sources/${guid(40)}.txt`]: strToU8(`\ufeff${TEXT.replace('\n', '\r\n')}`),
    })
    expect(readProject(bytes).sources[0]?.text).toBe(TEXT)
    expect(selectionsOf(bytes).map(({ notes: _, ...place }) => place)).toEqual(Object.values(PASSAGES))
  })

  test('ATLAS.ti: the text has CR LF and positions count it as one; another name for the project’s file', () => {
    const qde = projectOf('ATLAS.ti 23', [{ position: at(0, 6) }, { position: at(7, 12) }, { position: at(15, 20) }])
    const bytes = zipSync({ 'Projekti.qde': strToU8(qde), [`sources/${guid(40)}.txt`]: strToU8(TEXT.replace('\n', '\r\n')) })
    expect(selectionsOf(bytes).map(({ notes: _, ...place }) => place)).toEqual(Object.values(PASSAGES))
  })

  test('MAXQDA: GUIDs in capitals, selections that are only a memo, values in the source, groups as sets of sources', () => {
    const sets = `<Sets><Set name="Ryhmä" guid="${guid(90)}"><MemberSource targetGUID="${guid(40).toUpperCase()}"/></Set></Sets>`
    const memo = `<PlainTextSelection guid="${guid(70)}" ${at(7, 12)}><Description>Muistiinpano</Description></PlainTextSelection>`
    const qde = projectOf('MAXQDA 2022', [{ position: at(15, 20), name: 'lapsi' }], { rest: sets })
      .replaceAll(guid(60), 'ABCDEF00-1111-4222-8333-444444444444')
      .replace('</TextSource>', `${memo}</TextSource>`)
    const project = readProject(zipped(qde, TEXT, 'sources'))
    expect(project.sources[0]?.selections.map(({ codings }) => codings.map((coding) => coding.guid))).toEqual([
      ['abcdef00-1111-4222-8333-444444444444'],
      [],
    ])
    expect(project.sets).toEqual([{ guid: guid(90), name: 'Ryhmä', description: null, codes: [] }])
  })

  test('a tool that counts UTF-16 units, or names the last sign itself, is found out by the words beside selections', () => {
    const units = projectOf('Muu', [
      { position: at(7, 12), name: 'Jonot' },
      { position: at(16, 21), name: 'lapsi' },
    ])
    const last = projectOf('Muu', [
      { position: at(7, 11), name: 'Jonot' },
      { position: at(15, 19), name: 'lapsi' },
    ])
    for (const qde of [units, last])
      expect(selectionsOf(zipped(qde, TEXT, 'sources')).map(({ notes: _, ...place }) => place)).toEqual([
        PASSAGES.jonot,
        PASSAGES.lapsi,
      ])
  })

  test('words that fit nowhere tell nothing', () => {
    const qde = projectOf('Muu', [{ position: at(15, 20), name: 'aivan muuta' }])
    expect(selectionsOf(zipped(qde, TEXT, 'sources'))).toEqual([{ ...PASSAGES.lapsi, notes: [null] }])
  })

  test('a memo in a note that the selection refers to, and one that stands as the note’s description', () => {
    const notes = `<Notes><Note guid="${guid(80)}"><PlainTextContent>Kysy</PlainTextContent></Note>
      <Note guid="${guid(81)}"><Description>Tarkista</Description></Note></Notes>`
    const refers = (number: number) => `<NoteRef targetGUID="${guid(number)}"/>`
    const qde = projectOf('Muu', [{ position: at(0, 6) }, { position: at(7, 12) }], { rest: notes })
      .replace('</Coding></PlainTextSelection>', `</Coding>${refers(80)}</PlainTextSelection>`)
      .replace(
        /<\/Coding><\/PlainTextSelection>(?!.*<\/Coding><\/PlainTextSelection>)/s,
        `</Coding>${refers(81)}</PlainTextSelection>`,
      )
    expect(selectionsOf(zipped(qde, TEXT, 'sources')).map(({ notes: found }) => found)).toEqual([['Kysy'], ['Tarkista']])
  })
})

describe('what is written can be read by the tools', () => {
  const coding = { guid: guid(60), code: guid(4), user: guid(1), day: '2024-05-03', note: null }
  const project: QdaProject = {
    ...{
      name: 'p',
      origin: 'Tietopolku',
      day: '2024-05-14',
      users: [{ guid: guid(1), name: 'Coder 1' }],
      sets: [],
      variables: [],
    },
    codes: [{ guid: guid(4), name: 'Asuminen', description: null, isCodable: true, colour: null, codes: [] }],
    sources: [
      {
        ...{ guid: guid(40), name: 'Havainto 1', text: TEXT, day: '2024-05-02', values: [] },
        selections: [
          { guid: guid(50), from: 7, until: 12, codings: [coding, { ...coding, guid: guid(61), note: 'Kysy & tarkista' }] },
        ],
        codings: [{ ...coding, guid: guid(62), day: null, note: 'Koko havainto' }],
      },
    ],
  }
  const xml = projectXml(project)

  test('a memo of a passage is the description of a selection of its own, and comes back to its coding', () => {
    expect(xml.match(/<PlainTextSelection /g)).toHaveLength(2)
    expect(xml).toContain('<Description>Kysy &amp; tarkista</Description><Coding')
    const read = readProject(writeProject(project)).sources[0]
    expect(read?.selections.flatMap(({ codings }) => codings.map(({ guid: id, note }) => [id, note]))).toEqual([
      [guid(60), null],
      [guid(61), 'Kysy & tarkista'],
    ])
    expect(read?.codings.map(({ note }) => note)).toEqual(['Koko havainto'])
  })

  test('every selection and every note says who made it and when: some tools read none without', () => {
    for (const element of xml.match(/<(PlainTextSelection|Note) [^>]*>/g) ?? []) {
      expect(element).toMatch(/ creationDateTime="2024-05-\d\dT00:00:00Z"/)
      expect(element).toContain(` creatingUser="${guid(1)}"`)
    }
  })

  test('each GUID stands once, and is of the form that the schema demands', () => {
    const guids = [...xml.matchAll(/ guid="([^"]*)"/g)].map(([, one]) => one ?? '')
    expect(new Set(guids).size).toBe(guids.length)
    for (const one of guids) expect(one).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  })
})
