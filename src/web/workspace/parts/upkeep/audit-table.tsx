import { ROLES, type Role } from '../../../../access/roles.ts'
import type { AuditPage } from '../../../../operations/audit/search-audit.ts'
import { useWords } from '../../../site/words.tsx'
import { momentText } from '../../day-text.ts'
import { WorkTable } from '../work-table.tsx'

/** Entries of the audit trail in plain words; the names that the program uses stand below them. */
export function AuditTable({ found }: { found: AuditPage }) {
  const { t, language } = useWords()
  const titles = new Map(found.operations.map(({ name, title }) => [name, title[language]]))
  return (
    <div className="audit-table">
      <WorkTable caption={t('upkeep.audit.caption')}>
        <thead>
          <tr>
            <th scope="col" className="number">
              {t('upkeep.audit.number')}
            </th>
            <th scope="col">{t('upkeep.audit.when')}</th>
            <th scope="col">{t('upkeep.audit.who')}</th>
            <th scope="col">{t('upkeep.audit.what')}</th>
            <th scope="col">{t('upkeep.audit.onWhat')}</th>
            <th scope="col">{t('upkeep.audit.details')}</th>
          </tr>
        </thead>
        <tbody>
          {found.entries.map((entry) => (
            <tr key={entry.number}>
              <th scope="row" className="number">
                {entry.number}
              </th>
              <td>
                <time dateTime={entry.at}>{momentText(entry.at, language)}</time>
              </td>
              <td>
                {roleName(entry.role, language)}
                {entry.actor !== entry.role && <span className="quiet">{entry.actor}</span>}
              </td>
              <td>
                {titles.get(entry.operation) ?? entry.operation}
                <span className="quiet">{entry.operation}</span>
              </td>
              <td>{entry.subject}</td>
              <td>
                <Details details={entry.details} />
              </td>
            </tr>
          ))}
        </tbody>
      </WorkTable>
    </div>
  )
}

function roleName(role: string, language: 'fi' | 'sv' | 'en'): string {
  return role in ROLES ? ROLES[role as Role].names[language] : role
}

function Details({ details }: { details: Readonly<Record<string, string | number | boolean | null>> }) {
  const pairs = Object.entries(details).filter(([, value]) => value !== null && value !== '')
  return (
    <ul className="audit-details">
      {pairs.map(([name, value]) => (
        <li key={name}>
          <span className="audit-key">{name}</span> {String(value)}
        </li>
      ))}
    </ul>
  )
}
