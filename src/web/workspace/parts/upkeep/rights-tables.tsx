import { ROLES, type Role } from '../../../../access/roles.ts'
import type { OperationRights, RightsMatrix } from '../../../../operations/audit/rights-matrix.ts'
import { useWords } from '../../../site/words.tsx'
import { WorkTable } from '../work-table.tsx'

interface RightsProps {
  readonly matrix: RightsMatrix
  /** Null: all roles. */
  readonly role: Role | null
  /** Roles of the reader. */
  readonly own: readonly Role[]
}

/** What may be done, by subject: the operations of one role, or every operation with its roles. */
export function RightsTables({ matrix, role, own }: RightsProps) {
  const { language } = useWords()
  const subjects = matrix.subjects
    .map((subject) => ({
      ...subject,
      operations: subject.operations.filter(({ roles }) => role === null || roles.includes(role)),
    }))
    .filter(({ operations }) => operations.length > 0)
  return subjects.map(({ subject, names, operations }) => (
    <div className={role === null ? 'rights-table wide' : 'rights-table'} key={subject}>
      <SubjectTable caption={names[language]} operations={operations} role={role} own={own} />
    </div>
  ))
}

interface SubjectProps {
  readonly caption: string
  readonly operations: readonly OperationRights[]
  readonly role: Role | null
  readonly own: readonly Role[]
}

function SubjectTable({ caption, operations, role, own }: SubjectProps) {
  const { t, language } = useWords()
  return (
    <WorkTable caption={caption}>
      <thead>
        <tr>
          <th scope="col">{t('upkeep.rights.operation')}</th>
          {role === null && <th scope="col">{t('upkeep.rights.roles')}</th>}
          <th scope="col">{t('upkeep.rights.states')}</th>
        </tr>
      </thead>
      <tbody>
        {operations.map((operation) => (
          <tr key={operation.name}>
            <th scope="row">{operation.title[language]}</th>
            {role === null && (
              <td>
                <RoleNames roles={operation.roles} own={own} />
              </td>
            )}
            <td>
              <States operation={operation} />
            </td>
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}

function RoleNames({ roles, own }: { roles: readonly Role[]; own: readonly Role[] }) {
  const { language } = useWords()
  return roles.map((role, place) => (
    <span key={role}>
      {place > 0 && ', '}
      {own.includes(role) ? <strong>{ROLES[role].names[language]}</strong> : ROLES[role].names[language]}
    </span>
  ))
}

function States({ operation }: { operation: OperationRights }) {
  const { t, language } = useWords()
  if (operation.states.length === 0) return t('upkeep.rights.anyState')
  return operation.states.map(({ machine, from }) => (
    <span key={machine.en} className="rights-states">
      {machine[language]}: {from.map((state) => state[language]).join(', ')}
    </span>
  ))
}
