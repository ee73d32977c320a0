import '../../style/tickets.css'
import '../../style/phenomena.css'
import { redirect, useActionData, useLoaderData } from 'react-router'
import { mayPerform } from '../../../../access/permissions.ts'
import type { WatchedPhenomena } from '../../../../operations/phenomenon/echo-phenomenon.ts'
import type { PhenomenonLine } from '../../../../operations/phenomenon/list-phenomena.ts'
import type { SharedPhenomena } from '../../../../operations/phenomenon/share-phenomenon.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { FormToken } from '../../parts/form-token.tsx'
import { CountyTable } from '../../parts/phenomenon/county-table.tsx'
import { doneIn } from '../../parts/phenomenon/done.ts'
import { EchoList } from '../../parts/phenomenon/echo-list.tsx'
import { PhenomenonTable } from '../../parts/phenomenon/phenomenon-table.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { GuardedTextField } from '../../parts/tickets/form-fields.tsx'
import { countyNames } from '../../view/county-names.ts'
import { refusedIn, type WorkspaceVisit, workspaceAction, workspaceLoader } from '../../visit.ts'

export const loader = workspaceLoader(async (visit) => {
  const { edge, signedIn, url } = visit
  const may = (operation: string) => mayPerform(signedIn.actor, operation)
  return {
    // Who may see neither list is refused by the operation.
    phenomena:
      may('phenomenon.list') || !may('phenomenon.watched')
        ? ((await edge.perform('phenomenon.list', {})) as PhenomenonLine[])
        : null,
    watched: may('phenomenon.watched') ? ((await edge.perform('phenomenon.watched', {})) as WatchedPhenomena) : null,
    ...(may('phenomenon.shared') ? await sharedOf(visit) : { shared: null, names: {}, smallest: 0 }),
    done: doneIn(url),
  }
})

async function sharedOf({ edge, language }: WorkspaceVisit) {
  const shared = (await edge.perform('phenomenon.shared', {})) as SharedPhenomena
  return { shared: shared.phenomena, smallest: shared.smallest, names: await countyNames(edge, language) }
}

export const action = workspaceAction({
  create: async ({ visit, text }) => {
    const titles = { fi: text('titleFi'), sv: text('titleSv') }
    const { phenomenon } = (await visit.edge.perform('phenomenon.create', { titles })) as { phenomenon: string }
    return redirect(`${workspaceAddress(visit.language, 'phenomena', phenomenon)}?done=created`)
  },
  echo: async ({ visit, text }) => {
    // Only what the person is shown can be marked; the marking itself is done as nobody.
    const { phenomena } = (await visit.edge.perform('phenomenon.watched', {})) as WatchedPhenomena
    const phenomenon = phenomena.find(({ id }) => id === text('phenomenon'))?.id ?? 'none'
    await visit.edge.performAnonymously('phenomenon.echo', {
      phenomenon,
      unit: text('unit') || null,
      group: text('group') || null,
    })
    return redirect(`${workspaceAddress(visit.language, 'phenomena')}?done=echoed`)
  },
})

export default function PhenomenaPage() {
  const page = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  const { t } = useWords()
  const { phenomena, watched, shared } = page
  const title = phenomena === null ? t('phenomena.echo.title') : t('phenomena.title')
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <h1>{title}</h1>
      <Done>{page.done && t(`phenomena.done.${page.done}`)}</Done>
      <ProblemSummary problem={refused?.problem} />
      {phenomena !== null && <OwnPhenomena phenomena={phenomena} isNational={shared !== null} submitted={refused?.submitted} />}
      {phenomena === null && watched && <EchoList watched={watched} />}
      {shared !== null && (
        <section className="work-part" aria-labelledby="shared">
          <h2 id="shared">{t('phenomena.sharedTitle')}</h2>
          {shared.length === 0 && <p className="quiet">{t('phenomena.sharedNone')}</p>}
          {shared.length > 0 && <CountyTable {...page} caption={t('phenomena.sharedTitle')} counties={shared} />}
        </section>
      )}
    </>
  )
}

interface OwnPhenomenaProps {
  readonly phenomena: readonly PhenomenonLine[]
  readonly isNational: boolean
  readonly submitted: Readonly<Record<string, string>> | undefined
}

function OwnPhenomena({ phenomena, isNational, submitted }: OwnPhenomenaProps) {
  const { t, language } = useWords()
  const open = phenomena.filter(({ state }) => state !== 'merged')
  return (
    <>
      <p className="reading">{isNational ? t('phenomena.leadNational') : t('phenomena.lead')}</p>
      <ul className="phenomenon-links no-print">
        <li>
          <a href={workspaceAddress(language, 'phenomena', 'sources', 'all')}>{t('phenomena.sources.title')}</a>
        </li>
        <li>
          <a href={workspaceAddress(language, 'phenomena', 'indicators', 'all')}>{t('phenomena.indicators.title')}</a>
        </li>
      </ul>
      {open.length === 0 && <p className="quiet">{t(isNational ? 'phenomena.noneNational' : 'phenomena.none')}</p>}
      {open.length > 0 && <PhenomenonTable phenomena={open} />}
      <RaiseForm submitted={submitted} isOpen={open.length === 0} />
    </>
  )
}

function RaiseForm({ submitted, isOpen }: { submitted: OwnPhenomenaProps['submitted']; isOpen: boolean }) {
  const { t } = useWords()
  return (
    <details className="act no-print" open={isOpen || submitted !== undefined}>
      <summary>{t('phenomena.raise')}</summary>
      <form method="post">
        <FormToken />
        <input type="hidden" name="act" value="create" />
        <p className="hint">{t('phenomena.raiseLead')}</p>
        <GuardedTextField name="titleFi" label={t('phenomena.titleFi')} longest={160} value={submitted?.titleFi} />
        <GuardedTextField
          name="titleSv"
          label={t('phenomena.titleSv')}
          hint={t('phenomena.titleHint')}
          longest={160}
          value={submitted?.titleSv}
        />
        <div className="buttons">
          <button type="submit">{t('phenomena.raise')}</button>
        </div>
      </form>
    </details>
  )
}
