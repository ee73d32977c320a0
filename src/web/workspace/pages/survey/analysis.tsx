import '../../style/desk.css'
import '../../style/survey.css'
import { useLoaderData } from 'react-router'
import type { SurveyAnalysis } from '../../../../model/survey-analysis.ts'
import type { Texts } from '../../../../model/text.ts'
import type { RoundAnalysis } from '../../../../operations/survey/analyse-round.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { RoundNav, roundPages } from '../../parts/collections/round-nav.tsx'
import { ComparisonSection } from '../../parts/survey/comparison-section.tsx'
import { type CrossAsked, crossAskedIn } from '../../parts/survey/cross-asked.ts'
import { CrossChooser } from '../../parts/survey/cross-chooser.tsx'
import { CrossTableView } from '../../parts/survey/cross-table-view.tsx'
import { QuestionView, questionBlocks } from '../../parts/survey/question-view.tsx'
import { RatesTable } from '../../parts/survey/rates-table.tsx'
import { workspaceLoader } from '../../visit.ts'

export const loader = workspaceLoader(async ({ edge, params, url, signedIn }) => {
  const asked = crossAskedIn(url)
  const isAsked = asked.by !== '' && asked.question !== '' && asked.by !== asked.question
  const cross = isAsked ? { by: asked.by, question: asked.question } : {}
  const compare = asked.compare === '' ? {} : { compare: asked.compare }
  const place = { collection: params.collection, round: params.round }
  const shown = await edge.perform('survey.analyse', { ...place, ...cross, ...compare })
  return { asked, pages: roundPages(signedIn.actor), ...(shown as RoundAnalysis) }
})

export default function AnalysisPage() {
  const { collection, round, sections, analysis, smallestBase, asked, pages, ...rest } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  // Sections that only hold contact persons or a confirmation have nothing to show.
  const shown = sections
    .map((section) => ({ ...section, results: analysis.questions.filter(({ section: own }) => own === section.id) }))
    .filter(({ results }) => results.length > 0)
  const roundAddress = workspaceAddress(language, 'collections', collection.id, round)
  return (
    <>
      <PageTitle>{t('survey.title')}</PageTitle>
      <p className="no-print">
        <a href={workspaceAddress(language, 'collections', collection.id)}>{t('desk.back')}</a>
      </p>
      <h1>
        {t('survey.title')}: {collection.names[language]}, {round}
      </h1>
      <RoundNav collection={collection.id} round={round} here="analysis" pages={pages} />
      <p>{analysis.replies === 0 ? t('survey.nothing') : t('survey.replies', { count: analysis.replies })}</p>
      <p className="reading">{t('survey.intro', { least: smallestBase })}</p>
      <Rates analysis={analysis} />
      {analysis.replies > 0 && (
        <>
          <Contents sections={shown} />
          {shown.map(({ id, title, results }) => (
            <Section key={id} id={id} title={title[language]} results={results} />
          ))}
          <Cross analysis={analysis} asked={asked} />
          <ComparisonSection {...rest} asked={asked} />
          <Files address={`${roundAddress}/analysis`} />
        </>
      )}
      <Inconsistencies analysis={analysis} />
    </>
  )
}

function Rates({ analysis }: { analysis: SurveyAnalysis }) {
  const { t } = useWords()
  if (analysis.rates.length === 0) return null
  return (
    <section className="survey-section">
      <h2>{t('survey.rates')}</h2>
      {analysis.rates.map((rates) => (
        <RatesTable key={rates.group} rates={rates} />
      ))}
      <p className="hint">{t('survey.ratesNote')}</p>
    </section>
  )
}

function Contents({ sections }: { sections: readonly { readonly id: string; readonly title: Texts }[] }) {
  const { t, language } = useWords()
  const links = [
    ...sections.map(({ id, title }) => [`section-${id}`, title[language]] as const),
    ['cross', t('survey.cross.title')] as const,
  ]
  return (
    <nav className="survey-contents no-print" aria-label={t('survey.contents')}>
      <ul>
        {links.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Section({ id, title, results }: { id: string; title: string; results: SurveyAnalysis['questions'] }) {
  return (
    <section className="survey-section" id={`section-${id}`}>
      <h2>{title}</h2>
      {questionBlocks(results).map((block) => (
        <QuestionView key={block.key} block={block} />
      ))}
    </section>
  )
}

function Cross({ analysis, asked }: { analysis: SurveyAnalysis; asked: CrossAsked }) {
  const { t } = useWords()
  const isSame = asked.by !== '' && asked.by === asked.question
  return (
    <section className="survey-section" id="cross">
      <h2>{t('survey.cross.title')}</h2>
      <p className="hint">{t('survey.cross.intro')}</p>
      <CrossChooser axes={analysis.axes} asked={asked} />
      {isSame && <p role="status">{t('survey.cross.same')}</p>}
      {analysis.crossTables.map((table) => (
        <CrossTableView key={table.rows.key} table={table} of={asked.of} />
      ))}
    </section>
  )
}

function Files({ address }: { address: string }) {
  const { t, language } = useWords()
  const files = [
    [`tables.${language}.xlsx`, t('survey.files.tables')],
    [`tables.${language}.csv`, t('survey.files.csv')],
    [`open-answers.${language}.csv`, t('survey.files.open')],
  ] as const
  return (
    <section className="survey-section no-print">
      <h2>{t('survey.files.title')}</h2>
      <ul className="survey-files">
        {files.map(([file, text]) => (
          <li key={file}>
            <a href={`${address}/${file}`}>{text}</a>
          </li>
        ))}
      </ul>
      <p className="hint">{t('survey.openNote')}</p>
      <p className="hint">{t('survey.files.note')}</p>
    </section>
  )
}

function Inconsistencies({ analysis }: { analysis: SurveyAnalysis }) {
  const { t, language } = useWords()
  if (analysis.inconsistencies.length === 0) return null
  return (
    <section className="survey-section">
      <h2>{t('survey.inconsistencies')}</h2>
      <p className="reading">{t('survey.inconsistenciesIntro')}</p>
      <ul className="survey-inconsistencies">
        {analysis.inconsistencies.map(({ id, texts, arithmetic, source }) => (
          <li key={id}>
            <p>{texts[language]}</p>
            <p className="survey-arithmetic">{arithmetic[language]}</p>
            <p className="hint">{t('survey.source', { source })}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
