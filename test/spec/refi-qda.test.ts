import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { codePointPositions } from '../../src/collect/refi-qda/code-points.ts'
import type { QdaCodebook, QdaProject } from '../../src/collect/refi-qda/exchange.ts'
import { readCodebook } from '../../src/collect/refi-qda/read-codes.ts'
import { readProject } from '../../src/collect/refi-qda/read-project.ts'
import { writeCodebook } from '../../src/collect/refi-qda/write-codes.ts'
import { projectXml, writeProject } from '../../src/collect/refi-qda/write-project.ts'
import { Problem } from '../../src/model/problem.ts'

const guid = (number: number) => `${String(number).padStart(8, '0')}-0000-4000-8000-000000000000`
const code = (number: number, name: string, codes: QdaCodebook['codes'] = []) => ({
  guid: guid(number),
  name,
  description: null,
  isCodable: true,
  colour: '#1f6f8b',
  codes,
})
const CODEBOOK: QdaCodebook = {
  origin: 'Tietopolku',
  codes: [
    code(1, 'Toimeentulo', [{ ...code(2, 'Velkaantuminen & "rahahuolet" <8.1>'), description: 'Kaksi riviä\nja äö😀' }]),
    code(3, 'Asuminen', [code(4, 'Asumisen kalleus')]),
  ],
  sets: [{ guid: guid(9), name: 'Myös: Toimeentulo', description: null, codes: [guid(4)] }],
}
//           0123456 7 89…   the face is one code point and two UTF-16 units
const TEXT = 'Velkaa 😀 ja vuokraa.'
const PROJECT: QdaProject = {
  name: 'Havainnot',
  origin: 'Tietopolku',
  day: '2024-05-14',
  users: [{ guid: guid(20), name: 'Coder 1' }],
  codes: CODEBOOK.codes,
  sets: CODEBOOK.sets,
  variables: [
    { guid: guid(30), name: 'Väestöryhmä', type: 'Text' },
    { guid: guid(31), name: 'Lähetetty', type: 'Date' },
  ],
  sources: [
    {
      guid: guid(40),
      name: 'Havainto 1',
      text: TEXT,
      day: '2024-05-02',
      selections: [
        {
          guid: guid(41),
          from: 12,
          until: 19,
          codings: [{ guid: guid(42), code: guid(4), user: guid(20), day: '2024-05-03', note: 'Tarkista & kysy' }],
        },
      ],
      codings: [{ guid: guid(43), code: guid(1), user: guid(20), day: null, note: 'Koko havainto' }],
      values: [
        { variable: guid(30), value: 'Työikäiset; Nuoret' },
        { variable: guid(31), value: '2024-05-02' },
      ],
    },
  ],
}

describe('what is written is read back', () => {
  test('a codebook', () => {
    expect(readCodebook(writeCodebook(CODEBOOK))).toEqual(CODEBOOK)
  })

  test('a project with texts, passages, memos and values', () => {
    expect(readProject(writeProject(PROJECT))).toEqual(PROJECT)
  })

  test('the same project is the same bytes', () => {
    expect(writeProject(PROJECT)).toEqual(writeProject(PROJECT))
  })

  test('signs that XML cannot carry are left out', () => {
    const odd = { ...CODEBOOK, codes: [code(1, 'a\u0001b\ud800c')] }
    expect(readCodebook(writeCodebook(odd)).codes[0]?.name).toBe('ab\ufffdc')
  })
})

describe('the file is as the schema demands', () => {
  const xml = projectXml(PROJECT)

  test('elements of the project stand in the order of its sequence', () => {
    const order = ['<Users>', '<CodeBook><Codes>', '<Variables>', '<Sources>', '<Notes>', '<Sets>'].map((name) =>
      xml.indexOf(name),
    )
    expect(order.every((place) => place > 0)).toBe(true)
    expect([...order].sort((one, other) => one - other)).toEqual(order)
  })

  test('in a source passages stand before codings, and those before values', () => {
    const source = xml.slice(xml.indexOf('<TextSource'), xml.indexOf('</TextSource>'))
    const passage = source.indexOf('<PlainTextSelection')
    const whole = source.indexOf(`<Coding guid="${guid(43)}"`)
    expect(passage).toBeLessThan(whole)
    expect(whole).toBeLessThan(source.indexOf('<VariableValue>'))
  })

  test('namespaces, required attributes and the place of the text', () => {
    expect(xml).toContain('<Project xmlns="urn:QDA-XML:project:1.0" name="Havainnot"')
    expect(xml).toContain(`<Code guid="${guid(1)}" name="Toimeentulo" isCodable="true" color="#1f6f8b">`)
    expect(xml).toContain(`plainTextPath="internal://${guid(40)}.txt"`)
    expect(xml).toContain('<Variable guid="00000030-0000-4000-8000-000000000000" name="Väestöryhmä" typeOfVariable="Text"/>')
    expect(xml).toContain('<DateValue>2024-05-02</DateValue>')
    expect(writeCodebook(CODEBOOK)).toContain('<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Tietopolku">')
    expect(writeCodebook(CODEBOOK)).toContain(`<MemberCode guid="${guid(4)}"/>`)
    expect(xml).toContain(`<MemberCode targetGUID="${guid(4)}"/>`)
    expect(strFromU8(unzipSync(writeProject(PROJECT))[`sources/${guid(40)}.txt`] ?? new Uint8Array())).toBe(TEXT)
  })

  test('positions are counted in code points', () => {
    // "Velkaa 😀 ja " is 12 code points and 13 UTF-16 units.
    const { toCodePoints, toUtf16 } = codePointPositions(TEXT)
    expect(TEXT.slice(13, 20)).toBe('vuokraa')
    expect([toCodePoints(13), toCodePoints(20)]).toEqual([12, 19])
    expect([toUtf16(12), toUtf16(19)]).toEqual([13, 20])
    expect([toUtf16(-5), toUtf16(999), toCodePoints(999)]).toEqual([0, TEXT.length, 20])
    expect(xml).toContain('name="vuokraa" startPosition="12" endPosition="19"')
  })
})

describe('files of other tools are read', () => {
  const NVIVO = `<?xml version="1.0" encoding="utf-8"?>
    <CodeBook xmlns="urn:QDA-XML:project:1.0"><Codes>
      <Code guid="{0000000A-0000-4000-8000-000000000000}" name="Debt" color="#F80"/>
    </Codes></CodeBook>`

  test('braces around GUIDs, short colours, a missing isCodable, the other namespace', () => {
    expect(readCodebook(NVIVO).codes).toEqual([
      {
        guid: '0000000a-0000-4000-8000-000000000000',
        name: 'Debt',
        description: null,
        isCodable: true,
        colour: '#ff8800',
        codes: [],
      },
    ])
  })

  test('a folder named Sources, a byte-order mark and CR LF in the text', () => {
    const files = unzipSync(writeProject(PROJECT))
    const other = {
      'project.qde': files['project.qde'] ?? new Uint8Array(),
      [`Sources/${guid(40)}.txt`]: strToU8('\ufeffEka\r\ntoka'),
      'Sources/picture.png': new Uint8Array([1, 2, 3]),
    }
    expect(readProject(zipSync(other)).sources[0]?.text).toBe('Eka\ntoka')
  })

  test('a text inside the project instead of a file', () => {
    const xml = `<Project xmlns="urn:QDA-XML:project:1.0" name="p"><Sources>
      <TextSource guid="${guid(1)}" name="t"><PlainTextContent>Hei</PlainTextContent></TextSource></Sources></Project>`
    expect(readProject(zipSync({ 'project.qde': strToU8(xml) })).sources[0]?.text).toBe('Hei')
  })
})

describe('hostile and broken files are refused with words', () => {
  const codeOf = (read: () => unknown): string => {
    try {
      read()
      return 'read'
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return error.description.code
    }
  }
  const zipped = (files: Record<string, Uint8Array>) => () => readProject(zipSync(files))
  const xml = (text: string) => () => readCodebook(text)
  const qde = (text: string) => zipped({ 'project.qde': strToU8(text) })

  test.each<[string, () => unknown, string]>([
    ['no XML', xml('Hei'), 'qda-not-xml'],
    ['nothing', xml(''), 'qda-not-xml'],
    ['cut off', xml(writeCodebook(CODEBOOK).slice(0, 200)), 'qda-not-xml'],
    ['an entity that grows', xml('<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><CodeBook>&c;</CodeBook>'), 'qda-doctype'],
    ['an entity that reads a file', xml('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>'), 'qda-doctype'],
    ['an entity without a definition', xml('<CodeBook xmlns="urn:QDA-XML:codebook:1.0">&x;</CodeBook>'), 'qda-not-xml'],
    ['another root', xml('<html/>'), 'qda-other-kind'],
    ['another namespace', xml('<CodeBook xmlns="urn:other"><Codes/></CodeBook>'), 'qda-other-kind'],
    [
      'a code without a GUID',
      xml('<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code name="a"/></Codes></CodeBook>'),
      'qda-incomplete',
    ],
    ['a thousand levels', xml('<a>'.repeat(1000) + '</a>'.repeat(1000)), 'qda-too-deep'],
    ['no zip', () => readProject(strToU8('PK but not a zip')), 'qda-not-zip'],
    ['a zip that is cut off', () => readProject(writeProject(PROJECT).slice(0, 300)), 'qda-not-zip'],
    ['a zip without a project', zipped({ 'sources/a.txt': strToU8('a') }), 'qda-no-project'],
    ['a path out of the folder', zipped({ 'project.qde': strToU8('<a/>'), '../../a.txt': strToU8('a') }), 'qda-path'],
    ['a path of Windows', zipped({ 'project.qde': strToU8('<a/>'), 'sources\\a.txt': strToU8('a') }), 'qda-path'],
    ['an absolute path', zipped({ 'project.qde': strToU8('<a/>'), '/etc/a.txt': strToU8('a') }), 'qda-path'],
    ['a bomb of one file', zipped({ 'project.qde': new Uint8Array(61_000_000) }), 'qda-too-large'],
    ['a codebook in the place of a project', qde(writeCodebook(CODEBOOK)), 'qda-other-kind'],
    [
      'a position that is no number',
      qde(`<Project xmlns="urn:QDA-XML:project:1.0" name="p"><Sources><TextSource guid="${guid(1)}">
        <PlainTextSelection guid="${guid(2)}" startPosition="-1" endPosition="x"/></TextSource></Sources></Project>`),
      'qda-incomplete',
    ],
  ])('%s', (_, read, expected) => {
    expect(codeOf(read)).toBe(expected)
  })

  test('a zip that says less of a file than there is is measured by what comes out of it', () => {
    // 70 MB of nothing, of which the directory at the end says 50 bytes (24 bytes behind the mark of its entry).
    const bytes = zipSync({ 'project.qde': new Uint8Array(70_000_000) })
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    const directory = bytes.findIndex((_, place) => place + 4 <= bytes.length && view.getUint32(place, true) === 0x02014b50)
    view.setUint32(directory + 24, 50, true)
    expect(codeOf(() => readProject(bytes))).toBe('qda-too-large')
  })

  test('no message repeats what stands in the file', () => {
    try {
      readCodebook('<CodeBook>131052-900A</wrong>')
    } catch (error) {
      expect(JSON.stringify(error instanceof Problem && error.description)).not.toContain('131052')
    }
  })
})
