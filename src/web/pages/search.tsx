import { useLoaderData } from 'react-router'
import type { Language, Texts } from '../../model/text.ts'
import type { SiteFacts } from '../../operations/show-site-facts.ts'
import { addressOf, type PublicPage } from '../address/address.ts'
import { byName } from '../number/format.ts'
import { PageTitle } from '../parts/page-title.tsx'
import { publicCollections } from '../site/collections.ts'
import { plainFrame } from '../site/frame.ts'
import { siteFacts } from '../site/published.ts'
import { type PublishedSocial, publishedSocial } from '../site/social.ts'
import { pageLoader } from '../site/visit.ts'
import { useWords } from '../site/words.tsx'
import type { TextKey } from '../text/translate.ts'
import { plain } from '../view/annex.ts'

interface Hit {
  readonly kind: 'task' | 'county' | 'municipality' | 'collection' | 'briefing' | 'proposal'
  readonly name: string
  readonly href: string
  readonly county: string
}

export const loader = pageLoader(async (visit) => {
  const query = (visit.url.searchParams.get('q') ?? '').slice(0, 80).trim()
  if (query === '') return { frame: plainFrame({ kind: 'search' }), query, hits: [] }
  const known = {
    facts: await siteFacts(visit),
    collections: await publicCollections(visit),
    social: await publishedSocial(visit),
  }
  return { frame: plainFrame({ kind: 'search' }), query, hits: search(known, query, visit.language) }
})

interface Searched {
  readonly facts: SiteFacts
  readonly collections: Awaited<ReturnType<typeof publicCollections>>
  readonly social: PublishedSocial
}

/** Names in any of the languages are found; what begins with the words searched for comes first. */
function search({ facts, collections, social }: Searched, query: string, language: Language): Hit[] {
  const wanted = plain(query)
  const compare = byName(language)
  const hit = (entry: { kind: Hit['kind']; names: Texts; page: PublicPage; county?: string }) => {
    const texts = Object.values(entry.names).map(plain)
    const rank = texts.some((text) => text.startsWith(wanted)) ? 0 : texts.some((text) => text.includes(wanted)) ? 1 : null
    const name = entry.names[language]
    return rank === null
      ? []
      : [{ rank, kind: entry.kind, name, href: addressOf(entry.page, language), county: entry.county ?? '' }]
  }
  const countyName = (code: string) => facts.counties.find((county) => county.code === code)?.names[language] ?? ''
  const hits = [
    ...facts.contents.flatMap(({ key, names }) => hit({ kind: 'task', names, page: { kind: 'task', content: key } })),
    ...collections.flatMap(({ id, names }) => hit({ kind: 'collection', names, page: { kind: 'collection', collection: id } })),
    ...social.briefings.flatMap(({ briefing, titles }) =>
      hit({ kind: 'briefing', names: inThree(titles), page: { kind: 'briefing', briefing } }),
    ),
    ...social.proposals.flatMap(({ id, titles }) =>
      hit({ kind: 'proposal', names: inThree(titles), page: { kind: 'proposal', proposal: id } }),
    ),
    ...facts.counties.flatMap(({ code, names }) => hit({ kind: 'county', names, page: { kind: 'area', area: code, names } })),
    ...facts.municipalities.flatMap(({ code, names, county }) =>
      hit({ kind: 'municipality', names, page: { kind: 'area', area: code, names }, county: countyName(county) }),
    ),
  ]
  return hits.sort((a, b) => a.rank - b.rank || compare(a.name, b.name)).map(({ rank: _, ...rest }) => rest)
}

/** What is written in the national languages is found in all three. */
function inThree({ fi, sv }: { readonly fi: string; readonly sv: string }): Texts {
  return { fi: fi || sv, sv: sv || fi, en: fi || sv }
}

export default function Search() {
  const { query, hits } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  return (
    <>
      <PageTitle>{t('search.title')}</PageTitle>
      <section className="reading">
        <h1>{t('search.title')}</h1>
        <form className="filter">
          <div>
            <label htmlFor="q">{t('site.searchLabel')}</label>
            <input id="q" name="q" type="search" defaultValue={query} autoComplete="off" />
          </div>
          <button type="submit">{t('site.search')}</button>
        </form>
        <Results query={query} hits={hits} />
        <p>
          <a href={addressOf({ kind: 'areas' }, language)}>{t('areas.title')}</a>
        </p>
      </section>
    </>
  )
}

const KINDS = {
  collection: 'collectionPages.searchKind',
  briefing: 'socialPages.searchKind',
  proposal: 'socialPages.searchProposal',
} as const

function Results({ query, hits }: { query: string; hits: readonly Hit[] }) {
  const { t } = useWords()
  if (query === '') return <p>{t('search.empty')}</p>
  if (hits.length === 0) return <p>{t('search.none', { query })}</p>
  return (
    <>
      <p>{t('search.results', { count: hits.length, query })}</p>
      <ul className="plain-list">
        {hits.map((hit) => (
          <li key={hit.href}>
            <a href={hit.href}>{hit.name}</a>
            <p className="small">
              {hit.kind in KINDS
                ? t(KINDS[hit.kind as keyof typeof KINDS])
                : t(`search.${hit.kind}` as TextKey, { county: hit.county })}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
