import { countyByCode } from '../../design/areas.ts'
import { plainWords } from '../../disseminate/briefing/structured-text.ts'
import type { Briefing, BriefingPart, BriefingSection } from '../../model/briefing.ts'
import type { BriefingContent, EditionCard, ShownSection, TwoTexts } from '../../model/briefing-content.ts'
import type { Definitions } from '../../model/definitions.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { Owner } from '../../model/phenomenon.ts'
import type { Texts } from '../../model/text.ts'
import { partsOf, sectionsOf } from '../../store/social/briefing-sections.ts'
import { linksOf, phenomenonById } from '../../store/social/phenomena.ts'
import { codebookOf } from '../codebook/codebook-of.ts'
import type { Gathering } from './parts/gathering.ts'
import { showPart } from './parts/show-part.ts'

/** A draft with everything bound to it worked out as of now. Read outside any transaction. */
export async function liveContent(context: Gathering['context'], briefing: Briefing): Promise<BriefingContent> {
  const [sections, parts] = await Promise.all([sectionsOf(context.db, briefing.id), partsOf(context.db, briefing.id)])
  const codebook = await codebookOf(context, briefing.owner)
  const shown: ShownSection[] = []
  for (const section of sections) shown.push(await shownSection(context, briefing, { section, parts }))
  return {
    briefing: briefing.id,
    owner: briefing.owner,
    ownerNames: ownerNames(context.definitions, briefing.owner),
    titles: briefing.titles,
    languages: briefing.languages,
    periodFrom: briefing.periodFrom,
    periodUntil: briefing.periodUntil,
    codebook: { national: codebook.national, local: codebook.local },
    asOf: helsinkiDay(context.now()),
    sections: shown,
  }
}

/** One section as of now. */
export async function shownSection(
  context: Gathering['context'],
  briefing: Briefing,
  { section, parts }: { readonly section: BriefingSection; readonly parts: readonly BriefingPart[] },
): Promise<ShownSection> {
  const own = parts.filter((part) => part.section === section.id)
  const { id, kind, titles, texts, isInternal, phenomenon } = section
  const shown = await Promise.all(own.map((part) => showPart(context, { briefing, section, part })))
  return { id, kind, titles, texts, isInternal, phenomenon, parts: shown }
}

const COUNTRY: Texts = { fi: 'Koko maa', sv: 'Hela landet', en: 'The whole country' }

export function ownerNames(definitions: Definitions, owner: Owner): Texts {
  if (owner === 'national') return COUNTRY
  return countyByCode(definitions, owner)?.names ?? { fi: owner, sv: owner, en: owner }
}

const SUMMARY_LENGTH = 400

/** What lists and search need of an edition; of internal sections nothing. */
export async function cardOf(context: Gathering['context'], briefing: Briefing, content: BriefingContent): Promise<EditionCard> {
  const shown = content.sections.filter(({ isInternal }) => !isInternal)
  const ids = [...new Set(shown.flatMap(({ phenomenon }) => (phenomenon === null ? [] : [phenomenon])))]
  const phenomena = (await Promise.all(ids.map((id) => phenomenonById(context.db, id)))).filter((one) => one !== null)
  const links = await Promise.all(ids.map((id) => linksOf(context.db, id)))
  const summary = shown.find(({ kind }) => kind === 'summary') ?? shown[0]
  const begins = (text: string | undefined) => shortened(plainWords(text ?? ''))
  return {
    titles: content.titles,
    summary: { fi: begins(summary?.texts.fi), sv: begins(summary?.texts.sv) } satisfies TwoTexts,
    languages: content.languages,
    periodFrom: content.periodFrom,
    periodUntil: content.periodUntil,
    tasks: briefing.tasks,
    phenomena: phenomena.map(({ id, titles }) => ({ id, titles: { fi: titles.fi, sv: titles.sv } })),
    themes: [...new Set(links.flat().flatMap(({ kind, target }) => (kind === 'theme' ? [target] : [])))].sort(),
    proposals: proposalsIn(shown),
  }
}

function shortened(text: string): string {
  if (text.length <= SUMMARY_LENGTH) return text
  const cut = text.slice(0, SUMMARY_LENGTH)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`
}

/** Public proposals that stand in the sections. */
function proposalsIn(sections: readonly ShownSection[]): string[] {
  const contents = sections.flatMap(({ parts }) => parts.map(({ content }) => content))
  const ids = contents
    .flatMap((content) => (content.kind === 'proposals' ? content.proposals : []))
    .filter(({ isPublic }) => isPublic)
  return [...new Set(ids.map(({ id }) => id))]
}
