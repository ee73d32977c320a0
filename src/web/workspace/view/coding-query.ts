import type { Language } from '../../../model/text.ts'
import { workspaceAddress } from '../address.ts'

/** What the address of the queue asks for, as `coding.search` takes it. */
export interface CodingQuery {
  readonly words: string
  readonly state: 'waiting' | 'coded' | 'counted'
  readonly isMine: boolean
  readonly theme: string
  readonly need: string
  readonly group: string
  readonly task: string
  readonly gap: string
  readonly municipality: string
  readonly polarity: string
  readonly language: string
  readonly from: string
  readonly until: string
  readonly coder: string
  readonly proposal: string
  readonly order: 'oldest' | 'newest'
  readonly page: number
}

const STATES = ['waiting', 'coded', 'counted'] as const
/** Filters that stand folded, so that the page says when one of them is in use. */
export const FOLDED = [
  'theme',
  'need',
  'group',
  'task',
  'gap',
  'municipality',
  'polarity',
  'language',
  'from',
  'until',
  'coder',
  'proposal',
] as const

/** From the address; what makes no sense there is as if it was not there. */
export function codingQuery({ searchParams }: URL): CodingQuery {
  const text = (name: string, shape: RegExp) => (shape.test(searchParams.get(name) ?? '') ? (searchParams.get(name) ?? '') : '')
  const code = (name: string) => text(name, /^[\w.:-]{1,60}$/)
  const day = (name: string) => text(name, /^\d{4}-\d{2}-\d{2}$/)
  const page = Number(searchParams.get('page') ?? '1')
  return {
    words: (searchParams.get('words') ?? '').slice(0, 200),
    state: STATES.find((one) => one === searchParams.get('state')) ?? 'waiting',
    isMine: searchParams.get('mine') === '1',
    theme: code('theme').slice(0, 40),
    need: code('need'),
    group: code('group'),
    task: code('task'),
    gap: code('gap'),
    municipality: text('municipality', /^\d{3}$/),
    polarity: text('polarity', /^(?:negative|positive|weak-signal)$/),
    language: text('language', /^(?:fi|sv|en)$/),
    from: day('from'),
    until: day('until'),
    coder: code('coder'),
    proposal: text('proposal', /^(?:yes|no)$/),
    order: searchParams.get('order') === 'newest' ? 'newest' : 'oldest',
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  }
}

/** What the operation is asked. A search for words looks everywhere, not only in what waits. */
export function searchInput(query: CodingQuery): Record<string, unknown> {
  const { need, group, task, gap, proposal, isMine, order, page, words, state, ...facts } = query
  const codes = Object.fromEntries(
    Object.entries({ needs: need, groups: group, tasks: task, gaps: gap }).filter(([, code]) => code !== ''),
  )
  const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== ''))
  const isProposal = proposal === '' ? {} : { hasProposal: proposal === 'yes' }
  return { words, state: isMine ? 'counted' : state, isMine, codes, ...given, ...isProposal, order, page }
}

const DEFAULTS: Readonly<Record<string, string>> = { state: 'waiting', order: 'oldest', page: '1' }

/** The address of the same list, with something changed. */
export function codingAddress(language: Language, query: CodingQuery, changed: Partial<CodingQuery> = {}): string {
  const { isMine, ...rest } = { ...query, ...changed }
  const entries = Object.entries(rest)
    .map(([name, value]) => [name, String(value)])
    .filter(([name = '', value]) => value !== '' && value !== DEFAULTS[name])
  const search = new URLSearchParams([
    ...entries.map(([name = '', value = '']) => [name, value]),
    ...(isMine ? [['mine', '1']] : []),
  ])
  return `${workspaceAddress(language, 'coding')}${search.size === 0 ? '' : `?${search}`}`
}
