import { redirect, useActionData, useLoaderData } from 'react-router'
import type { ShownConfirmations } from '../../../../operations/theme-table/show-confirmations.ts'
import { formatDate } from '../../../number/format.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { Field } from '../../parts/field.tsx'
import { FormToken } from '../../parts/form-token.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { EditionTable } from '../../parts/theme-table/edition-table.tsx'
import { TableNav } from '../../parts/theme-table/table-nav.tsx'
import { halfYearName } from '../../view/theme-table-query.ts'
import { refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'
import '../../style/theme-tables.css'

export const loader = workspaceLoader(async ({ edge, url }) => {
  const half = url.searchParams.get('half') ?? ''
  const halfYear = /^20\d{2}H[12]$/.test(half) ? half : null
  return {
    shown: (await edge.perform('theme-table.confirmations', { halfYear })) as ShownConfirmations,
    done: url.searchParams.get('done'),
  }
})

export const action = workspaceAction({
  confirm: async ({ visit, text }) => {
    const halfYear = text('half')
    const asked = { halfYear, newest: Number(text('newest')), reason: text('reason') || null }
    await visit.edge.perform('theme-table.confirm-half-year', asked)
    const address = workspaceAddress(visit.language, 'theme-tables', 'confirm')
    return redirect(`${address}?half=${encodeURIComponent(halfYear)}&done=confirmed`)
  },
})

export default function ConfirmPage() {
  const { shown, done } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData<typeof action>())
  const { t } = useWords()
  const title = t('themeTables.confirm.title')
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <h1>{title}</h1>
      <TableNav here={null} />
      <Done>{done === 'confirmed' ? t('themeTables.confirm.done') : null}</Done>
      <ProblemSummary problem={refused?.problem} />
      <p className="reading">{t('themeTables.confirm.lead')}</p>
      <Chooser shown={shown} />
      <h2>{halfYearName(shown.standing.halfYear)}</h2>
      <Standing shown={shown} />
      <AsOfNow shown={shown} />
      <ConfirmForm shown={shown} reason={refused?.submitted.reason ?? ''} />
      {shown.editions.length > 0 && <EditionTable editions={shown.editions} names={shown.names} />}
    </>
  )
}

function Chooser({ shown: { halfYears, standing } }: { shown: ShownConfirmations }) {
  const { t } = useWords()
  // An older one is opened by its address.
  const choices = halfYears.includes(standing.halfYear) ? halfYears : [...halfYears, standing.halfYear]
  return (
    <form method="get" className="theme-chooser no-print" aria-label={t('themeTables.confirm.choose')}>
      <div className="theme-fields">
        <Field id="half" label={t('themeTables.confirm.choose')}>
          {(attributes) => (
            <select {...attributes} name="half" defaultValue={standing.halfYear}>
              {choices.map((one) => (
                <option key={one} value={one}>
                  {halfYearName(one)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <button type="submit" className="second-button">
        {t('themeTables.confirm.show')}
      </button>
    </form>
  )
}

function Standing({ shown: { standing, now } }: { shown: ShownConfirmations }) {
  const { t, language, count } = useWords()
  const { newest, latest, changed } = standing
  if (!newest)
    return (
      <p className="theme-state">
        {t(now.observations === 0 ? 'themeTables.confirm.empty' : 'themeTables.confirm.waits', {
          day: formatDate(latest, language),
        })}
      </p>
    )
  const told = { day: formatDate(newest.confirmedOn, language), number: newest.number }
  const since = changed === 0 ? t('themeTables.edition.same') : t('themeTables.edition.changed', { number: count(changed) })
  return (
    <p className="theme-state theme-state-good">
      {t('themeTables.confirm.standing', told)} {since}
    </p>
  )
}

/** What an edition that is made now would hold. Numbers only. */
function AsOfNow({ shown: { now } }: { shown: ShownConfirmations }) {
  const { t, count } = useWords()
  const lines = ['observations', 'reportingUnits', 'uncoded', 'inInbox'] as const
  return (
    <section className="theme-section">
      <h3>{t('themeTables.confirm.now.title')}</h3>
      <dl className="theme-facts">
        {lines.map((line) => (
          <div key={line}>
            <dt>{t(`themeTables.confirm.now.${line}`)}</dt>
            <dd>{count(now[line])}</dd>
          </div>
        ))}
      </dl>
      {now.uncoded + now.inInbox > 0 && <p className="theme-warning">{t('themeTables.confirm.notReady')}</p>}
    </section>
  )
}

function ConfirmForm({ shown, reason }: { shown: ShownConfirmations; reason: string }) {
  const { t, count } = useWords()
  const { standing, wouldChange, smallestShown, now } = shown
  const { newest, halfYear, changed } = standing
  if (!newest && now.observations === 0) return null
  if (newest && wouldChange === 0)
    return changed === 0 ? null : <p className="reading">{t('themeTables.confirm.tooFew', { number: smallestShown })}</p>
  return (
    <form method="post" className="reading no-print">
      <FormToken />
      <input type="hidden" name="half" value={halfYear} />
      <input type="hidden" name="newest" value={newest?.number ?? 0} />
      {newest && (
        <>
          <p>{t('themeTables.confirm.again', { number: count(wouldChange) })}</p>
          <Field id="reason" label={t('themeTables.confirm.reason')} hint={t('themeTables.confirm.reasonHint')}>
            {(attributes) => <input {...attributes} name="reason" maxLength={500} defaultValue={reason} required />}
          </Field>
        </>
      )}
      <div className="buttons">
        <button type="submit" name="act" value="confirm">
          {t(newest ? 'themeTables.confirm.actAgain' : 'themeTables.confirm.act')}
        </button>
      </div>
    </form>
  )
}
