import { useLoaderData } from 'react-router'
import { mayPerform } from '../../../../access/permissions.ts'
import { SMALLEST_UNIT } from '../../../../model/social-unit.ts'
import type { ListedUnit } from '../../../../operations/unit/list-units.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { WorkTable } from '../../parts/work-table.tsx'
import { workspaceLoader } from '../../visit.ts'
import '../../style/accounts.css'

export const loader = workspaceLoader(async ({ edge, signedIn }) => ({
  units: (await edge.perform('unit.list', {})) as readonly ListedUnit[],
  mayKeep: mayPerform(signedIn.actor, 'unit.save'),
}))

export default function UnitsPage() {
  const { units, mayKeep } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  return (
    <>
      <PageTitle>{t('workspace.section.units')}</PageTitle>
      <h1>{t('workspace.section.units')}</h1>
      <p className="reading">{t('units.lead', { smallest: SMALLEST_UNIT })}</p>
      {mayKeep && (
        <p className="buttons">
          <a className="button-link" href={workspaceAddress(language, 'units', 'new')}>
            {t('units.add')}
          </a>
        </p>
      )}
      {units.length === 0 ? <p>{t('units.none')}</p> : <UnitTable units={units} mayKeep={mayKeep} />}
    </>
  )
}

function UnitTable({ units, mayKeep }: { units: readonly ListedUnit[]; mayKeep: boolean }) {
  const { t, language } = useWords()
  return (
    <WorkTable caption={t('units.caption')}>
      <thead>
        <tr>
          <th scope="col">{t('units.unit')}</th>
          <th scope="col" className="number">
            {t('units.possible')}
          </th>
          <th scope="col" className="number">
            {t('units.staff')}
          </th>
          <th scope="col" className="number">
            {t('units.links')}
          </th>
          <th scope="col">{t('units.state')}</th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.id}>
            <th scope="row">
              <UnitName unit={unit} href={mayKeep ? workspaceAddress(language, 'units', unit.id) : null} />
            </th>
            <td className="number">{unit.possibleReporters}</td>
            <td className="number">{unit.staff}</td>
            <td className="number">{unit.openLinks}</td>
            <td>{t(unit.isOpen ? 'units.open' : 'units.closed')}</td>
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}

function UnitName({ unit, href }: { unit: ListedUnit; href: string | null }) {
  const { t, language } = useWords()
  const name = unit.names[language === 'sv' ? 'sv' : 'fi']
  return (
    <>
      {href ? <a href={href}>{name}</a> : name}
      {unit.possibleReporters < SMALLEST_UNIT && <span className="hint"> {t('units.small')}</span>}
    </>
  )
}
