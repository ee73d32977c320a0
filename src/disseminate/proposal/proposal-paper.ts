import type { BriefingLanguage } from '../../model/briefing-content.ts'
import type { PinnedSeries } from '../../model/evidence.ts'
import type { PaperBlock, PaperDocument, PaperFact, PaperSection } from '../../model/paper-document.ts'
import { OUTCOMES, type Outcome, PROPOSAL_STATES, type ProposalAct, type ProposalState } from '../../model/proposal.ts'
import { fillTexts, type Texts } from '../../model/text.ts'
import type { ToldCount } from '../../model/told-count.ts'
import { AGENDA_WORDS, annexIn, answersIn } from '../briefing/agenda-words.ts'
import { dayWords } from '../briefing/day-of-briefing.ts'
import { pointText, signsOf } from '../briefing/part-on-paper.ts'
import { STEP_WORDS, PROPOSAL_WORDS as W } from './proposal-words.ts'

type Both = { readonly fi: string; readonly sv: string }

/** A proposal as it is put before a meeting. */
export interface ProposalOnPaper {
  readonly ownerNames: Texts
  readonly titles: Both
  readonly texts: Both
  readonly state: ProposalState
  readonly outcome: Outcome | null
  readonly addressee: Texts
  readonly body: Both | null
  readonly task: Texts | null
  readonly submittedOn: string | null
  readonly answerDueOn: string | null
  readonly recordNumber: string | null
  readonly responsible: string | null
  readonly costNote: string | null
  readonly welfareSection: string | null
  readonly strategyGoal: string | null
  readonly steps: readonly PaperStep[]
  readonly documents: readonly { readonly name: string; readonly address: string | null; readonly recordNumber: string | null }[]
  /** Null when it rests on no phenomenon. */
  readonly basis: ProposalBasis | null
  readonly smallestShown: number
  readonly notedFollowUpDays: number
  readonly madeOn: string
}

export interface PaperStep {
  readonly act: ProposalAct
  readonly onDay: string
  readonly body: Both | null
  readonly recordNumber: string | null
  readonly outcome: Outcome | null
}

export interface ProposalBasis {
  readonly titles: Both
  readonly descriptions: Both
  /** Some are only a few: a paper of a meeting becomes public. */
  readonly counts: Readonly<Record<'reports' | 'units' | 'areas' | 'groups', ToldCount>>
  readonly figures: readonly PinnedSeries[]
  readonly sources: readonly {
    readonly title: string
    readonly publisher: string
    readonly publishedOn: string
    readonly address: string | null
  }[]
}

/** An annex of an agenda: what is to be decided, the proposal, what it rests on, how it has been handled. */
export function proposalOnPaper(proposal: ProposalOnPaper, language: BriefingLanguage): PaperDocument {
  const title = inOne(proposal.titles, language)
  return {
    language,
    title,
    sender: proposal.ownerNames[language],
    notice: null,
    annex: annexIn(language),
    facts: factsOf(proposal, language),
    sections: [
      { title: W.proposal[language], blocks: [{ kind: 'text', text: inOne(proposal.texts, language) || title }] },
      evidenceSection(proposal, language),
      decisionSection(proposal, language),
      ...stepSection(proposal, language),
      ...documentSection(proposal, language),
    ],
    foot: `${proposal.ownerNames[language]} · ${title} · ${dayWords(proposal.madeOn, language)}`,
    pageWord: W.page[language],
  }
}

function factsOf(proposal: ProposalOnPaper, language: BriefingLanguage): PaperFact[] {
  const { state, outcome, submittedOn, answerDueOn, body } = proposal
  const standing = PROPOSAL_STATES.states[state][language]
  const day = (on: string | null) => on && dayWords(on, language)
  const facts: readonly (readonly [Texts, string | null])[] = [
    [W.addressee, proposal.addressee[language]],
    [W.body, body && inOne(body, language)],
    [W.task, proposal.task?.[language] ?? null],
    [W.record, proposal.recordNumber],
    [W.submitted, day(submittedOn)],
    [W.answerDue, day(answerDueOn)],
    [W.state, outcome ? `${standing}: ${OUTCOMES[outcome][language].toLowerCase()}` : standing],
    [W.responsible, proposal.responsible],
    [W.welfare, proposal.welfareSection],
    [W.strategy, proposal.strategyGoal],
    [W.cost, proposal.costNote],
  ]
  return facts.flatMap(([label, value]) => (value ? [{ label: label[language], value }] : []))
}

function evidenceSection({ basis, smallestShown }: ProposalOnPaper, language: BriefingLanguage): PaperSection {
  const title = W.evidence[language]
  if (!basis) return { title, blocks: [{ kind: 'text', text: W.noEvidence[language] }] }
  const told = (count: ToldCount) => (count === 'few' ? fillTexts(W.few, { smallest: smallestShown })[language] : String(count))
  const description = inOne(basis.descriptions, language)
  return {
    title,
    blocks: [
      { kind: 'heading', text: inOne(basis.titles, language) },
      ...(description === '' ? [] : [{ kind: 'text' as const, text: description }]),
      {
        kind: 'table',
        caption: W.counts[language],
        columns: [
          { title: W.what[language], align: 'start', width: 3 },
          { title: W.count[language], align: 'end', width: 1 },
        ],
        rows: (['reports', 'units', 'areas', 'groups'] as const).map((key) => [W[key][language], told(basis.counts[key])]),
      },
      { kind: 'text', text: W.countNote[language] },
      ...figuresOf(basis, language),
      ...sourcesOf(basis, language),
    ],
  }
}

/** The newest figure of each pinned series, with its mark. */
function figuresOf({ figures }: ProposalBasis, language: BriefingLanguage): PaperBlock[] {
  const rows = figures.flatMap((series) => {
    const newest = series.points.findLast(({ value }) => value !== null)
    if (!newest) return []
    const { title, areaName, source, isPercent } = series
    return [
      [title[language], areaName[language], newest.label[language], pointText(newest, language, isPercent), source[language]],
    ]
  })
  if (rows.length === 0) return []
  const columns = [
    { title: W.figure[language], align: 'start' as const, width: 3 },
    { title: W.area[language], align: 'start' as const, width: 2 },
    { title: W.time[language], align: 'start' as const, width: 1 },
    { title: W.value[language], align: 'end' as const, width: 1 },
    { title: W.source[language], align: 'start' as const, width: 2 },
  ]
  const newest = figures.flatMap(({ points }) => points.findLast(({ value }) => value !== null) ?? [])
  const signs = signsOf(newest, language)
  return [
    { kind: 'table', caption: W.figures[language], columns, rows },
    ...(signs === '' ? [] : [{ kind: 'text' as const, text: signs }]),
  ]
}

function sourcesOf({ sources }: ProposalBasis, language: BriefingLanguage): PaperBlock[] {
  if (sources.length === 0) return []
  const items = sources.map(({ title, publisher, publishedOn, address }) => [
    { text: title, isEmphasis: true, href: address },
    {
      text: `. ${[publisher, publishedOn.slice(0, 4)].filter((text) => text !== '').join(', ')}.`,
      isEmphasis: false,
      href: null,
    },
  ])
  return [
    { kind: 'heading', text: W.sources[language] },
    { kind: 'list', items },
  ]
}

function decisionSection({ costNote, notedFollowUpDays }: ProposalOnPaper, language: BriefingLanguage): PaperSection {
  const asked = [W.why, W.who, ...(costNote ? [W.money] : []), W.back]
  return {
    title: AGENDA_WORDS.toDecide[language],
    blocks: [
      {
        kind: 'decisions',
        items: [
          { question: W.asked[language], options: answersIn(language) },
          ...asked.map((question) => ({ question: question[language], options: [] })),
        ],
      },
      { kind: 'text', text: fillTexts(W.noted, { days: notedFollowUpDays })[language] },
    ],
  }
}

function stepSection({ steps }: ProposalOnPaper, language: BriefingLanguage): PaperSection[] {
  const rows = steps.flatMap(({ act, onDay, body, recordNumber, outcome }) => {
    const name = STEP_WORDS[act]?.[language]
    if (!name) return []
    const said = outcome ? `${name}: ${OUTCOMES[outcome][language].toLowerCase()}` : name
    return [[dayWords(onDay, language), said, body ? inOne(body, language) : '', recordNumber ?? '']]
  })
  if (rows.length === 0) return []
  const columns = [
    { title: W.day[language], align: 'start' as const, width: 2 },
    { title: W.step[language], align: 'start' as const, width: 3 },
    { title: W.body[language], align: 'start' as const, width: 3 },
    { title: W.record[language], align: 'start' as const, width: 2 },
  ]
  return [{ title: W.steps[language], blocks: [{ kind: 'table', caption: null, columns, rows }] }]
}

function documentSection({ documents }: ProposalOnPaper, language: BriefingLanguage): PaperSection[] {
  if (documents.length === 0) return []
  const items = documents.map(({ name, address, recordNumber }) => [
    { text: name, isEmphasis: false, href: address },
    { text: recordNumber ? `, ${recordNumber}` : '', isEmphasis: false, href: null },
  ])
  return [{ title: W.documents[language], blocks: [{ kind: 'list', items }] }]
}

function inOne(texts: Both, language: BriefingLanguage): string {
  return texts[language] || texts.fi || texts.sv
}
