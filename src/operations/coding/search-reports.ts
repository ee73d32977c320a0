import type { ReportState } from '../../model/social-report.ts'
import { countedAs, themesBelow } from '../../model/theme-tree.ts'
import { assignmentsOf, type CodingAssignment } from '../../store/social/coding-assignments.ts'
import { codingsOfReports } from '../../store/social/codings.ts'
import { countReports, type FoundReport, findReports, type ReportQuestion } from '../../store/social/find-reports.ts'
import { textsOf } from '../../store/social/report-texts.ts'
import { codebookOf } from '../codebook/codebook-of.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { codersPart, seenCodings } from './coding-sight.ts'
import { SEARCH_INPUT, type Search, STATE_GROUPS, searchedWords } from './search-input.ts'
import { hasHit, type SnippetPiece, snippetOf } from './snippet.ts'

const REPORTS_PER_PAGE = 25

/** One line of the answer. It tells raw text: only the county's own coordinator gets it. */
export interface FoundLine extends Omit<FoundReport, 'state'> {
  readonly state: ReportState
  readonly title: readonly SnippetPiece[]
  readonly snippet: readonly SnippetPiece[]
  /** Themes that the actor may see, each once. */
  readonly themes: readonly string[]
  /** What the actor is to it, when it was given to them. */
  readonly place: 1 | 2 | null
  readonly isBlind: boolean
}

export interface FoundReports {
  readonly lines: readonly FoundLine[]
  readonly count: number
  readonly page: number
  readonly pages: number
  /** The words as they were searched for. */
  readonly words: readonly string[]
}

/** Finds observations by words (beginnings of words, all of them), themes and facts. Leaves one audit entry: it shows raw text. */
export const searchReports = defineOperation({
  name: 'coding.search',
  title: { fi: 'Etsi havaintoja', sv: 'Sök observationer', en: 'Search observations' },
  access: 'read',
  input: SEARCH_INPUT,
  async perform(search, context): Promise<FoundReports> {
    const question = await questionOf(search, context)
    const { db, actor } = context
    const { count, page, reports } = await onePage(db, question, search)
    const words = question.words ?? []
    const lines = await linesOf(reports, { words, account: actor.id }, context)
    await context.commit({ subject: 'social-report/search', details: aboutSearch(search, count) }, async () => undefined)
    return { lines, count, page, pages: pagesOf(count), words }
  },
})

/** A page beyond the last one, as when reports have left the list meanwhile, is the last one. */
async function onePage(db: OperationContext['db'], question: ReportQuestion, { order, page }: Search) {
  const at = (number: number) =>
    findReports(db, question, { order, limit: REPORTS_PER_PAGE, offset: (number - 1) * REPORTS_PER_PAGE })
  const asked = await at(page)
  if (asked.count > 0 || page === 1) return { page, ...asked }
  const last = pagesOf(await countReports(db, question))
  return { page: last, ...(await at(last)) }
}

function pagesOf(count: number): number {
  return Math.max(1, Math.ceil(count / REPORTS_PER_PAGE))
}

/** Numbers and names of filters only: words that people type may be names. */
function aboutSearch({ words, codes, page, ...search }: Search, count: number) {
  const filters = [...Object.keys(search), ...Object.keys(codes)].filter((name) => name !== 'order')
  return { hasWords: words.trim() !== '', filters: filters.join(' '), count, page }
}

async function questionOf(search: Search, context: OperationContext): Promise<ReportQuestion> {
  const reached = context.reach.organisers()
  const organisers = reached === 'all' ? [] : reached
  const { words, state, theme, codes, isMine, order: _order, page: _page, ...facts } = search
  const states = state in STATE_GROUPS ? STATE_GROUPS[state as keyof typeof STATE_GROUPS] : [state]
  return {
    organisers,
    states,
    words: searchedWords(words),
    ...(theme === undefined ? {} : { themes: await themesOf(theme, organisers, context), notBlindTo: context.actor.id }),
    codes,
    ...(isMine ? { waitsFor: context.actor.id } : {}),
    ...given(facts),
  }
}

type Facts = Pick<ReportQuestion, 'municipality' | 'polarity' | 'language' | 'from' | 'until' | 'coder' | 'hasProposal'>

function given(facts: { readonly [Name in keyof Facts]: Facts[Name] | undefined }): Partial<Facts> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
}

/** The theme, all below it, and those that were merged into one of them. */
async function themesOf(id: string, organisers: readonly string[], context: OperationContext): Promise<string[]> {
  const found = new Set<string>()
  for (const organiser of organisers) {
    const { themes } = await codebookOf(context, organiser)
    const below = themesBelow(themes, id)
    for (const theme of themes) if (below.has(theme.id) || below.has(countedAs(themes, theme.id))) found.add(theme.id)
  }
  return [...found]
}

interface Shown {
  readonly words: readonly string[]
  readonly account: string
}

async function linesOf(
  found: readonly FoundReport[],
  { words, account }: Shown,
  { db }: Pick<OperationContext, 'db'>,
): Promise<FoundLine[]> {
  const ids = found.map(({ id }) => id)
  const [texts, codings, assignments] = [await textsOf(db, ids), await codingsOfReports(db, ids), await assignmentsOf(db, ids)]
  return found.map((report) => {
    const own = assignments.filter((one: CodingAssignment) => one.report === report.id)
    const seen = seenCodings(
      codings.filter((one) => one.report === report.id),
      own,
      account,
    )
    const { place, isDone, isBlind, isSecond } = codersPart(own, account)
    const counted = isSecond ? seen : seen.filter(({ isCounted }) => isCounted)
    return {
      ...report,
      state: report.state as ReportState,
      ...wordsOf(
        texts.filter((one) => one.report === report.id),
        words,
      ),
      themes: [...new Set(counted.map(({ theme }) => theme))],
      place: isDone ? null : place,
      isBlind: isBlind && isSecond,
    }
  })
}

type PartText = Awaited<ReturnType<typeof textsOf>>[number]

/** The title whole; the snippet from the part in which a word was found, else from the observation. */
function wordsOf(texts: readonly PartText[], words: readonly string[]): Pick<FoundLine, 'title' | 'snippet'> {
  const of = (part: string) => texts.find((one) => one.part === part)?.text ?? ''
  const bodies = ['observation', 'consequences', 'proposal'].map(of)
  const shown = bodies.find((text) => hasHit(text, words)) ?? bodies.find((text) => text !== '') ?? ''
  return { title: snippetOf(of('title'), words), snippet: snippetOf(shown, words) }
}
