import { helsinkiDay } from '../../model/helsinki-day.ts'
import { endedHalfYears, type HalfYear } from '../../model/synthesis.ts'
import type { Texts } from '../../model/text.ts'
import { briefingsOf } from '../../store/social/briefings.ts'
import { codebookRequests } from '../../store/social/codebook-requests.ts'
import { answersOfRequests, requestsOf } from '../../store/social/information-requests.ts'
import { phenomenaOf } from '../../store/social/phenomena.ts'
import { sharedContents } from '../../store/social/shared-contents.ts'
import type { OperationContext } from '../operation.ts'
import { organisersOf } from '../synthesis/compare.ts'

/** The institute's work: what counties have shared and answered, and what is national. */
export interface HomeNational {
  /** The half-year that ended last. */
  readonly halfYear: HalfYear
  readonly shared: number
  readonly counties: number
  /** Who has not shared it, in order of code. */
  readonly missing: readonly Texts[]
  readonly requests: readonly {
    readonly id: string
    readonly titles: { readonly fi: string; readonly sv: string }
    readonly due: string
    readonly isLate: boolean
    readonly answers: number
  }[]
  /** National ones that are not closed or merged. */
  readonly phenomena: number
  /** National ones that are not published yet. */
  readonly briefings: number
  /** Changes of the codebook that counties have proposed and nobody has decided of. */
  readonly codebookRequests: number
}

const OVER: readonly string[] = ['merged', 'closed']
const OUT: readonly string[] = ['published', 'followed', 'superseded']

export async function homeNational({
  db,
  now,
  definitions,
}: Pick<OperationContext, 'db' | 'now' | 'definitions'>): Promise<HomeNational> {
  const today = helsinkiDay(now())
  const [halfYear = ''] = endedHalfYears(today, 1)
  const sharedBy = new Set((await sharedContents(db, { period: halfYear })).map(({ organiser }) => organiser))
  const counties = organisersOf({ definitions })
  const open = (await requestsOf(db)).filter(({ state }) => state === 'open')
  const answers = await answersOfRequests(db, { requests: open.map(({ id }) => id), organisers: 'all' })
  return {
    halfYear,
    shared: counties.filter(({ code }) => sharedBy.has(code)).length,
    counties: counties.length,
    missing: counties.filter(({ code }) => !sharedBy.has(code)).map(({ names }) => names),
    requests: open.map(({ id, title_fi: fi, title_sv: sv, due_on: due }) => ({
      ...{ id, titles: { fi, sv }, due, isLate: due < today },
      answers: answers.filter(({ request, sent_on: sentOn }) => request === id && sentOn !== null).length,
    })),
    phenomena: (await phenomenaOf(db, ['national'])).filter(({ state }) => !OVER.includes(state)).length,
    briefings: (await briefingsOf(db, ['national'])).filter(({ state }) => !OUT.includes(state)).length,
    codebookRequests: (await codebookRequests(db, 'all')).filter(({ state }) => state === 'proposed').length,
  }
}
