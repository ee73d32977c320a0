import { redirect, useActionData, useLoaderData } from 'react-router'
import { mayPerform } from '../../../../access/permissions.ts'
import type { ReferenceLine } from '../../../../operations/collection/import-references.ts'
import type { ImportedUniverse } from '../../../../operations/collection/import-universe.ts'
import type { ShownUniverse } from '../../../../operations/collection/show-universe.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { ReferenceSection } from '../../parts/collections/reference-section.tsx'
import { UniverseImport } from '../../parts/collections/universe-import.tsx'
import { UniverseTable } from '../../parts/collections/universe-table.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { tableIn } from '../../view/given-table.ts'
import { type Posted, refusedIn, type WorkspaceVisit, workspaceAction, workspaceLoader } from '../../visit.ts'
import '../../style/collections.css'

export const loader = workspaceLoader(async ({ edge, params, url, signedIn }) => {
  const day = url.searchParams.get('day')
  const asked = { collection: params.collection, ...(day ? { day } : {}) }
  return {
    shown: (await edge.perform('universe.show', asked)) as ShownUniverse,
    references: (await edge.perform('reference.list', {})) as readonly ReferenceLine[],
    mayImport: mayPerform(signedIn.actor, 'universe.import'),
    search: url.searchParams.get('q') ?? '',
    done: url.searchParams.get('done'),
    count: Number(url.searchParams.get('count') ?? 0),
  }
})

export const action = workspaceAction({
  check: async (posted) => ({ checked: await imported(posted, true), pasted: posted.text('pasted') }),
  import: async (posted) => {
    const { respondents } = await imported(posted, false)
    return redirect(`${here(posted.visit)}?done=list&count=${respondents}`)
  },
  references: async (posted) => {
    const asked = { csv: await tableIn(posted) }
    const { figures } = (await posted.visit.edge.perform('reference.import', asked)) as { figures: number }
    return redirect(`${here(posted.visit)}?done=references&count=${figures}`)
  },
})

async function imported(posted: Posted, isDryRun: boolean): Promise<ImportedUniverse> {
  const asked = { collection: posted.visit.params.collection, csv: await tableIn(posted), isDryRun }
  return (await posted.visit.edge.perform('universe.import', asked)) as ImportedUniverse
}

function here({ language, params }: WorkspaceVisit): string {
  return workspaceAddress(language, 'collections', params.collection ?? '', 'universe', 'list')
}

type Answer = { readonly checked: ImportedUniverse; readonly pasted: string }

function checkedIn(answer: unknown): Answer | null {
  return typeof answer === 'object' && answer !== null && 'checked' in answer ? (answer as Answer) : null
}

export default function UniversePage() {
  const { shown, references, mayImport, search, done, count } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const refused = refusedIn(answer)
  const checked = checkedIn(answer)
  const { t, language } = useWords()
  const name = shown.collection.names[language]
  return (
    <div className="collections-page">
      <PageTitle>{t('collections.universe.title')}</PageTitle>
      <p>
        <a className="back-link" href={workspaceAddress(language, 'collections', shown.collection.id)}>
          {name}
        </a>
      </p>
      <h1>{t('collections.universe.title')}</h1>
      <ProblemSummary problem={refused?.problem} />
      <Done>{done === 'list' ? t('collections.universe.import.done', { respondents: count }) : null}</Done>
      <Done>{done === 'references' ? t('collections.references.done', { figures: count }) : null}</Done>
      {checked && (
        <Done>
          {t('collections.universe.import.checked', {
            respondents: checked.checked.respondents,
            added: checked.checked.added.length,
            changed: checked.checked.changed.length,
            removed: checked.checked.removed.length,
          })}
        </Done>
      )}
      <UniverseTable shown={shown} search={search} />
      {mayImport && <UniverseImport pasted={checked?.pasted ?? refused?.submitted.pasted ?? null} />}
      <ReferenceSection references={references} mayImport={mayImport} submitted={refused?.submitted ?? null} />
    </div>
  )
}
