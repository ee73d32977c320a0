import { useLoaderData } from 'react-router'
import { fixedClasses } from '../../disseminate/map/classes.ts'
import { SECTIONS } from '../address/sections.ts'
import { PageTitle } from '../parts/page-title.tsx'
import { TileMap } from '../parts/tile-map.tsx'
import { WideTable } from '../parts/wide-table.tsx'
import { releaseFrame } from '../site/frame.ts'
import { publishedRelease } from '../site/published.ts'
import { pageLoader } from '../site/visit.ts'
import { useWords } from '../site/words.tsx'
import { areasView } from '../view/areas.ts'

export const loader = pageLoader(async (visit) => {
  const published = await publishedRelease(visit)
  return {
    frame: await releaseFrame(visit, published, { kind: 'areas' }),
    view: areasView(published, visit.language, visit.release),
  }
})

export default function Areas() {
  const { view } = useLoaderData<typeof loader>()
  const { t, count, language } = useWords()
  return (
    <>
      <PageTitle>{t('areas.title')}</PageTitle>
      <div className="page-head">
        <h1>{t('areas.title')}</h1>
        <p className="lead">{t('areas.intro')}</p>
      </div>
      <form className="filter" action={`/${language}/${SECTIONS.search[language]}`}>
        <div>
          <label htmlFor="area-search">{t('areas.find')}</label>
          <input id="area-search" name="q" type="search" autoComplete="off" />
        </div>
        <button type="submit">{t('site.search')}</button>
      </form>
      <section className="beside">
        <div>
          <h2>{t('areas.counties')}</h2>
          <WideTable className="narrow" caption={t('areas.counties')} isCaptionHidden>
            <thead>
              <tr>
                <th scope="col">{t('task.area')}</th>
                <th scope="col" className="number">
                  {t('area.population', { year: view.populationYear })}
                </th>
              </tr>
            </thead>
            <tbody>
              {view.counties.map((county) => (
                <tr key={county.code}>
                  <th scope="row">
                    <a href={county.href}>{county.name}</a>
                  </th>
                  <td className="number">{county.population === null ? '..' : count(county.population)}</td>
                </tr>
              ))}
            </tbody>
          </WideTable>
          <div className="source">
            <p>{t('about.populationText')}</p>
            {view.populationNotes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </div>
        </div>
        <TileMap
          title={t('areas.map')}
          summary={t('areas.mapSummary')}
          tiles={view.counties.map((county) => ({ area: county.code, value: 0, label: county.name, href: county.href }))}
          classes={fixedClasses([0, 1])}
          legend={[]}
        />
      </section>
      <section>
        <h2>{t('areas.municipalities')}</h2>
        <div className="area-list">
          {view.letters.map(({ letter, municipalities }) => (
            <section key={letter} aria-label={letter}>
              <h3>{letter}</h3>
              <ul>
                {municipalities.map((municipality) => (
                  <li key={municipality.code}>
                    <a href={municipality.href}>{municipality.name}</a>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </section>
    </>
  )
}
