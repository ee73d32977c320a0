import { z } from 'zod'
import { briefingTableCsv, tablesOf } from '../../disseminate/briefing/briefing-csv.ts'
import { type BriefingOnPaper, briefingOnPaper, meetingPackage } from '../../disseminate/briefing/briefing-paper.ts'
import { INVENTED_DATA_LINE } from '../../disseminate/table/standing-texts.ts'
import type { BriefingContent, BriefingLanguage } from '../../model/briefing-content.ts'
import { LANGUAGES, type Language } from '../../model/text.ts'
import { pdfBytes } from '../../register/pdf-writer.ts'
import { wordBytes } from '../../register/word-writer.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { fileNotFound } from './briefing-problems.ts'
import { heldBriefing, isEditable, mayOn, readableDraft } from './held-briefing.ts'
import { idShape } from './input-shapes.ts'
import { liveContent } from './live-content.ts'
import { withoutReports } from './quoted-now.ts'
import { editionFor, type ShownEdition } from './show-edition.ts'

export interface BriefingFile {
  readonly fileName: string
  readonly contentType: string
  readonly base64: string
}

const fileShape = {
  /** `briefing.pdf`, `briefing.docx`, `meeting.pdf`, or a table: `table-3.csv`. */
  file: z.string().regex(/^(briefing\.(pdf|docx)|meeting\.pdf|table-[1-9]\d{0,3}\.csv)$/),
  language: z.enum(LANGUAGES),
}
const editionShape = z.int().min(1).max(10_000)

/** A file of a published edition, as anybody may have it. @throws Problem `briefing-file-not-found`. */
export const publicBriefingFile = defineOperation({
  name: 'site.briefing-file',
  title: {
    fi: 'Hae julkaistun raportin tiedosto',
    sv: 'Hämta en fil av en publicerad rapport',
    en: 'Get a file of a published briefing',
  },
  access: 'read',
  input: z.strictObject({
    briefing: idShape,
    edition: editionShape,
    ...fileShape,
    address: z.url().max(500).nullable().default(null),
  }),
  async perform({ briefing, edition, file, language, address }, context): Promise<BriefingFile> {
    context.reach.concernsOnlyActor()
    const shown = await editionFor(context, { briefing, edition, isPublic: true })
    return fileOf(paperOf(shown, { isInternal: false, address, ...kindOf(context) }), { file, language })
  },
})

/** The same for the county's own people: the internal version of an edition, or the draft as it is now, which says so. */
export const briefingFile = defineOperation({
  name: 'briefing.file',
  title: { fi: 'Hae raportin tiedosto', sv: 'Hämta en fil av rapporten', en: 'Get a file of a briefing' },
  access: 'read',
  input: z.strictObject({ briefing: idShape, edition: z.union([z.literal('draft'), editionShape]), ...fileShape }),
  async perform({ briefing, edition, file, language }, context): Promise<BriefingFile> {
    if (edition === 'draft') return fileOf(await draftPaper(context, briefing), { file, language })
    await heldBriefing(context, briefing)
    const shown = await editionFor(context, { briefing, edition, isPublic: false })
    return fileOf(paperOf(shown, { isInternal: hasInternal(shown.content), address: null, ...kindOf(context) }), {
      file,
      language,
    })
  },
})

function hasInternal({ sections }: BriefingContent): boolean {
  return sections.some(({ isInternal }) => isInternal)
}

async function draftPaper(context: OperationContext, id: string): Promise<BriefingOnPaper> {
  const briefing = await readableDraft(context, id)
  // What is approved but not yet out is a file only once it is published: until then the draft is what there is.
  const live = await liveContent(context, briefing)
  const isWriter = isEditable(briefing) && mayOn(context.actor, 'briefing.save', briefing.owner)
  return { content: isWriter ? live : withoutReports(live), edition: null, isInternal: true, address: null, ...kindOf(context) }
}

function kindOf({ folder }: Pick<OperationContext, 'folder'>): Pick<BriefingOnPaper, 'isSynthetic'> {
  return { isSynthetic: folder.kind === 'synthetic' }
}

function paperOf(shown: ShownEdition, about: Pick<BriefingOnPaper, 'isInternal' | 'address' | 'isSynthetic'>): BriefingOnPaper {
  const { number, publishedAt, notes } = shown
  return { content: shown.content, edition: { number, publishedAt, notes }, ...about }
}

interface AskedFile {
  readonly file: string
  readonly language: Language
}

async function fileOf(paper: BriefingOnPaper, { file, language }: AskedFile): Promise<BriefingFile> {
  const written = languageFor(paper.content, language)
  const [name = '', kind = ''] = file.split('.')
  const fileName = `${name}-${paper.content.briefing}-${paper.edition?.number ?? 'draft'}-${kind === 'csv' ? language : written}.${kind}`
  if (kind === 'csv') return { fileName, ...csvOf(paper, { file, language }) }
  const document = name === 'meeting' ? meetingPackage(paper, written) : briefingOnPaper(paper, written)
  if (kind === 'docx') return { fileName, contentType: WORD, base64: base64(await wordBytes(document)) }
  return { fileName, contentType: 'application/pdf', base64: base64(pdfBytes(document)) }
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The language asked for when the briefing is written in it, else the one there is. */
function languageFor({ languages }: Pick<BriefingContent, 'languages'>, wanted: Language): BriefingLanguage {
  return languages.find((language) => language === wanted) ?? languages[0] ?? 'fi'
}

function csvOf({ content, isSynthetic }: BriefingOnPaper, { file, language }: AskedFile): Omit<BriefingFile, 'fileName'> {
  const number = Number(/\d+/.exec(file)?.[0])
  const found = tablesOf(content).find((one) => one.number === number)
  if (!found) throw fileNotFound()
  // With a mark of its encoding, as spreadsheets take it for another otherwise.
  const text = `\ufeff${briefingTableCsv(found.table, { language, notice: isSynthetic ? INVENTED_DATA_LINE : null })}`
  return { contentType: 'text/csv; charset=utf-8', base64: base64(new TextEncoder().encode(text)) }
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}
