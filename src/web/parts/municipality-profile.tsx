import { useWords } from '../site/words.tsx'
import type { TextKey } from '../text/translate.ts'
import type { MunicipalityView } from '../view/area.ts'
import { Downloads } from './downloads.tsx'
import { ShareText } from './figure-text.tsx'
import { NotesByName } from './notes-by-name.tsx'
import { PopulationFact } from './population-fact.tsx'
import { QualityMark } from './quality-mark.tsx'
import { SourceLine } from './source-line.tsx'
import { SymbolKey } from './symbol-key.tsx'
import { WideTable } from './wide-table.tsx'

/** A municipality: shares by service task and quarter, never counts, beside its county and the country. */
export function MunicipalityProfile({ view, permanent }: { view: MunicipalityView; permanent: string | null }) {
  const { t } = useWords()
  const caption = `${view.name}: ${t('area.quartersCaption').toLowerCase()}`
  return (
    <>
      <div className="page-head">
        <h1>{view.name}</h1>
        <dl className="facts">
          <PopulationFact area={view} />
          <dt>{t('area.partOf')}</dt>
          <dd>
            <a href={view.county.href}>{view.county.name}</a>
          </dd>
        </dl>
      </div>
      <section>
        <p>
          {t('area.municipalityIntro')} {t('area.smallMunicipality')}
        </p>
        <WideTable caption={caption}>
          <thead>
            <tr>
              <th scope="col">{t('overview.task')}</th>
              {view.quarters.map((quarter) => (
                <th scope="col" className="number" key={quarter.code}>
                  {quarter.short}
                </th>
              ))}
              <th scope="col" className="number">
                {t('annex.county')}
              </th>
              <th scope="col" className="number">
                {t('figure.country')}
              </th>
            </tr>
          </thead>
          <tbody>
            {view.tasks.map((task) => (
              <tr key={task.content}>
                <th scope="row">
                  <a href={task.href}>{task.name}</a>
                  <span className="row-note">{t(`denominator.${task.denominator}` as TextKey)}</span>
                </th>
                {task.shares.map((share, place) => (
                  <td className="number" key={view.quarters[place]?.code}>
                    {share.mark && <QualityMark mark={share.mark} />}
                    <ShareText figure={share} />
                  </td>
                ))}
                <td className="number">
                  <ShareText figure={task.countyShare} />
                </td>
                <td className="number">
                  <ShareText figure={task.countryShare} />
                </td>
              </tr>
            ))}
          </tbody>
        </WideTable>
        <SymbolKey
          figures={view.tasks.flatMap((task) => [
            ...task.shares,
            { ...task.countyShare, mark: null },
            { ...task.countryShare, mark: null },
          ])}
        />
        <NotesByName notes={view.tasks.flatMap((task) => notesOf(task, view.quarters))} />
        <SourceLine release={view.release} />
        <Downloads release={view.release.id} table="shares-by-municipality" name={caption} permanent={permanent} />
      </section>
    </>
  )
}

/** Each note once, with the newest quarter that carries it. */
function notesOf(task: MunicipalityView['tasks'][number], quarters: MunicipalityView['quarters']) {
  const noted = task.shares.flatMap(({ mark, note }, place) =>
    mark === 'comprehensive-with-note' && note !== null ? [[note, `${task.name}, ${quarters[place]?.short}`] as const] : [],
  )
  return [...new Map(noted)].map(([note, name]) => ({ name, note }))
}
