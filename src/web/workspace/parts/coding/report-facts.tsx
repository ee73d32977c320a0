import { POLARITIES } from '../../../../model/social-report.ts'
import type { NamedCode } from '../../../../operations/coding/show-report.ts'
import { formatDate } from '../../../number/format.ts'
import { useWords } from '../../../site/words.tsx'
import type { CodingPage } from '../../view/coding-page.ts'

const LISTS = ['needs', 'groups', 'tasks', 'causes', 'gaps', 'addressees'] as const

/** What the reporter chose in the form. Nothing of it tells who they are. */
export function ReportFacts({ page: { report } }: { page: CodingPage }) {
  const { t, language } = useWords()
  const named = (codes: readonly NamedCode[]) => codes.map(({ names }) => names[language]).join(', ')
  const [from, until] = report.period
  return (
    <details className="coding-facts">
      <summary>{t('coding.report.facts')}</summary>
      <dl>
        <Fact name={t('coding.report.sent')} value={formatDate(report.sentOn, language)} />
        <Fact name={t('coding.report.polarity')} value={POLARITIES[report.polarity][language]} />
        <Fact name={t('coding.report.period')} value={from === until ? from : `${from} – ${until}`} />
        <Fact name={t('coding.report.language')} value={t(`coding.languages.${report.language}`)} />
        {report.municipality && <Fact name={t('coding.search.municipality')} value={report.municipality[language]} />}
        {LISTS.map(
          (list) =>
            report.codes[list].length > 0 && (
              <Fact key={list} name={t(`coding.report.lists.${list}`)} value={named(report.codes[list])} />
            ),
        )}
      </dl>
    </details>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
