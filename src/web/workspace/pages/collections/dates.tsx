import { redirect, useActionData, useLoaderData } from 'react-router'
import { mayPerform } from '../../../../access/permissions.ts'
import type { ShownCollectionRound } from '../../../../operations/collection/show-round.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import type { Translate } from '../../../text/translate.ts'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { DatesForm } from '../../parts/collections/dates-form.tsx'
import { DaysOff } from '../../parts/collections/days-off.tsx'
import { FactList } from '../../parts/collections/fact-list.tsx'
import { RoundActs } from '../../parts/collections/round-acts.tsx'
import { RoundHead } from '../../parts/collections/round-head.tsx'
import { roundPages } from '../../parts/collections/round-nav.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { aboutText, valueText } from '../../view/collection-words.ts'
import { type Posted, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'
import '../../style/collections.css'

export const loader = workspaceLoader(async ({ edge, params, url, signedIn }) => ({
  shown: (await edge.perform('collection-round.show', keyOf(params))) as ShownCollectionRound,
  mayChange: mayPerform(signedIn.actor, 'collection-round.change'),
  pages: roundPages(signedIn.actor),
  done: url.searchParams.get('done'),
}))

export const action = workspaceAction({
  save: async (posted) => {
    const formVersion = posted.text('formVersion')
    const changed = {
      ...versioned(posted),
      ...daysIn(posted),
      decision: posted.text('decision'),
      ...(formVersion ? { formVersion: Number(formVersion) } : {}),
    }
    await posted.visit.edge.perform('collection-round.change', changed)
    return done(posted, 'saved')
  },
  open: async (posted) => {
    await posted.visit.edge.perform('collection-round.open', { ...versioned(posted), ...daysIn(posted) })
    return done(posted, 'opened')
  },
  'close-to-new': async (posted) => {
    await posted.visit.edge.perform('collection-round.close', { ...versioned(posted), closing: 'to-new-answers' })
    return done(posted, 'closedToNew')
  },
  'close-all': async (posted) => {
    await posted.visit.edge.perform('collection-round.close', { ...versioned(posted), closing: 'to-corrections' })
    return done(posted, 'closedAll')
  },
})

const DAYS = ['day', 'from', 'until', 'opensOn', 'statedDeadline', 'lastNewAnswer', 'lastCorrection']

function daysIn({ text }: Posted): Record<string, string> {
  return Object.fromEntries(DAYS.flatMap((name) => (text(name) ? [[name, text(name)] as const] : [])))
}

function versioned({ visit, text }: Posted) {
  return { ...keyOf(visit.params), version: Number(text('version')) }
}

function keyOf({ collection = '', round = '' }: Readonly<Record<string, string | undefined>>) {
  return { collection, round }
}

function done({ visit }: Posted, what: string): Response {
  const { collection, round } = keyOf(visit.params)
  return redirect(`${workspaceAddress(visit.language, 'collections', collection, round, 'dates')}?done=${what}`)
}

const DONE = {
  saved: 'collections.dates.saved',
  created: 'collections.dates.created',
  opened: 'collections.dates.opened',
  closedToNew: 'collections.dates.closedToNew',
  closedAll: 'collections.dates.closedAll',
} as const

function doneText(done: string | null, t: Translate): string | null {
  return done !== null && Object.hasOwn(DONE, done) ? t(DONE[done as keyof typeof DONE]) : null
}

export default function DatesPage() {
  const { shown, mayChange, pages, done } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData<typeof action>())
  const { t, language } = useWords()
  const { collection, round } = shown
  const isPlanned = round.state === 'planned'
  return (
    <div className="collections-page">
      <PageTitle>{t('collections.dates.title')}</PageTitle>
      <RoundHead collection={collection} round={round} here="dates" pages={pages} title={t('collections.dates.title')} />
      <ProblemSummary problem={refused?.problem} />
      <Done>{doneText(done, t)}</Done>
      <p className="reading">
        {isPlanned
          ? t('collections.dates.byItself', {
              opens: dayText(round.opensOn, language),
              last: dayText(round.lastNewAnswer, language),
              correction: dayText(round.lastCorrection, language),
            })
          : t('collections.dates.frozen')}
      </p>
      <DaysOff days={shown.notWorkdays} />
      <FactList
        facts={[
          [t(round.day === null ? 'collections.rounds.about' : 'collections.days.day'), aboutText(round, language)],
          ...Object.entries(round.parameters).map(
            ([name, value]) =>
              [
                shown.parameterNames[name]?.[language] ?? name,
                value === null ? t('collections.parameters.none') : valueText(value, language),
              ] as const,
          ),
          [t('collections.universe.title'), String(shown.toBeAsked)],
        ]}
      />
      {mayChange && <RoundActs shown={shown} submitted={refused?.submitted ?? null} />}
      {mayChange && round.state !== 'closed' && <DatesForm shown={shown} submitted={refused?.submitted ?? null} />}
    </div>
  )
}
