import { useWords } from '../site/words.tsx'
import type { TextKey } from '../text/translate.ts'
import type { CountyTask, CountyView } from '../view/area.ts'
import { Downloads } from './downloads.tsx'
import { FigureText, ShareText } from './figure-text.tsx'
import { PopulationFact } from './population-fact.tsx'
import { PositionStrip } from './position-strip.tsx'
import { QualityMark } from './quality-mark.tsx'
import { SeveralTable } from './several-tasks-section.tsx'
import { SourceLine } from './source-line.tsx'
import { SymbolKey } from './symbol-key.tsx'
import { WideTable } from './wide-table.tsx'

/** A county on one page: its figures beside the country's, several tasks, municipalities. Prints on two sheets. */
export function CountyProfile({ view, permanent }: { view: CountyView; permanent: string | null }) {
  const { t } = useWords()
  return (
    <>
      <div className="page-head">
        <h1>{view.name}</h1>
        <dl className="facts">
          <PopulationFact area={view} />
          <dt>{t('area.municipalities')}</dt>
          <dd>{view.municipalities.length}</dd>
          <dt>{t('areas.collaborative')}</dt>
          <dd>{view.collaborativeArea}</dd>
        </dl>
        {!view.hasDuty && <p className="lead">{t('area.noDuty')}</p>}
      </div>
      <TasksSection view={view} permanent={permanent} />
      {view.several && view.hasDuty && (
        <section>
          <h2>{t('area.severalTitle')}</h2>
          {view.several.rows.some((row) => row.clients.value !== null) ? (
            <SeveralTable
              several={view.several}
              caption={t('task.severalTable', { area: view.name, period: view.periodLabel })}
            />
          ) : (
            <p>{t('area.noSeveral')}</p>
          )}
        </section>
      )}
      <MunicipalitiesSection view={view} permanent={permanent} />
      <p className="small screen-only">{t('area.print')}</p>
    </>
  )
}

function TasksSection({ view, permanent }: { view: CountyView; permanent: string | null }) {
  const { t } = useWords()
  const notes = [...new Set(view.tasks.flatMap((task) => task.clients.note ?? []))]
  const isSame = notes.length === 1 && view.tasks.every((task) => task.clients.note !== null || task.clients.value === null)
  const caption = t('area.tasksCaption', { name: view.name, period: view.periodLabel })
  return (
    <section>
      <h2>{t('area.tasksTitle', { period: view.periodLabel })}</h2>
      {isSame && <p>{notes[0]}</p>}
      <p className="small">{t('area.positionNote')}</p>
      <WideTable className="profile" caption={caption} isCaptionHidden>
        <thead>
          <tr>
            <th scope="col">{t('overview.task')}</th>
            <th scope="col" className="number">
              {t('figure.clients')}
            </th>
            <th scope="col" className="number">
              {t('figure.share')}
            </th>
            <th scope="col" className="number">
              {t('figure.country')}
            </th>
            <th scope="col">{t('area.position')}</th>
          </tr>
        </thead>
        <tbody>
          {view.tasks.map((task) => (
            <TaskRow key={task.content} task={task} hasNote={!isSame} />
          ))}
        </tbody>
      </WideTable>
      <SymbolKey figures={view.tasks.flatMap((task) => [task.clients, task.share, task.countryShare])} />
      <SourceLine release={view.release} />
      <Downloads release={view.release.id} table="clients-by-area" name={caption} permanent={permanent} />
    </section>
  )
}

function TaskRow({ task, hasNote }: { task: CountyTask; hasNote: boolean }) {
  const { t } = useWords()
  return (
    <tr className={task.content === 'total' ? 'total' : undefined}>
      <th scope="row" className="marked">
        {task.clients.mark && <QualityMark mark={task.clients.mark} />}
        <a href={task.href}>{task.name}</a>
        {hasNote && task.clients.note && <span className="row-note">{task.clients.note}</span>}
        <span className="row-note">{t(`denominator.${task.denominator}` as TextKey)}</span>
      </th>
      <td className="number">
        <FigureText figure={task.clients} />
      </td>
      <td className="number">
        <FigureText figure={task.share} withFlags={false} />
      </td>
      <td className="number">
        <FigureText figure={task.countryShare} />
      </td>
      <td className="strip-cell">
        <PositionStrip own={task.share} country={task.countryShare} peers={task.peers} />
      </td>
    </tr>
  )
}

function MunicipalitiesSection({ view, permanent }: { view: CountyView; permanent: string | null }) {
  const { t, count } = useWords()
  const caption = t('area.municipalitiesCaption', { period: view.periodLabel })
  return (
    <section>
      <h2>{t('area.municipalitiesTitle')}</h2>
      <p>{t('area.municipalityIntro')}</p>
      <WideTable className="municipalities" caption={caption}>
        <thead>
          <tr>
            <th scope="col">{t('annex.municipality')}</th>
            <th scope="col" className="number">
              {t('areas.population')}
            </th>
            {view.contents.map((content) => (
              <th scope="col" className="number" key={content.key}>
                {content.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.municipalities.map((municipality) => (
            <tr key={municipality.code}>
              <th scope="row">
                <a href={municipality.href}>{municipality.name}</a>
              </th>
              <td className="number">{municipality.population === null ? '..' : count(municipality.population)}</td>
              {municipality.shares.map((share, place) => (
                <td className="number" key={view.contents[place]?.key}>
                  <ShareText figure={share} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </WideTable>
      <SymbolKey
        figures={view.municipalities.flatMap((municipality) => municipality.shares.map((share) => ({ ...share, mark: null })))}
      />
      <Downloads release={view.release.id} table="shares-by-municipality" name={caption} permanent={permanent} />
    </section>
  )
}
