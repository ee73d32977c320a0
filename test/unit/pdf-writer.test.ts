import { describe, expect, test } from 'vitest'
import { printableText } from '../../src/disseminate/export/pdf/printable-text.ts'
import type { PaperDocument } from '../../src/model/paper-document.ts'
import { paperSvg, pdfBytes } from '../../src/register/pdf-writer.ts'

const DOCUMENT: PaperDocument = {
  language: 'fi',
  title: 'Lastensuojelun sosiaalityön henkilöstömitoitus',
  sender: 'Terveyden ja hyvinvoinnin laitos',
  notice: 'Luonnos, ei lähetetty',
  facts: [{ label: 'Vastaaja', value: 'Pohjanmaan hyvinvointialue' }],
  sections: [
    {
      title: 'Asiakkaat',
      blocks: [
        { kind: 'text', text: 'Luvut poikkileikkauspäivänä.' },
        {
          kind: 'table',
          caption: null,
          columns: [
            { title: 'Kenttä', align: 'start', width: null },
            { title: 'Kysymys', align: 'start', width: 2 },
            { title: 'Vastaus', align: 'end', width: 1 },
          ],
          rows: [['H2', 'Lastensuojelun asiakkaat', '1 440']],
        },
      ],
    },
  ],
  foot: 'lomakeversio 1',
  pageWord: 'sivu',
}

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

describe('a document as PDF', () => {
  test('says that it is PDF/UA-1, is tagged, and names its language and title', () => {
    const text = textOf(pdfBytes(DOCUMENT))
    expect(text.startsWith('%PDF-')).toBe(true)
    expect(text).toMatch(/pdfuaid:part>1</)
    expect(text).toContain('/MarkInfo')
    expect(text).toContain('/StructTreeRoot')
    expect(text).toMatch(/\/Lang\s*\(fi/)
    expect(text).toContain('/DisplayDocTitle true')
  })

  test('the same document gives the same bytes', () => {
    expect(Buffer.compare(pdfBytes(DOCUMENT), pdfBytes(DOCUMENT))).toBe(0)
  })

  test.each([
    '#panic("x")',
    '$ x + ',
    '*_`[',
    '#import "/etc/passwd"',
    '\\u{202e} \u0000 <script>',
    '👩‍👩‍👧 ääkköset',
    ']) #set page(width: 1pt)',
  ])('what people typed is never read as markup: %j', (typed) => {
    const hostile = { ...DOCUMENT, sender: typed, sections: [{ title: typed, blocks: [{ kind: 'text' as const, text: typed }] }] }
    expect(textOf(pdfBytes(hostile)).startsWith('%PDF-')).toBe(true)
  })

  test('every sign that is let through can be drawn, and one stands for each that cannot', () => {
    const all = Array.from({ length: 0x2300 }, (_, code) => String.fromCharCode(code)).join('')
    const text = `${printableText(all)} ${printableText('👩‍👩‍👧 שלום a\u0308')}`
    expect(text).toContain('□ □□□□ ä')
    const document = { ...DOCUMENT, sections: [{ title: 'Merkit', blocks: [{ kind: 'text' as const, text }] }] }
    expect(textOf(pdfBytes(document)).startsWith('%PDF-')).toBe(true)
  })

  test('a long document gets as many pages as it needs', () => {
    const rows = Array.from({ length: 200 }, (_, place) => [`H${place}`, 'Kysymys, jonka pituus on rivin verran', String(place)])
    const [section] = DOCUMENT.sections
    const table = section?.blocks[1]
    if (table?.kind !== 'table') throw new Error('the table is the second block')
    const long = { ...DOCUMENT, sections: [{ title: 'Pitkä', blocks: [{ ...table, rows }] }] }
    const pages = textOf(pdfBytes(long)).match(/\/Type\s*\/Page\b/g) ?? []
    expect(pages.length).toBeGreaterThan(4)
  })

  test('the pages can be looked at as a drawing', () => {
    expect(paperSvg(DOCUMENT)).toMatch(/^<svg/)
  })
})
