import { equalClasses } from '../../disseminate/map/classes.ts'
import { formatPercent } from '../number/format.ts'
import { type Figure, figureText } from '../site/figure.ts'
import { useWords } from '../site/words.tsx'
import type { TextKey } from '../text/translate.ts'
import type { CountyRow, ServiceTaskView } from '../view/service-task.ts'
import { chartHref } from '../view/service-task.ts'
import { DotChart } from './dot-chart.tsx'
import { Downloads } from './downloads.tsx'
import { FigureText } from './figure-text.tsx'
import { QualityMark } from './quality-mark.tsx'
import { SymbolKey } from './symbol-key.tsx'
import { TileMap } from './tile-map.tsx'
import { WideTable } from './wide-table.tsx'

/** Comparison of the counties: dots and tile map side by side, the table under both, and its files under the table. */
export function CountiesSection({ view, permanent }: { view: ServiceTaskView; permanent: string | null }) {
  const { t, language } = useWords()
  const denominator = t(`denominator.${view.denominator}` as TextKey)
  const subtitle = t('chart.dotSubtitle', { denominator, period: view.periodLabel })
  const title = t('task.countyTable', { name: view.name, period: view.periodLabel })
  return (
    <section id="counties">
      <h2>{t('task.counties')}</h2>
      <div className="beside chart-and-map">
        <DotChart rows={view.counties} country={view.country.share} subtitle={subtitle} />
        <ShareMap rows={view.counties} />
      </div>
      <CountyTable view={view} caption={title} />
      <Downloads
        release={view.release.id}
        table="clients-by-area"
        name={title}
        permanent={permanent}
        chart={chartHref(view, 'counties', language)}
      />
      {view.annexHref && (
        <p>
          {t('task.annexText')} <a href={view.annexHref}>{t('task.annex')}</a>
        </p>
      )}
    </section>
  )
}

function ShareMap({ rows }: { rows: readonly CountyRow[] }) {
  const { t, language } = useWords()
  const values = rows.map((row) => row.share.value).filter((value) => value !== null)
  const classes = equalClasses(values)
  const [first = 0] = classes.limits
  const format = (value: number) =>
    formatPercent(value, language, first % 1 === 0 && classes.limits.every((limit) => limit % 1 === 0) ? 0 : 1)
  const legend = classes.limits
    .slice(1)
    .map((to, place) => `${format(classes.limits[place] ?? 0).replace(/\u00a0?%$/, '')}–${format(to)}`)
  return (
    <TileMap
      title={t('chart.mapTitle')}
      subtitle={t('chart.mapSubtitle')}
      summary={t('chart.mapSummary', { count: values.length })}
      tiles={rows.map((row) => ({
        area: row.area,
        value: row.share.value,
        label: t('chart.tile', { name: row.name, value: figureText(row.share, language) ?? t('chart.noFigure') }),
        href: row.href,
      }))}
      classes={classes}
      legend={legend}
    />
  )
}

function CountyTable({ view, caption }: { view: ServiceTaskView; caption: string }) {
  const { t } = useWords()
  const country: CountyRow = { ...view.country, area: 'SSS', name: t('figure.country'), shortName: '', href: '' }
  const representative: CountyRow = { ...view.representative, name: t('figure.representative') }
  const rows = [country, representative, ...view.counties]
  return (
    <>
      <WideTable className="county-table" caption={caption}>
        <thead>
          <tr>
            <th scope="col">{t('task.area')}</th>
            <NumberHead>{t('figure.clients')}</NumberHead>
            <NumberHead>{t('figure.share')}</NumberHead>
            <NumberHead>{t('figure.base')}</NumberHead>
            <th scope="col">{t('figure.note')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.area} className={row.href ? undefined : 'total'}>
              <th scope="row" className="marked">
                {row.clients.mark && <QualityMark mark={row.clients.mark} />}
                {row.href ? <a href={row.href}>{row.name}</a> : row.name}
              </th>
              <NumberCell figure={row.clients} />
              <NumberCell figure={row.share} />
              <NumberCell figure={row.base} />
              <td className="note">{row.clients.note}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      <SymbolKey figures={rows.flatMap((row) => [row.clients, row.share])} />
    </>
  )
}

function NumberHead({ children }: { children: string }) {
  return (
    <th scope="col" className="number">
      {children}
    </th>
  )
}

function NumberCell({ figure }: { figure: Figure }) {
  return (
    <td className="number">
      <FigureText figure={figure} />
    </td>
  )
}
