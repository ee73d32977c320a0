import { useLoaderData } from 'react-router'
import { addressOf, contentOfWord } from '../address/address.ts'
import { AnnexTable } from '../parts/annex-table.tsx'
import { Breadcrumb } from '../parts/breadcrumb.tsx'
import { Downloads } from '../parts/downloads.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { SourceLine } from '../parts/source-line.tsx'
import { releaseFrame } from '../site/frame.ts'
import { publishedRelease } from '../site/published.ts'
import { missingPage, pageLoader } from '../site/visit.ts'
import { useWords } from '../site/words.tsx'
import type { TextKey } from '../text/translate.ts'
import { type AnnexView, annexView } from '../view/annex.ts'

export const loader = pageLoader(async (visit) => {
  const published = await publishedRelease(visit)
  const contents = published.facts.contents.map((content) => content.key)
  const content = contentOfWord(visit.params.content ?? '', contents, visit.language)
  const { searchParams } = visit.url
  const view =
    content === null
      ? null
      : annexView(published, {
          content,
          county: searchParams.get('county') ?? '',
          text: searchParams.get('name') ?? '',
          language: visit.language,
          release: visit.release,
        })
  if (view === null) throw missingPage()
  return { frame: await releaseFrame(visit, published, { kind: 'annex', content: view.content }), view }
})

export default function Annex() {
  const { view, frame } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const title = t('annex.title', { name: view.name })
  const denominator = t(`denominator.${view.denominator}` as TextKey)
  const count = view.counties.reduce((sum, county) => sum + county.rows.length, 0)
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Breadcrumb
        steps={[
          { name: t('tasks.title'), href: addressOf({ kind: 'tasks' }, language) },
          { name: view.name, href: view.taskHref },
        ]}
      />
      <div className="page-head">
        <h1>{title}</h1>
        <p className="lead">{t('annex.intro', { denominator })}</p>
      </div>
      <Filter view={view} />
      <p aria-live="polite">{count > 0 ? t('annex.count', { count }) : t('annex.none')}</p>
      {count > 0 && <AnnexTable view={view} caption={t('annex.caption', { name: view.name, denominator })} />}
      <Downloads
        release={view.release.id}
        table="shares-by-municipality"
        name={title}
        permanent={frame.permanent}
        annexOf={view.content}
      />
      <section className="reading">
        <ul className="notes">
          {view.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
        <SourceLine release={view.release} />
      </section>
    </>
  )
}

function Filter({ view }: { view: AnnexView }) {
  const { t } = useWords()
  const isFiltered = view.chosen.county !== '' || view.chosen.text !== ''
  return (
    <form className="filter">
      <div>
        <label htmlFor="county">{t('annex.county')}</label>
        <select id="county" name="county" defaultValue={view.chosen.county}>
          <option value="">{t('annex.allCounties')}</option>
          {view.choices.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="name">{t('annex.find')}</label>
        <input id="name" name="name" type="search" defaultValue={view.chosen.text} autoComplete="off" />
      </div>
      <button type="submit">{t('annex.filter')}</button>
      {isFiltered && (
        <a className="target" href="?">
          {t('annex.clear')}
        </a>
      )}
    </form>
  )
}
