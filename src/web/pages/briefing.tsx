import '../style/briefing.css'
import { useLoaderData } from 'react-router'
import { tablesOf } from '../../disseminate/briefing/briefing-csv.ts'
import { BRIEFING_WORDS as W } from '../../disseminate/briefing/briefing-words.ts'
import { monthWords } from '../../disseminate/briefing/day-of-briefing.ts'
import type { ShownEdition } from '../../operations/briefing/show-edition.ts'
import { addressOf, type PublicPage } from '../address/address.ts'
import { formatDate } from '../number/format.ts'
import { Breadcrumb } from '../parts/breadcrumb.tsx'
import { BriefingBody, titleOf } from '../parts/briefing/briefing-body.tsx'
import { BriefingFiles, EditionList } from '../parts/briefing/edition-links.tsx'
import { SeeAlso } from '../parts/briefing/see-also.tsx'
import { StructuredWords } from '../parts/briefing/structured-words.tsx'
import { langIf } from '../parts/briefing/text-language.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { plainFrame } from '../site/frame.ts'
import { publishedSocial, statisticsPages } from '../site/social.ts'
import { missingPage, pageLoader } from '../site/visit.ts'
import { useWords } from '../site/words.tsx'
import { textLanguage } from '../view/social.ts'

export const loader = pageLoader(async (visit) => {
  const { params, edge, language } = visit
  const edition = editionIn(params.edition)
  const asked = { briefing: params.briefing ?? '', ...(edition === undefined ? {} : { edition }) }
  if (!/^[0-9a-z]{1,40}$/.test(asked.briefing)) throw missingPage()
  const shown = (await edge.perform('site.briefing', asked)) as ShownEdition
  const { briefings, proposals } = await publishedSocial(visit, { owner: shown.owner })
  const card = briefings.find(({ briefing }) => briefing === shown.briefing)
  const page: PublicPage = {
    kind: 'briefing',
    briefing: shown.briefing,
    ...(edition === undefined ? {} : { edition: String(edition) }),
  }
  return {
    frame: { ...plainFrame(page), permanent: addressOf({ ...page, edition: String(shown.number) }, language) },
    shown,
    text: textLanguage(shown.content.languages, language),
    live: Object.fromEntries(proposals.map(({ id, state, outcome }) => [id, { state, outcome }])),
    tables: tablesOf(shown.content).map(({ number, section, title }) => ({
      number,
      title: `${section[language === 'sv' ? 'sv' : 'fi'] || section.fi || section.sv}. ${title[language]}`,
    })),
    elsewhere: await statisticsPages(visit, { owner: shown.owner, tasks: card?.tasks ?? [] }),
  }
})

function editionIn(word: string | undefined): number | undefined {
  if (word === undefined) return undefined
  if (!/^[1-9]\d{0,3}$/.test(word)) throw missingPage()
  return Number(word)
}

/** A published briefing: reads from top to bottom like a report, with its files, editions and permanent address at the end. */
export default function BriefingPage() {
  const { shown, text, live, tables, elsewhere: other, frame } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const { content } = shown
  const title = content.titles[text] || content.titles.fi || content.titles.sv
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Breadcrumb steps={[{ name: t('socialPages.title'), href: addressOf({ kind: 'social' }, language) }]} />
      <article>
        <Notices shown={shown} text={text} />
        <p className="small">{content.ownerNames[language]}</p>
        <h1 lang={langIf(text, language)}>{title}</h1>
        <Facts shown={shown} />
        <Changes shown={shown} text={text} />
        <nav className="briefing-contents" aria-label={t('socialPages.contents')}>
          <h2>{t('socialPages.contents')}</h2>
          <ol>
            {content.sections.map((section) => (
              <li key={section.id}>
                <a href={`#s-${section.id}`} lang={langIf(text, language)}>
                  {titleOf(section, text)}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        <BriefingBody sections={content.sections} text={text} live={live} isFrozen />
      </article>
      <BriefingFiles briefing={shown.briefing} edition={shown.number} languages={content.languages} tables={tables} />
      <EditionList shown={shown} />
      <section className="reading">
        <SeeAlso {...other} />
        <p className="small">
          {t('socialPages.permanent')}: <a href={frame.permanent}>{frame.permanent}</a>
        </p>
      </section>
    </>
  )
}

interface Shown {
  readonly shown: ShownEdition
  readonly text: 'fi' | 'sv'
}

/** What a reader must know before reading: another language, a newer edition, quotes taken back. */
function Notices({ shown, text }: Shown) {
  const { t, language } = useWords()
  const newest = shown.editions[0]?.number ?? shown.number
  const other = shown.content.languages.find((known) => known !== text)
  return (
    <>
      {text !== language && (
        <p className="earlier">
          {t('socialPages.onlyIn')}{' '}
          <a href={addressOf({ kind: 'briefing', briefing: shown.briefing }, text)} hrefLang={text}>
            {t(text === 'fi' ? 'socialPages.fi' : 'socialPages.sv')}
          </a>
          {other && language === 'en' && (
            <>
              {', '}
              <a href={addressOf({ kind: 'briefing', briefing: shown.briefing }, other)} hrefLang={other}>
                {t(other === 'fi' ? 'socialPages.fi' : 'socialPages.sv')}
              </a>
            </>
          )}
        </p>
      )}
      {shown.number !== newest && (
        <p className="earlier">
          {t('socialPages.notNewest', { number: newest })}{' '}
          <a href={addressOf({ kind: 'briefing', briefing: shown.briefing }, language)}>{t('socialPages.toNewest')}</a>
        </p>
      )}
      {shown.supersededBy && (
        <p className="earlier">
          {t('socialPages.supersededBy')}{' '}
          <a href={addressOf({ kind: 'briefing', briefing: shown.supersededBy.briefing }, language)}>
            {shown.supersededBy.titles[text] || shown.supersededBy.titles.fi || shown.supersededBy.titles.sv}
          </a>
        </p>
      )}
      {shown.removedQuotes > 0 && <p className="earlier">{t('socialPages.removedQuotes', { count: shown.removedQuotes })}</p>}
    </>
  )
}

function Facts({ shown }: { shown: ShownEdition }) {
  const { language } = useWords()
  const { content, number, publishedAt } = shown
  const { national, local } = content.codebook
  const version = W.codebookValue[language].replace('{national}', String(national))
  const own = local > 0 ? W.localValue[language].replace('{local}', String(local)) : ''
  const facts = [
    [W.period[language], monthWords(content, language)],
    [W.published[language], formatDate(publishedAt, language)],
    [W.edition[language], String(number)],
    [W.asOf[language], formatDate(content.asOf, language)],
    [W.codebook[language], version + own],
  ] as const
  return (
    <dl className="briefing-facts">
      {facts.map(([label, value]) => (
        <FactRow key={label} label={label} value={value} />
      ))}
    </dl>
  )
}

function FactRow({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  )
}

function Changes({ shown, text }: Shown) {
  const { t, language } = useWords()
  const note = shown.notes?.[text] ?? ''
  if (note === '') return null
  return (
    <section className="reading">
      <h2>{t('socialPages.changes')}</h2>
      <div lang={langIf(text, language)}>
        <StructuredWords text={note} />
      </div>
    </section>
  )
}
