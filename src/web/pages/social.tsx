import '../style/briefing.css'
import { useLoaderData } from 'react-router'
import { addressOf } from '../address/address.ts'
import { BriefingEntries, ProposalEntries } from '../parts/briefing/social-entries.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { plainFrame } from '../site/frame.ts'
import { siteFacts } from '../site/published.ts'
import { ownerName, publishedSocial } from '../site/social.ts'
import { pageLoader } from '../site/visit.ts'
import { useWords } from '../site/words.tsx'
import { phenomenaOf, SOCIAL_FIELDS, type SocialQuestion, socialLists, socialQuestion, yearsOf } from '../view/social.ts'

export const loader = pageLoader(async (visit) => {
  const { language, url } = visit
  const published = await publishedSocial(visit)
  const { counties } = await siteFacts(visit)
  const question = socialQuestion(url.searchParams)
  const lists = socialLists({ ...published, areaName: await ownerName(visit), language }, question)
  const frame = plainFrame({ kind: 'social' })
  const { fi, sv, en } = frame.addresses
  return {
    frame: { ...frame, addresses: { fi: fi + url.search, sv: sv + url.search, en: en + url.search } },
    question,
    isAsked: SOCIAL_FIELDS.some((name) => question[name] !== ''),
    ...lists,
    areas: counties.map(({ code, names }) => ({ code, name: names[language] })),
    phenomena: phenomenaOf(published.briefings, language),
    tasks: published.tasks.map(({ code, names }) => ({ code, name: names[language] })),
    years: yearsOf(published.briefings, published.proposals).map((year) => ({ code: year, name: year })),
  }
})

type Page = Awaited<ReturnType<typeof loader>>

/** Everything that has been published of social reporting, with a way to tell of something oneself. */
export default function SocialPage() {
  const page = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const { briefings, proposals, isAsked } = page
  return (
    <>
      <PageTitle>{t('socialPages.title')}</PageTitle>
      <div className="page-head social-head">
        <h1>{t('socialPages.title')}</h1>
        <p className="lead">{t('socialPages.intro')}</p>
        <p>
          <a href={addressOf({ kind: 'observe' }, language)}>{t('socialPages.observe')}</a>
          {'. '}
          {t('socialPages.observeText')}
        </p>
        <p>
          <a href={addressOf({ kind: 'receipt' }, language)}>{t('socialPages.receipt')}</a>
        </p>
      </div>
      <Filter page={page} />
      {isAsked && briefings.length + proposals.length === 0 ? <NothingFound /> : <Lists page={page} />}
      <OpenData />
    </>
  )
}

function Lists({ page: { briefings, proposals, isAsked } }: { page: Page }) {
  const { t } = useWords()
  return (
    <>
      <section aria-labelledby="briefings">
        <h2 id="briefings">{t('socialPages.briefings')}</h2>
        {briefings.length > 0 && (
          <p className="small social-count">{t('socialPages.briefingCount', { count: briefings.length })}</p>
        )}
        {briefings.length === 0 && <p>{t(isAsked ? 'socialPages.noBriefingsFound' : 'socialPages.noBriefings')}</p>}
        <BriefingEntries entries={briefings} />
      </section>
      <section aria-labelledby="proposals">
        <h2 id="proposals">{t('socialPages.proposals')}</h2>
        {proposals.length > 0 && (
          <p className="small social-count">{t('socialPages.proposalCount', { count: proposals.length })}</p>
        )}
        {proposals.length === 0 && <p>{t(isAsked ? 'socialPages.noProposalsFound' : 'socialPages.noProposals')}</p>}
        <ProposalEntries entries={proposals} />
      </section>
    </>
  )
}

/** Everything that is published, for who wants to count with it; whatever was searched for. */
function OpenData() {
  const { t, language } = useWords()
  const base = `${addressOf({ kind: 'social' }, language)}/data`
  const kinds = ['proposals', 'briefings'] as const
  return (
    <section className="social-data" aria-labelledby="open-data">
      <h2 id="open-data">{t('socialPages.openData.title')}</h2>
      <p>{t('socialPages.openData.text')}</p>
      <ul>
        {kinds.flatMap((kind) =>
          (['csv', 'json'] as const).map((format) => (
            <li key={kind + format}>
              <a href={`${base}/${kind}.${format}`}>{t(`socialPages.openData.${kind}`, { format: format.toUpperCase() })}</a>
            </li>
          )),
        )}
      </ul>
    </section>
  )
}

/** One answer to one question, and a way on. */
function NothingFound() {
  const { t, language } = useWords()
  return (
    <section aria-labelledby="nothing">
      <h2 id="nothing">{t('socialPages.nothingFound')}</h2>
      <p>{t('socialPages.nothingFoundHint')}</p>
      <p>
        <a href={addressOf({ kind: 'social' }, language)}>{t('socialPages.allReports')}</a>
      </p>
    </section>
  )
}

/** Those that most readers do not need stand folded, so that what is found is seen on a phone too. */
const FOLDED = ['phenomenon', 'task', 'year', 'language', 'standing'] as const

function Filter({ page }: { page: Page }) {
  const { t, language } = useWords()
  const { question } = page
  return (
    <form className="social-filter" aria-label={t('socialPages.filterTitle')}>
      <div>
        <label htmlFor="text">{t('socialPages.text')}</label>
        <input id="text" name="text" type="search" defaultValue={question.text} autoComplete="off" />
      </div>
      <Choice name="area" question={question} choices={[{ code: 'national', name: t('figure.country') }, ...page.areas]} />
      <details open={FOLDED.some((name) => question[name] !== '')}>
        <summary>{t('socialPages.more')}</summary>
        <div className="social-filter-more">
          <Choice name="phenomenon" question={question} choices={page.phenomena} />
          <Choice name="task" question={question} choices={page.tasks} />
          <Choice name="year" question={question} choices={page.years} />
          <Choice
            name="language"
            question={question}
            choices={[
              { code: 'fi', name: t('socialPages.fi') },
              { code: 'sv', name: t('socialPages.sv') },
            ]}
          />
          <Choice
            name="standing"
            question={question}
            choices={[
              { code: 'answered', name: t('socialPages.answeredOnly') },
              { code: 'open', name: t('socialPages.openOnly') },
            ]}
          />
        </div>
      </details>
      <div className="social-filter-acts">
        <button type="submit">{t('socialPages.search')}</button>
        {page.isAsked && <a href={addressOf({ kind: 'social' }, language)}>{t('socialPages.clear')}</a>}
      </div>
    </form>
  )
}

const ALL = {
  area: 'socialPages.everywhere',
  phenomenon: 'socialPages.allPhenomena',
  task: 'socialPages.allTasks',
  year: 'socialPages.allYears',
  language: 'socialPages.allLanguages',
  standing: 'socialPages.allStandings',
} as const

interface ChoiceProps {
  readonly name: keyof typeof ALL
  readonly question: SocialQuestion
  readonly choices: readonly { readonly code: string; readonly name: string }[]
}

function Choice({ name, question, choices }: ChoiceProps) {
  const { t } = useWords()
  return (
    <div>
      <label htmlFor={`by-${name}`}>{t(`socialPages.${name}`)}</label>
      <select id={`by-${name}`} name={name} defaultValue={question[name]}>
        <option value="">{t(ALL[name])}</option>
        {choices.map(({ code, name: shown }) => (
          <option key={code} value={code}>
            {shown}
          </option>
        ))}
      </select>
    </div>
  )
}
