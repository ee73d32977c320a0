import '../../../style/proposal.css'
import '../../style/proposals.css'
import '../../style/tickets.css'
import { redirect, useActionData, useLoaderData } from 'react-router'
import type { AnswerPreview } from '../../../../operations/proposal/answer-back.ts'
import type { ProposalLine } from '../../../../operations/proposal/list-proposals.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { NationalParagraphs, titleFor } from '../../../parts/proposal/national-text.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { FormToken } from '../../parts/form-token.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { BothLanguages } from '../../parts/proposal/fields.tsx'
import { SelectField } from '../../parts/tickets/form-fields.tsx'
import { textIn } from '../../parts/tickets/form-values.ts'
import { bothOf } from '../../view/proposal-input.ts'
import { refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'

export const loader = workspaceLoader(async ({ edge, params, url }) => {
  const phenomenon = params.phenomenon ?? ''
  const proposals = (await edge.perform('proposal.list', { phenomenon })) as readonly ProposalLine[]
  return {
    preview: (await edge.perform('answer-back.preview', { phenomenon })) as AnswerPreview,
    proposals: proposals.filter(({ state }) => state !== 'draft').map(({ id, titles }) => ({ id, titles })),
    chosen: url.searchParams.get('proposal') ?? '',
    isSent: url.searchParams.has('sent'),
  }
})

export const action = workspaceAction({
  send: async ({ visit, text }) => {
    const phenomenon = visit.params.phenomenon ?? ''
    const texts = bothOf(text, 'texts')
    await visit.edge.perform('answer-back.send', { phenomenon, proposal: textIn(text('proposal')), texts })
    return redirect(`${workspaceAddress(visit.language, 'proposals', 'answers', phenomenon)}?sent=yes`)
  },
})

/** One answer to everybody who has reported of a phenomenon; before it is sent, to how many it goes. */
export default function AnswerBackPage() {
  const { preview, isSent } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  const { t, language } = useWords()
  const { phenomenon, reports, byNaming, letters, unanswered } = preview
  const problem = refused?.problem
  return (
    <>
      <PageTitle>{t('proposals.answerBack.title')}</PageTitle>
      <p className="no-print">
        <a href={workspaceAddress(language, 'phenomena', phenomenon.id)}>
          {t('proposals.answerBack.about', { title: titleFor(phenomenon.titles, language) })}
        </a>
      </p>
      <h1>{t('proposals.answerBack.title')}</h1>
      <p className="reading">{t('proposals.answerBack.lead')}</p>
      {isSent && !refused && <Done>{t('proposals.answerBack.sent')}</Done>}
      <ProblemSummary problem={problem?.place ? { ...problem, place: `send-${problem.place}` } : problem} />
      {reports === 0 && <p className="quiet">{t('proposals.answerBack.nobody')}</p>}
      {reports > 0 && (
        <>
          <ul className="reading">
            <li>{t('proposals.answerBack.reports', { count: reports })}</li>
            <li>{t('proposals.answerBack.naming', { ...byNaming })}</li>
            <li>{t('proposals.answerBack.letters', { count: letters })}</li>
            <li>{t('proposals.answerBack.unanswered', { count: unanswered })}</li>
          </ul>
          <AnswerForm typed={refused?.submitted ?? null} />
        </>
      )}
      <Earlier />
    </>
  )
}

function AnswerForm({ typed }: { typed: Readonly<Record<string, string>> | null }) {
  const { proposals, chosen } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  return (
    <form method="post" className="reading">
      <FormToken />
      <input type="hidden" name="act" value="send" />
      <BothLanguages
        form="send"
        name="texts"
        labels={{ fi: t('proposals.answerBack.textFi'), sv: t('proposals.answerBack.textSv') }}
        hint={t('proposals.answerBack.textHint')}
        value={(name) => typed?.[name]}
        longest={3000}
        isLong
      />
      {proposals.length > 0 && (
        <SelectField
          form="send"
          name="proposal"
          label={t('proposals.answerBack.proposal')}
          value={typed?.proposal ?? chosen}
          options={[
            ['', t('proposals.answerBack.noProposal')],
            ...proposals.map(({ id, titles }) => [id, titleFor(titles, language)] as const),
          ]}
        />
      )}
      <p className="buttons">
        <button type="submit">{t('proposals.answerBack.send')}</button>
      </p>
    </form>
  )
}

function Earlier() {
  const { preview } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const { earlier } = preview
  return (
    <section className="work-part" aria-labelledby="earlier">
      <h2 id="earlier">{t('proposals.answerBack.earlier')}</h2>
      {earlier.length === 0 && <p className="quiet">{t('proposals.answerBack.noneEarlier')}</p>}
      <ul className="proposal-cards">
        {earlier.map(({ id, sentOn, reports, texts }) => (
          <li key={id}>
            <p className="small quiet">
              {t('proposals.answerBack.earlierLine', { day: dayText(sentOn, language), count: reports })}
            </p>
            <NationalParagraphs texts={texts} />
          </li>
        ))}
      </ul>
    </section>
  )
}
