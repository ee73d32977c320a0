import { useLoaderData } from 'react-router'
import { ROLES, type Role } from '../../../../access/roles.ts'
import type { RightsMatrix } from '../../../../operations/audit/rights-matrix.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { Field } from '../../parts/field.tsx'
import { RightsTables } from '../../parts/upkeep/rights-tables.tsx'
import { SightTable } from '../../parts/upkeep/sight-table.tsx'
import { workspaceLoader } from '../../visit.ts'
import '../../style/upkeep.css'

export const loader = workspaceLoader(async ({ edge, signedIn, url }) => {
  const matrix = (await edge.perform('rights.show', {})) as RightsMatrix
  const own = [...new Set(signedIn.actor.grants.map(({ role }) => role))]
  const wanted = url.searchParams.get('role')
  const chosen = wanted === null ? own[0] : wanted
  return { matrix, own, role: matrix.roles.find(({ role }) => role === chosen)?.role ?? null }
})

/** The three tables of rights, read by role: one's own at first, any other, or all. */
export default function RightsPage() {
  const { matrix, own, role } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  return (
    <>
      <PageTitle>{t('workspace.section.rights')}</PageTitle>
      <h1>{t('workspace.section.rights')}</h1>
      <p className="hint">{t('upkeep.rights.intro')}</p>
      <ChooseRole matrix={matrix} role={role} />
      {role !== null && (
        <>
          <h2>{ROLES[role].names[language]}</h2>
          <p>{t('upkeep.rights.reachOf', { reach: t(`upkeep.rights.reach.${ROLES[role].reach}`) })}</p>
        </>
      )}
      <h2 id="sight">{t('upkeep.rights.sees')}</h2>
      <SightTable matrix={matrix} role={role} own={own} />
      <h2 id="may">{t('upkeep.rights.may')}</h2>
      <RightsTables matrix={matrix} role={role} own={own} />
    </>
  )
}

function ChooseRole({ matrix, role }: { matrix: RightsMatrix; role: Role | null }) {
  const { t, language } = useWords()
  return (
    <form method="get" className="rights-choice">
      <Field id="role" label={t('upkeep.rights.choose')}>
        {(attributes) => (
          <select {...attributes} name="role" defaultValue={role ?? 'all'}>
            <option value="all">{t('upkeep.rights.allRoles')}</option>
            {matrix.roles.map((one) => (
              <option key={one.role} value={one.role}>
                {one.names[language]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <button type="submit" className="second-button">
        {t('upkeep.rights.show')}
      </button>
    </form>
  )
}
