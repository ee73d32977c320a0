import type {
  BriefingContent,
  BriefingLanguage,
  ShownPart,
  ShownProposal,
  ShownSection,
  TwoTexts,
} from '../../model/briefing-content.ts'
import type { PaperBlock, PaperDocument, PaperFact, PaperSection } from '../../model/paper-document.ts'
import { fillTexts } from '../../model/text.ts'
import { INVENTED_DATA, INVENTED_DATA_LINE } from '../table/standing-texts.ts'
import { AGENDA_WORDS as A, annexIn, answersIn } from './agenda-words.ts'
import { BRIEFING_WORDS as W } from './briefing-words.ts'
import { dayWords, monthWords } from './day-of-briefing.ts'
import { notesOnce } from './notes-once.ts'
import { partOnPaper } from './part-on-paper.ts'
import { structuredText } from './structured-text.ts'

/** What stands on the paper beside the content. */
export interface BriefingOnPaper {
  readonly content: BriefingContent
  /** Null while it is a draft. */
  readonly edition: { readonly number: number; readonly publishedAt: string | null; readonly notes: TwoTexts | null } | null
  /** With sections for internal use. */
  readonly isInternal: boolean
  /** Of a register of invented data: every page of every file says so. */
  readonly isSynthetic: boolean
  /** Permanent address of the web page; null while there is none. */
  readonly address: string | null
}

/** A briefing as a document in one of its languages: cover facts, contents, sections with everything bound to them. */
export function briefingOnPaper(paper: BriefingOnPaper, language: BriefingLanguage): PaperDocument {
  const { content } = paper
  return {
    language,
    title: titleIn(content.titles, language),
    sender: content.ownerNames[language],
    notice: noticeOf(paper, language),
    facts: factsOf(paper, language),
    sections: [...changesOf(paper, language), ...notesOnce(content.sections).map((section) => sectionOnPaper(section, language))],
    foot: footOf(paper, language),
    pageWord: W.page[language],
    contents: W.contents[language],
  }
}

/** For a meeting: the summary and every proposal, as an annex of the agenda. */
export function meetingPackage(paper: BriefingOnPaper, language: BriefingLanguage): PaperDocument {
  const whole = briefingOnPaper(paper, language)
  const { sections } = paper.content
  const summary = sections
    .filter(({ kind }) => kind === 'summary')
    .map((section) => sectionOnPaper({ ...section, parts: [] }, language))
  const contents = sections.flatMap(({ parts }) => parts.map(({ content }) => content))
  const all = contents.flatMap((content) => (content.kind === 'proposals' ? content.proposals : []))
  const proposals = [...new Map(all.map((one) => [one.id, one])).values()]
  const part: ShownPart = { id: 'proposals', notes: { fi: '', sv: '' }, content: { kind: 'proposals', proposals } }
  const { contents: _, ...document } = whole
  return {
    ...document,
    annex: annexIn(language),
    sections: [
      ...summary,
      // The section has the heading that stands over proposals elsewhere.
      { title: W.proposals[language], blocks: partOnPaper(part, language).filter(({ kind }) => kind !== 'heading') },
      ...(proposals.length === 0 ? [] : [{ title: A.toDecide[language], blocks: [decisionsOf(proposals, language)] }]),
    ],
  }
}

/** Each proposal by its title, with what a body can answer. */
function decisionsOf(proposals: readonly ShownProposal[], language: BriefingLanguage): PaperBlock {
  const items = proposals.map(({ titles }) => ({ question: titleIn(titles, language), options: answersIn(language) }))
  return { kind: 'decisions', items }
}

/** In the other language where it has none in this: better that than nothing. */
function titleIn(titles: TwoTexts, language: BriefingLanguage): string {
  return titles[language] || titles.fi || titles.sv
}

function noticeOf({ edition, isInternal, isSynthetic, content }: BriefingOnPaper, language: BriefingLanguage): string | null {
  const notices = [
    ...(isSynthetic ? [`${INVENTED_DATA_LINE}.`] : []),
    ...(edition === null ? [fillTexts(W.draft, { date: dayWords(content.asOf, language) })[language]] : []),
    ...(edition !== null && isInternal ? [W.internal[language]] : []),
  ]
  return notices.length === 0 ? null : notices.join(' ')
}

function factsOf({ content, edition, address }: BriefingOnPaper, language: BriefingLanguage): PaperFact[] {
  const { national, local } = content.codebook
  const version =
    fillTexts(W.codebookValue, { national })[language] + (local > 0 ? fillTexts(W.localValue, { local })[language] : '')
  const published = edition?.publishedAt
  return [
    { label: W.area[language], value: content.ownerNames[language] },
    { label: W.period[language], value: monthWords(content, language) },
    ...(edition ? [{ label: W.edition[language], value: String(edition.number) }] : []),
    ...(published ? [{ label: W.published[language], value: dayWords(published.slice(0, 10), language) }] : []),
    { label: W.asOf[language], value: dayWords(content.asOf, language) },
    { label: W.codebook[language], value: version },
    ...(address === null ? [] : [{ label: W.permanent[language], value: address }]),
  ]
}

function footOf({ content, edition, isSynthetic }: BriefingOnPaper, language: BriefingLanguage): string {
  const invented = isSynthetic ? ` · ${INVENTED_DATA[language]}` : ''
  const number = edition ? ` · ${W.edition[language]} ${edition.number}` : ''
  return `${content.ownerNames[language]} · ${titleIn(content.titles, language)}${number}${invented}`
}

function changesOf({ edition }: BriefingOnPaper, language: BriefingLanguage): PaperSection[] {
  const text = edition?.notes?.[language] ?? ''
  return text === '' ? [] : [{ title: W.changes[language], blocks: wordsOnPaper(text) }]
}

function sectionOnPaper(section: ShownSection, language: BriefingLanguage): PaperSection {
  const marks: PaperBlock[] = section.isInternal ? [{ kind: 'text', text: W.forInternalUse[language] }] : []
  const parts = section.parts.flatMap((part) => partOnPaper(part, language))
  return { title: titleIn(section.titles, language), blocks: [...marks, ...wordsOnPaper(section.texts[language]), ...parts] }
}

/** Structured text as blocks. */
function wordsOnPaper(text: string): PaperBlock[] {
  return structuredText(text).map((block): PaperBlock => {
    if (block.kind === 'list') return block
    if (block.kind === 'heading') return { kind: 'heading', text: block.words.map((run) => run.text).join('') }
    return { kind: 'words', runs: block.words, isAside: block.kind === 'aside' }
  })
}
