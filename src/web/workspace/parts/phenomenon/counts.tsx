import { dayWords } from '../../../../disseminate/briefing/day-of-briefing.ts'
import { POLARITIES, type Polarity, REPORT_LISTS } from '../../../../model/social-report.ts'
import type { ShownPhenomenon } from '../../../../operations/phenomenon/show-phenomenon.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { WorkTable } from '../work-table.tsx'
import { MonthBars } from './month-bars.tsx'
import { monthText } from './names.ts'

const KINDS = Object.keys(POLARITIES) as Polarity[]

type CountsProps = Pick<ShownPhenomenon, 'counts' | 'codes' | 'echoes' | 'joined'>

/** How much stands behind the phenomenon: never the number of reports alone. */
export function Counts(page: CountsProps) {
  const { t } = useWords()
  const { counts, echoes } = page
  return (
    <section className="work-part" aria-labelledby="counts">
      <h2 id="counts">{t('phenomena.counts.title')}</h2>
      {counts.reports === 0 && <p className="quiet">{t('phenomena.counts.none')}</p>}
      {counts.reports > 0 && <p className="reading">{t('phenomena.counts.lead')}</p>}
      {(counts.reports > 0 || echoes.echoes > 0) && <CountList {...page} />}
      {counts.reports > 0 && (
        <>
          <MonthBars months={counts.months} />
          <details>
            <summary>{t('phenomena.counts.byMonth')}</summary>
            <MonthTable {...page} />
          </details>
          <details>
            <summary>{t('phenomena.counts.byCode')}</summary>
            <CodeTable {...page} />
          </details>
        </>
      )}
      <TableLinks {...page} />
    </section>
  )
}

function CountList({ counts, echoes }: CountsProps) {
  const { t, language, count } = useWords()
  const { units, reporters, areas } = counts
  const joined = (...parts: readonly (string | false)[]) => parts.filter(Boolean).join(', ')
  const facts: readonly (readonly [string, string, string])[] = [
    [t('phenomena.counts.reports'), count(counts.reports), KINDS.map((kind) => polarityText(kind)).join(', ')],
    [
      t('phenomena.counts.units'),
      count(units.distinct),
      joined(
        units.reportsOfSmall > 0 && t('phenomena.counts.smallUnits', { count: units.reportsOfSmall }),
        units.reportsOfNone > 0 && t('phenomena.counts.noUnit', { count: units.reportsOfNone }),
      ),
    ],
    [
      t('phenomena.counts.reporters'),
      reporters.named > 0 ? t('phenomena.counts.named', { count: reporters.named }) : t('phenomena.counts.notKnown'),
      reporters.unnamedReports > 0 ? t('phenomena.counts.unnamed', { count: reporters.unnamedReports }) : '',
    ],
    [
      t('phenomena.counts.areas'),
      areas.municipalities > 0
        ? t('phenomena.counts.municipalities', { count: areas.municipalities })
        : t('phenomena.counts.noMunicipality'),
      areas.reportsOfWholeCounty > 0 ? t('phenomena.counts.wholeCounty', { count: areas.reportsOfWholeCounty }) : '',
    ],
    [t('phenomena.counts.period'), periodText(), ''],
    [t('phenomena.counts.participants'), count(counts.participants), ''],
    [t('phenomena.counts.echoes'), count(echoes.echoes), echoes.echoes > 0 ? t('phenomena.counts.echoesNote') : ''],
  ]
  const shown = facts.filter(([, value]) => value !== '' && value !== '0')
  return (
    <dl className="phenomenon-counts">
      {shown.map(([name, value, note]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <span className="count-value">{value}</span>
            {note !== '' && <span className="quiet">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )

  function polarityText(kind: Polarity): string {
    return `${POLARITIES[kind][language].toLocaleLowerCase(language)} ${count(counts.polarity[kind])}`
  }
  function periodText(): string {
    const { firstOn, lastOn } = counts
    if (firstOn === null || lastOn === null) return ''
    return firstOn === lastOn ? dayWords(firstOn, language) : `${dayWords(firstOn, language)} – ${dayWords(lastOn, language)}`
  }
}

function MonthTable({ counts }: CountsProps) {
  const { t, language, count } = useWords()
  return (
    <WorkTable caption={t('phenomena.counts.byMonth')} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">{t('phenomena.counts.month')}</th>
          {KINDS.map((kind) => (
            <th scope="col" className="number" key={kind}>
              {POLARITIES[kind][language]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counts.months.map(({ month, reports }) => (
          <tr key={month}>
            <th scope="row">{monthText(month, language)}</th>
            {KINDS.map((kind) => (
              <td className="number" key={kind}>
                {count(reports[kind])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}

function CodeTable({ codes }: CountsProps) {
  const { t, language, count } = useWords()
  const lists = REPORT_LISTS.filter((list) => list !== 'addressees')
  return (
    <WorkTable caption={t('phenomena.counts.byCode')} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">{t('phenomena.counts.code')}</th>
          <th scope="col" className="number">
            {t('phenomena.counts.reports')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lists.flatMap((list) =>
          codes
            .filter((one) => one.list === list)
            .map((one) => (
              <tr key={`${list} ${one.code}`}>
                <th scope="row">{one.names[language]}</th>
                <td className="number">{count(one.reports)}</td>
              </tr>
            )),
        )}
      </tbody>
    </WorkTable>
  )
}

/** The tables of the county, narrowed to the first theme of the phenomenon. */
function TableLinks({ joined }: CountsProps) {
  const { t, language } = useWords()
  const theme = joined.find(({ kind }) => kind === 'theme')?.target
  const query = theme === undefined ? '' : `?theme=${encodeURIComponent(theme)}`
  const links = [
    ['phenomena.counts.tables', workspaceAddress(language, 'theme-tables')],
    ['phenomena.counts.pairs', workspaceAddress(language, 'theme-tables', 'pairs')],
    ['phenomena.counts.signals', workspaceAddress(language, 'theme-tables', 'signals')],
  ] as const
  return (
    <ul className="phenomenon-links no-print">
      {links.map(([key, address]) => (
        <li key={key}>
          <a href={`${address}${query}`}>{t(key)}</a>
        </li>
      ))}
    </ul>
  )
}
