import '../../style/coverage.css'
import { useActionData, useLoaderData } from 'react-router'
import { mayPerform } from '../../../../access/permissions.ts'
import { periodLabel } from '../../../../disseminate/table/period-label.ts'
import type { ShownCoverage } from '../../../../operations/coverage/show-coverage.ts'
import type { ShownEffect } from '../../../../operations/coverage/show-effect.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { ClassNames } from '../../parts/coverage/class-words.ts'
import { CoverageFilter } from '../../parts/coverage/coverage-filter.tsx'
import { CoverageNotes } from '../../parts/coverage/coverage-notes.tsx'
import { DecideFields } from '../../parts/coverage/decide-form.tsx'
import { EffectStep } from '../../parts/coverage/effect-step.tsx'
import { IndicationsList } from '../../parts/coverage/indications-list.tsx'
import { PlaceHistory } from '../../parts/coverage/place-history.tsx'
import { PlacesTable } from '../../parts/coverage/places-table.tsx'
import { FormToken } from '../../parts/form-token.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { type Refused, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'
import { askedIn } from './asked.ts'
import { DECIDE_ACTS, doneIn } from './decide-acts.ts'

export const loader = workspaceLoader(async (visit) => {
  const { edge, params, signedIn, url } = visit
  const place = { organiser: params.organiser ?? '', content: params.content ?? '' }
  const municipality = url.searchParams.get('municipality') ?? ''
  const opening = /^\d{3}$/.test(municipality) ? { municipality } : {}
  const shown = (await edge.perform('coverage.show', { ...place, ...askedIn(url), ...opening })) as ShownCoverage
  return {
    shown,
    done: doneIn(url.searchParams.get('done')),
    mayDecide: mayPerform(signedIn.actor, 'coverage.set'),
    mayDecideClients: shown.measure === 'clients' && shown.route === 'together',
  }
})

export const action = workspaceAction(DECIDE_ACTS)

export default function CoverageDecisionPage() {
  const { shown, done, mayDecide, mayDecideClients } = useLoaderData<typeof loader>()
  const answer = useActionData()
  const refused = refusedIn(answer)
  const effect = refused ? null : effectIn(answer)
  const { t, language } = useWords()
  const title = `${shown.content.names[language]}, ${shown.names[language]}`
  return (
    <ClassNames value={shown.classes}>
      <PageTitle>{title}</PageTitle>
      <p className="no-print">
        <a href={`${workspaceAddress(language, 'coverage')}?${new URLSearchParams(placeOf(shown))}`}>{t('coverage.all')}</a>
      </p>
      <h1>{title}</h1>
      <p className="lead coverage-lead">
        {t('coverage.lead', {
          period: periodLabel(shown.cycle)[language],
          measure: t(`coverage.measures.${shown.measure}`),
          route: t(`coverage.routes.${shown.route}`),
        })}
      </p>
      <ProblemSummary problem={refused?.problem} />
      <Done>{done && t(`coverage.done.${done}`)}</Done>
      <CoverageFilter {...shown} />
      <CoverageNotes {...shown} />
      {shown.silentRound && <p className="coverage-note">{t('coverage.silent', { round: shown.silentRound })}</p>}
      <Places shown={shown} mayDecide={mayDecide} refused={refused} />
      <Opened shown={shown} />
      {mayDecide && mayDecideClients && shown.run !== null && <EffectStep shown={shown} effect={effect} />}
    </ClassNames>
  )
}

interface PlacesProps {
  readonly shown: ShownCoverage
  readonly mayDecide: boolean
  readonly refused: Refused | null
}

/** The table; for those who decide, inside the form. What waits is chosen to begin with; after a refusal, what had been chosen. */
function Places({ shown, mayDecide, refused }: PlacesProps) {
  const opened = shown.opened?.municipality ?? null
  const opens = (municipality: string) => `?${new URLSearchParams({ ...placeOf(shown), municipality })}#place`
  if (!mayDecide) return <PlacesTable shown={shown} opened={opened} choosing={null} opens={opens} />
  const waiting = new Set(shown.municipalities.filter(({ proposal }) => proposal !== null).map((one) => one.municipality))
  const chosen = (municipality: string) => (refused ? refused.submitted[`m-${municipality}`] === 'on' : waiting.has(municipality))
  return (
    <form method="post">
      <FormToken />
      <input type="hidden" name="period" value={shown.cycle} />
      <input type="hidden" name="seen" value={shown.seen} />
      <PlacesTable shown={shown} opened={opened} choosing={{ chosen }} opens={opens} />
      <DecideFields shown={shown} refused={refused} />
    </form>
  )
}

function Opened({ shown }: { shown: ShownCoverage }) {
  const { t, language } = useWords()
  const { opened } = shown
  const place = shown.municipalities.find(({ municipality }) => municipality === opened?.municipality)
  if (!place || !opened) return <p className="quiet">{t('coverage.place.choose')}</p>
  return (
    <section id="place" aria-labelledby="place-title" className="coverage-place">
      <h2 id="place-title">{t('coverage.place.title', { name: place.names[language] })}</h2>
      <IndicationsList place={opened} />
      <PlaceHistory lines={opened.history} />
    </section>
  )
}

function placeOf({ cycle, measure, route }: ShownCoverage) {
  return { cycle, measure, route }
}

function effectIn(answer: unknown): ShownEffect | null {
  return typeof answer === 'object' && answer !== null && 'effect' in answer ? (answer.effect as ShownEffect) : null
}
