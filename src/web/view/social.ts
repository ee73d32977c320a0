import { monthWords } from '../../disseminate/briefing/day-of-briefing.ts'
import type { Outcome, ProposalState } from '../../model/proposal.ts'
import type { Language } from '../../model/text.ts'
import type { PublicBriefing, PublicBriefings } from '../../operations/briefing/show-edition.ts'
import type { SiteProposalLine } from '../../operations/proposal/site-proposals.ts'
import { addressOf } from '../address/address.ts'
import { byName } from '../number/format.ts'
import { plain } from './annex.ts'

/** What readers look for in the list of briefings and proposals. Empty = everything. */
export interface SocialQuestion {
  readonly text: string
  readonly area: string
  /** A phenomenon of a briefing, by `phenomenonKey`; of proposals those that such a briefing tells of. */
  readonly phenomenon: string
  readonly task: string
  readonly year: string
  readonly language: string
  /** `answered` or `open`: of proposals; briefings without such a proposal are left out too. */
  readonly standing: string
}

export const SOCIAL_FIELDS = ['text', 'area', 'phenomenon', 'task', 'year', 'language', 'standing'] as const
const LONGEST = 80
const LONGEST_TITLE = 200

/** The question in the search part of an address; nothing of it is trusted. */
export function socialQuestion(search: URLSearchParams): SocialQuestion {
  const read = (name: string, longest = LONGEST) => (search.get(name) ?? '').slice(0, longest).trim()
  return {
    text: read('text'),
    area: read('area'),
    phenomenon: read('phenomenon', LONGEST_TITLE),
    task: read('task'),
    year: read('year'),
    language: read('language'),
    standing: read('standing'),
  }
}

export interface BriefingEntry {
  readonly id: string
  readonly title: string
  readonly summary: string
  /** Language of title and summary. */
  readonly text: 'fi' | 'sv'
  readonly href: string
  readonly area: string
  readonly publishedAt: string
  readonly period: string
  readonly languages: readonly ('fi' | 'sv')[]
  readonly isSuperseded: boolean
}

export interface ProposalEntry {
  readonly id: string
  readonly title: string
  readonly text: 'fi' | 'sv'
  readonly href: string
  readonly area: string
  readonly body: string
  readonly state: ProposalState
  readonly outcome: Outcome | null
  readonly submittedOn: string | null
  readonly answeredOn: string | null
  readonly answerDueOn: string | null
}

interface Known {
  readonly briefings: readonly PublicBriefing[]
  readonly proposals: readonly SiteProposalLine[]
  readonly areaName: (owner: string) => string
  readonly addressees: PublicBriefings['addressees']
  readonly language: Language
}

/** Briefings and proposals that answer the question, newest first. */
export function socialLists(
  { briefings, proposals, ...known }: Known,
  question: SocialQuestion,
): { readonly briefings: BriefingEntry[]; readonly proposals: ProposalEntry[] } {
  const { phenomenon } = question
  const told = new Set(briefings.filter((one) => isOf(one, phenomenon)).flatMap((one) => one.proposals))
  const found = proposals.filter((one) => isFoundProposal(one, question) && (phenomenon === '' || told.has(one.id)))
  const ids = new Set(found.map(({ id }) => id))
  const fits = (one: PublicBriefing) =>
    isFoundBriefing(one, question) && (question.standing === '' || one.proposals.some((id) => ids.has(id)))
  return {
    briefings: briefings.filter(fits).map((one) => briefingEntry(one, known.language)),
    proposals: found.map((one) => proposalEntry(one, known)),
  }
}

/** Its Finnish title, or the Swedish one where that is all there is: the same in the addresses of every language. */
function phenomenonKey({ fi, sv }: PublicBriefing['phenomena'][number]): string {
  return (fi || sv).slice(0, LONGEST_TITLE).trim()
}

/** Phenomena of the briefings, each once, by name. */
export function phenomenaOf(briefings: readonly PublicBriefing[], language: Language): { code: string; name: string }[] {
  const all = briefings.flatMap(({ phenomena }) => phenomena)
  const named = new Map(all.map((one) => [phenomenonKey(one), (language === 'sv' && one.sv) || one.fi || one.sv]))
  const compare = byName(language)
  return [...named].map(([code, name]) => ({ code, name })).sort((one, other) => compare(one.name, other.name))
}

function isOf({ phenomena }: PublicBriefing, phenomenon: string): boolean {
  return phenomenon === '' || phenomena.some((one) => phenomenonKey(one) === phenomenon)
}

/** Years of publication and submission, newest first. */
export function yearsOf(briefings: readonly PublicBriefing[], proposals: readonly SiteProposalLine[]): string[] {
  const days = [...briefings.map(({ publishedAt }) => publishedAt), ...proposals.map(({ submittedOn }) => submittedOn ?? '')]
  return [...new Set(days.map((day) => day.slice(0, 4)).filter((year) => year !== ''))].sort().reverse()
}

function isFoundBriefing(one: PublicBriefing, { text, area, phenomenon, task, year, language }: SocialQuestion): boolean {
  const words = [one.titles, one.summary, ...one.phenomena].flatMap(({ fi, sv }) => [fi, sv])
  return (
    (area === '' || one.owner === area) &&
    isOf(one, phenomenon) &&
    (task === '' || one.tasks.includes(task)) &&
    (year === '' || one.publishedAt.startsWith(year)) &&
    (language === '' || one.languages.some((known) => known === language)) &&
    holds(words, text)
  )
}

const OPEN: readonly ProposalState[] = ['submitted', 'received', 'prepared']

function isFoundProposal(one: SiteProposalLine, { text, area, task, year, language, standing }: SocialQuestion): boolean {
  const isOpen = OPEN.includes(one.state)
  return (
    (area === '' || one.owner === area) &&
    (task === '' || one.task === task) &&
    (year === '' || (one.submittedOn ?? '').startsWith(year)) &&
    (language !== 'fi' || one.titles.fi !== '') &&
    (language !== 'sv' || one.titles.sv !== '') &&
    (standing === '' || (standing === 'open') === isOpen) &&
    holds([one.titles.fi, one.titles.sv], text)
  )
}

/** Every word must stand somewhere, whatever its accents. */
function holds(texts: readonly string[], wanted: string): boolean {
  const all = plain(texts.join(' '))
  return plain(wanted)
    .split(/\s+/)
    .every((word) => all.includes(word))
}

/** In the language of the page where there is such a text. */
export function textLanguage(languages: readonly ('fi' | 'sv')[], page: Language): 'fi' | 'sv' {
  return languages.find((language) => language === page) ?? languages[0] ?? 'fi'
}

function briefingEntry(one: PublicBriefing, language: Language): BriefingEntry {
  const text = textLanguage(one.languages, language)
  const { briefing, publishedAt, languages, isSuperseded } = one
  return {
    ...{ id: briefing, text, publishedAt, languages, isSuperseded },
    title: one.titles[text],
    summary: one.summary[text],
    href: addressOf({ kind: 'briefing', briefing }, language),
    area: one.ownerNames[language],
    period: monthWords(one, language),
  }
}

function proposalEntry(
  one: SiteProposalLine,
  { language, areaName, addressees }: Omit<Known, 'briefings' | 'proposals'>,
): ProposalEntry {
  const written = (['fi', 'sv'] as const).filter((known) => one.titles[known] !== '')
  const text = textLanguage(written, language)
  const { id, state, outcome, submittedOn, answeredOn, answerDueOn } = one
  const bodyIn = language === 'sv' ? 'sv' : 'fi'
  return {
    ...{ id, state, outcome, submittedOn, answeredOn, answerDueOn, text },
    title: one.titles[text],
    href: addressOf({ kind: 'proposal', proposal: id }, language),
    area: areaName(one.owner),
    body: one.body
      ? one.body.names[bodyIn] || one.body.names.fi
      : (addressees.find(({ code }) => code === one.addressee)?.names[language] ?? one.addressee),
  }
}
