import type { VendorFinding } from '../../../../operations/ticket/vendor-findings.ts'
import { useWords } from '../../../site/words.tsx'
import { WorkTable } from '../work-table.tsx'
import { CountText } from './count-text.tsx'

/** What a vendor sees of deliveries: findings in documents of its own systems, by document type. */
export function VendorFindings({ findings }: { findings: readonly VendorFinding[] }) {
  const { t, language } = useWords()
  if (findings.length === 0) return <p className="quiet">{t('deliveries.vendorNone')}</p>
  return (
    <>
      <WorkTable caption={t('deliveries.vendorCaption')}>
        <thead>
          <tr>
            <th scope="col">{t('deliveries.vendorCol.rule')}</th>
            <th scope="col">{t('deliveries.vendorCol.documentType')}</th>
            <th scope="col">{t('deliveries.vendorCol.system')}</th>
            <th scope="col">{t('deliveries.col.period')}</th>
            <th scope="col" className="number">
              {t('deliveries.vendorCol.documents')}
            </th>
          </tr>
        </thead>
        <tbody>
          {findings.map(({ rule, title, documentType, system, period, documents }) => (
            <tr key={`${rule} ${documentType} ${system} ${period}`}>
              <th scope="row">
                {title[language]} <span className="quiet">{rule}</span>
              </th>
              <td>{documentType}</td>
              <td>{system}</td>
              <td>{period}</td>
              <td className="number">
                <CountText value={documents} />
              </td>
            </tr>
          ))}
        </tbody>
      </WorkTable>
      <p className="hint">{t('deliveries.vendorNote')}</p>
    </>
  )
}
