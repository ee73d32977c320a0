import { redirect, useActionData, useLoaderData } from 'react-router'
import type { ShownUnit } from '../../../../operations/unit/show-unit.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { UnitForm } from '../../parts/unit/unit-form.tsx'
import { UnitLinks } from '../../parts/unit/unit-links.tsx'
import { type Posted, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'
import '../../style/accounts.css'
import '../../style/unit.css'

const NEW = 'new'

export const loader = workspaceLoader(async ({ edge, params, url }) => {
  const unit = params.unit === NEW ? null : (params.unit ?? null)
  return {
    shown: (await edge.perform('unit.show', { unit })) as ShownUnit,
    today: edge.today,
    done: url.searchParams.get('done'),
  }
})

export const action = workspaceAction({
  save: async (posted) => {
    const { visit, text, form } = posted
    const saved = (await visit.edge.perform('unit.save', {
      unit: visit.params.unit === NEW ? null : visit.params.unit,
      version: Number(text('version')),
      organiser: text('organiser'),
      nameFi: text('nameFi'),
      nameSv: text('nameSv'),
      task: text('task') || null,
      municipality: text('municipality') || null,
      possibleReporters: Number(text('possibleReporters')),
      staff: Number(text('staff')),
      supervisors: form.getAll('supervisors').map(String),
      validFrom: text('validFrom'),
      validUntil: text('validUntil') || null,
    })) as { unit: string }
    return done(posted, saved.unit, 'saved')
  },
  link: async (posted) => {
    const unit = posted.visit.params.unit ?? ''
    await posted.visit.edge.perform('unit.make-link', { unit, audience: posted.text('audience') })
    return done(posted, unit, 'link')
  },
  close: async (posted) => {
    const closed = (await posted.visit.edge.perform('unit.close-link', { token: posted.text('token') })) as { unit: string }
    return done(posted, closed.unit, 'closed')
  },
})

function done({ visit }: Posted, unit: string, what: 'saved' | 'link' | 'closed') {
  return redirect(`${workspaceAddress(visit.language, 'units', unit)}?done=${what}`)
}

export default function UnitPage() {
  const { shown, today, done: told } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData<typeof action>())
  const { t, language } = useWords()
  const { unit } = shown
  const title = unit ? unit.names[language === 'sv' ? 'sv' : 'fi'] : t('units.newTitle')
  const said = ['saved', 'link', 'closed'].includes(told ?? '') ? t(`units.done.${told as 'saved' | 'link' | 'closed'}`) : null
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <p>
        <a href={workspaceAddress(language, 'units')}>{t('workspace.section.units')}</a>
      </p>
      <h1>{title}</h1>
      <Done>{said}</Done>
      <ProblemSummary problem={refused?.problem} />
      {unit && <UnitLinks unit={unit} links={shown.links} />}
      <UnitForm shown={shown} today={today} submitted={refused?.submitted ?? null} />
    </>
  )
}
