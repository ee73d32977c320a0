import { ROLES, type Role } from '../../../../access/roles.ts'
import type { RightsMatrix } from '../../../../operations/audit/rights-matrix.ts'
import { useWords } from '../../../site/words.tsx'
import { WorkTable } from '../work-table.tsx'

interface SightProps {
  readonly matrix: RightsMatrix
  readonly role: Role | null
  readonly own: readonly Role[]
}

/** Who sees what: one role's column, or all roles side by side. */
export function SightTable({ matrix, role, own }: SightProps) {
  const { t, language } = useWords()
  const roles = role === null ? matrix.roles.map((one) => one.role) : [role]
  const word = { all: t('upkeep.rights.everybodys'), own: t('upkeep.rights.own_sight') }
  return (
    <div className={role === null ? 'sight-table wide' : 'sight-table'}>
      <WorkTable caption={t('upkeep.rights.material')}>
        <thead>
          <tr>
            <th scope="col">{t('upkeep.rights.material')}</th>
            {roles.map((one) => (
              <th scope="col" key={one}>
                {own.includes(one) ? <strong>{ROLES[one].names[language]}</strong> : ROLES[one].names[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.materials.map(({ material, names, sight }) => (
            <tr key={material}>
              <th scope="row">{names[language]}</th>
              {roles.map((one) => {
                const seen = sight[one]
                return <td key={one}>{seen ? word[seen] : <span className="quiet">{t('upkeep.rights.notSeen')}</span>}</td>
              })}
            </tr>
          ))}
        </tbody>
      </WorkTable>
    </div>
  )
}
