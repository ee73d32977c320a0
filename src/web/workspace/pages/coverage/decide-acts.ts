import { redirect } from 'react-router'
import type { Decided } from '../../../../operations/coverage/decide.ts'
import type { ShownEffect } from '../../../../operations/coverage/show-effect.ts'
import type { Acts, Posted } from '../../visit.ts'
import { askedIn } from './asked.ts'

const DONE = ['accept', 'refuse', 'set', 'confirm', 'tainted'] as const
/** What the page says was done. */
export type DoneWord = (typeof DONE)[number]

export function doneIn(text: string | null): DoneWord | null {
  return DONE.find((word) => word === text) ?? null
}

/** What the decision page can do. The quarter, the measure and the source are those of its address. */
export const DECIDE_ACTS: Acts = {
  accept: (posted) => decide(posted, { operation: 'coverage.accept', done: 'accept', given: { verdict: 'accepted' } }),
  refuse: (posted) => decide(posted, { operation: 'coverage.accept', done: 'refuse', given: { verdict: 'refused' } }),
  confirm: (posted) => decide(posted, { operation: 'coverage.confirm', done: 'confirm', given: {} }),
  set: (posted) => {
    const origin = posted.text('unanswered') === 'on' ? 'not-answered' : 'institute'
    return decide(posted, { operation: 'coverage.set', done: 'set', given: { class: posted.text('class'), origin } })
  },
  effect: async ({ visit, text }) => {
    const chosen = text('municipality')
    const municipalities = chosen === 'all' ? 'all' : [chosen]
    const effect = await visit.edge.perform('coverage.effect', {
      ...contentOf({ visit }),
      period: text('period'),
      municipalities,
    })
    return { effect: effect as ShownEffect }
  },
}

interface Decision {
  readonly operation: string
  readonly done: DoneWord
  readonly given: Readonly<Record<string, string>>
}

async function decide({ visit, form, text }: Posted, { operation, done, given }: Decision): Promise<Response> {
  const named = [...form.keys()].filter((name) => name.startsWith('m-')).map((name) => name.slice(2))
  const { cycle: _cycle, ...asked } = askedIn(visit.url)
  const decided = (await visit.edge.perform(operation, {
    ...contentOf({ visit }),
    ...asked,
    ...given,
    period: text('period'),
    municipalities: text('all') === 'on' ? 'all' : named,
    seen: Number(text('seen')),
    why: text('why'),
  })) as Decided
  const said = decided.awaitingConfirmation > 0 ? 'tainted' : done
  const query = new URLSearchParams({ ...askedIn(visit.url), cycle: text('period'), done: said })
  return redirect(`${visit.url.pathname.replace(/\.data$/, '')}?${query}`)
}

function contentOf({ visit }: Pick<Posted, 'visit'>) {
  return { organiser: visit.params.organiser ?? '', content: visit.params.content ?? '' }
}
