import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  type IRunOptions,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { PaperBlock, PaperDocument, PaperRun, PaperTable } from '../model/paper-document.ts'
import type { Language } from '../model/text.ts'

const TAGS: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }
const FONT = 'Calibri'
const INDENT = 400
const WHOLE = 100

/**
 * A document as Word (`.docx`): its title, headings, lists and tables with header rows are real ones, so that a screen reader finds its way
 * and officials can go on editing. The language is told, and where a paragraph is in another language, that too.
 */
export async function wordBytes(document: PaperDocument): Promise<Uint8Array> {
  const file = new Document({
    title: cleanText(document.title),
    creator: cleanText(document.sender),
    lastModifiedBy: cleanText(document.sender),
    description: cleanText(document.facts.map(({ label, value }) => `${label}: ${value}`).join('; ')),
    styles: stylesIn(document.language),
    sections: [{ children: bodyOf(document), footers: { default: footerOf(document) } }],
  })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}

function stylesIn(language: Language) {
  const heading = { font: FONT, bold: true, color: '1C2733' }
  return {
    default: {
      document: {
        run: { font: FONT, size: 22, language: { value: TAGS[language] } },
        paragraph: { spacing: { after: 140, line: 276 } },
      },
      title: { run: { ...heading, size: 40 }, paragraph: { spacing: { before: 120, after: 200 } } },
      heading1: { run: { ...heading, size: 28 }, paragraph: { spacing: { before: 360, after: 140 }, keepNext: true } },
      heading2: { run: { ...heading, size: 24 }, paragraph: { spacing: { before: 240, after: 100 }, keepNext: true } },
    },
  }
}

function bodyOf(document: PaperDocument): (Paragraph | Table)[] {
  const { notice, facts, sections } = document
  return [
    new Paragraph({ children: [run(document.sender, { color: '4C5A67' })] }),
    ...(document.annex ? [new Paragraph({ children: [run(document.annex.label)] })] : []),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [run(document.title)] }),
    ...(notice === null ? [] : [new Paragraph({ children: [run(notice, { bold: true })] })]),
    ...facts.map(({ label, value }) => new Paragraph({ children: [run(`${label}: `, { bold: true }), run(value)] })),
    ...sections.flatMap(({ title, blocks }) => [
      new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(title)] }),
      ...blocks.flatMap(blockOf),
    ]),
  ]
}

function blockOf(block: PaperBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [run(block.text)] })]
    case 'text':
      return linesOf(block.text).map((line) => new Paragraph({ children: [run(line)] }))
    case 'list':
      return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: item.map((one) => linked(one)) }))
    case 'words': {
      const own = block.language ? { language: { value: TAGS[block.language] } } : {}
      const children = block.runs.map((one) => linked(one, own))
      return [new Paragraph({ children, ...(block.isAside ? { indent: { left: INDENT } } : {}) })]
    }
    case 'table':
      return tableOf(block)
    case 'decisions':
      return block.items.flatMap(({ question, options }, at) => [
        new Paragraph({ keepNext: true, children: [run(`${at + 1}. ${question}`, { bold: true })] }),
        ...options.map((option) => new Paragraph({ indent: { left: INDENT }, children: [run(`☐ ${option}`)] })),
      ])
  }
}

function tableOf({ caption, columns, rows }: PaperTable): (Paragraph | Table)[] {
  const parts = columns.reduce((sum, { width }) => sum + (width ?? 1), 0)
  const cell = (text: string, at: number, isHead: boolean) =>
    new TableCell({
      width: { size: Math.round((WHOLE * (columns[at]?.width ?? 1)) / parts), type: WidthType.PERCENTAGE },
      margins: { left: 80, right: 80, top: 40, bottom: 40 },
      children: [
        new Paragraph({
          alignment: columns[at]?.align === 'end' ? AlignmentType.END : AlignmentType.START,
          spacing: { after: 0 },
          children: [run(text, isHead ? { bold: true } : {})],
        }),
      ],
    })
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, at) => cell(title, at, true)),
  })
  const lines = rows.map((texts) => new TableRow({ cantSplit: true, children: texts.map((text, at) => cell(text, at, false)) }))
  const above =
    caption === null
      ? []
      : [new Paragraph({ keepNext: true, spacing: { before: 200, after: 80 }, children: [run(caption, { bold: true })] })]
  const table = new Table({
    width: { size: WHOLE, type: WidthType.PERCENTAGE },
    tableLook: { firstRow: true, firstColumn: true },
    rows: [head, ...lines],
  })
  return [...above, table, new Paragraph({ children: [] })]
}

function footerOf({ foot, pageWord }: PaperDocument): Footer {
  const page = [run(`${foot} · ${pageWord} `), new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })]
  return new Footer({ children: [new Paragraph({ children: page })] })
}

function linked({ text, isEmphasis, href }: PaperRun, own: Partial<IRunOptions> = {}): ParagraphChild {
  if (href === null) return run(text, { ...own, italics: isEmphasis })
  return new ExternalHyperlink({ link: href, children: [run(text, { ...own, italics: isEmphasis, style: 'Hyperlink' })] })
}

function run(text: string, options: Partial<IRunOptions> = {}): TextRun {
  return new TextRun({ ...options, text: cleanText(text) })
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}

/** Signs that XML cannot hold, and halves of letters. */
function cleanText(text: string): string {
  return text.toWellFormed().replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '')
}
