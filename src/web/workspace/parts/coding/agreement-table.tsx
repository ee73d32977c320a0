import { type Agreement, kappaWord } from '../../../../method/agreement.ts'
import type { ShownAgreement } from '../../../../operations/coding/show-agreement.ts'
import { formatNumber, formatPercent } from '../../../number/format.ts'
import { useWords } from '../../../site/words.tsx'
import { WorkTable } from '../work-table.tsx'

const CELLS = ['both', 'firstOnly', 'secondOnly', 'neither'] as const

interface AgreementTableProps {
  readonly shown: Pick<ShownAgreement, 'themes' | 'together'>
  readonly names: Readonly<Record<string, string>>
}

/** A row for each theme that somebody gave: four cells, per cent agreement, kappa with its interval, and what to be careful of. */
export function AgreementTable({ shown, names }: AgreementTableProps) {
  const { t } = useWords()
  return (
    <>
      <WorkTable caption={t('coding.agreement.table')} className="coding-agreement">
        <thead>
          <tr>
            <th scope="col">{t('coding.agreement.theme')}</th>
            {CELLS.map((cell) => (
              <th key={cell} scope="col" className="number">
                {t(`coding.agreement.${cell}`)}
              </th>
            ))}
            <th scope="col" className="number">
              {t('coding.agreement.share')}
            </th>
            <th scope="col">{t('coding.agreement.kappa')}</th>
            <th scope="col">{t('coding.agreement.remark')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.themes.map((agreement) => (
            <Row key={agreement.theme} name={`${agreement.theme} ${names[agreement.theme] ?? ''}`} agreement={agreement} />
          ))}
        </tbody>
        <tfoot>
          <Row name={t('coding.agreement.together')} agreement={shown.together} note={t('coding.agreement.togetherNote')} />
        </tfoot>
      </WorkTable>
      <details className="coding-how">
        <summary>{t('coding.agreement.howTitle')}</summary>
        {(['how1', 'how2', 'how3', 'how4'] as const).map((key) => (
          <p key={key} className="reading">
            {t(`coding.agreement.${key}`)}
          </p>
        ))}
      </details>
    </>
  )
}

const DECIMALS = 2

function Row({ name, agreement, note }: { name: string; agreement: Agreement; note?: string }) {
  const { t, language, count } = useWords()
  const { counts, agreed, of, kappa, interval, undefinedBecause, caution } = agreement
  // Adding 0 makes the zero below zero, which rounding leaves, a plain one.
  const number = (value: number) => formatNumber(Number(value.toFixed(DECIMALS)) + 0, language, DECIMALS).replace('-', '−')
  const said = [
    undefinedBecause && t(`coding.agreement.undefined.${undefinedBecause}`),
    caution && t(`coding.agreement.caution.${caution}`),
    note,
  ]
  return (
    <tr>
      <th scope="row">{name}</th>
      {CELLS.map((cell) => (
        <td key={cell} className="number">
          {count(counts[cell])}
        </td>
      ))}
      <td className="number">{of === 0 ? '–' : formatPercent((100 * agreed) / of, language, 0)}</td>
      <td>
        {kappa === null ? (
          '–'
        ) : (
          <>
            <strong>{number(kappa)}</strong> {t(`coding.agreement.words.${kappaWord(kappa)}`)}
            {interval && <span className="quiet coding-interval">{` (${number(interval[0])}–${number(interval[1])})`}</span>}
          </>
        )}
      </td>
      <td>{said.filter(Boolean).join(' ')}</td>
    </tr>
  )
}
