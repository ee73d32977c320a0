import { type ActionFunctionArgs, data, useActionData } from 'react-router'
import type { ReportFault } from '../../collect/social-report/report-faults.ts'
import type { TypedReport } from '../../collect/social-report/typed-report.ts'
import type { ProblemDescription } from '../../model/problem.ts'
import { LANGUAGES } from '../../model/text.ts'
import type { FormChoices } from '../../operations/social-report/report-choices.ts'
import type { ReportStory } from '../../operations/social-report/report-story.ts'
import { addressOf } from '../address/address.ts'
import type { PageHandle } from '../page-handle.ts'
import { MendForm } from '../parts/observation/mend-form.tsx'
import { Story } from '../parts/observation/story.tsx'
import { Withdraw } from '../parts/observation/withdraw.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { plainFrame } from '../site/frame.ts'
import { LANGUAGE_NAMES } from '../site/language-names.ts'
import { pageLoader, problemIn, type Visit } from '../site/visit.ts'
import { useWords } from '../site/words.tsx'
import { choicesOfStory, formOfStory, postedReport } from '../view/observation-post.ts'
import '../style/observation.css'

export const handle: PageHandle = { hasScripts: true }

export const loader = pageLoader(async () => ({ frame: plainFrame({ kind: 'receipt' }) }))

/** The code rides in the body of a form, never in an address: addresses are kept by browsers and proxies. */
interface Shown {
  readonly code: string
  readonly story: ReportStory
  readonly choices: FormChoices
  readonly done: 'saved' | 'withdrawn' | null
  readonly isNotSure: boolean
  readonly mending: { readonly typed: TypedReport; readonly faults: readonly ReportFault[] } | null
  readonly problem: ProblemDescription | null
}
type Answer = Shown | { readonly code: string; readonly problem: ProblemDescription }

const STATUS = { refused: 422, notFound: 404, conflict: 409, forbidden: 403, unavailable: 503 } as const

export async function action(args: ActionFunctionArgs) {
  const posted = await args.request.formData()
  const code = String(posted.get('code') ?? '')
  return pageLoader(async (visit) => {
    try {
      return await actOn(visit, code, posted)
    } catch (error) {
      const problem = problemIn(error)
      if (!problem) throw error
      return data({ code, problem } satisfies Answer, { status: STATUS[problem.kind] })
    }
  })(args)
}

async function actOn(visit: Visit, code: string, posted: FormData): Promise<Answer> {
  const shown = await show(visit, code)
  const act = String(posted.get('act') ?? 'show')
  if (act === 'withdraw') return withdraw(visit, shown, posted)
  return act === 'review' || act === 'send' || act === 'edit' ? mend(visit, shown, posted) : shown
}

async function show({ edge }: Visit, code: string): Promise<Shown> {
  const story = (await edge.performAnonymously('receipt.show', { code, from: edge.from })) as ReportStory
  const { organiser } = story
  const choices = (await edge.performAnonymously('social-report.choices', { organiser })) as FormChoices
  return { code, story, choices, done: null, isNotSure: false, mending: null, problem: null }
}

async function withdraw(visit: Visit, shown: Shown, posted: FormData): Promise<Answer> {
  if (posted.get('isSure') !== 'yes') return { ...shown, isNotSure: true }
  const { edge } = visit
  await edge.performAnonymously('receipt.withdraw', { code: shown.code, from: edge.from })
  return { ...(await show(visit, shown.code)), done: 'withdrawn' }
}

/** Corrected texts go at once: whoever mends has read the guidance before. */
async function mend(visit: Visit, shown: Shown, posted: FormData): Promise<Answer> {
  const { typed, faults } = postedReport(posted, formOfStory(shown.story), choicesOfStory(shown.choices, shown.story))
  if (faults.length > 0) return { ...shown, mending: { typed, faults } }
  const { edge } = visit
  const version = Number(posted.get('version'))
  try {
    await edge.performAnonymously('receipt.mend', { code: shown.code, from: edge.from, version, typed })
    return { ...(await show(visit, shown.code)), done: 'saved' }
  } catch (error) {
    const problem = problemIn(error)
    if (!problem) throw error
    return { ...shown, mending: { typed, faults }, problem }
  }
}

export default function ReceiptPage() {
  const answer = useActionData() as Answer | undefined
  const { t, language } = useWords()
  const shown = answer && 'story' in answer ? answer : null
  return (
    <section className="reading">
      <PageTitle>{t('observe.receipt.title')}</PageTitle>
      <h1>{t('observe.receipt.title')}</h1>
      {shown?.done && (
        <p className="done" role="status">
          {t(shown.done === 'saved' ? 'observe.story.saved' : 'observe.story.withdrawn')}
        </p>
      )}
      {answer?.problem && (
        <div className="problem-summary" role="alert">
          <p>{answer.problem.texts[language]}</p>
        </div>
      )}
      {shown ? <Receipt shown={shown} /> : <CodeForm code={answer?.code ?? ''} />}
    </section>
  )
}

function Receipt({ shown }: { shown: Shown }) {
  const { t } = useWords()
  const { code, story, choices, isNotSure, mending } = shown
  const hidden = <input type="hidden" name="code" value={code} />
  return (
    <>
      <InOtherLanguages code={code} />
      <Story story={story} choices={choices} />
      {story.mayChange && <MendForm story={story} choices={choices} hidden={hidden} mending={mending} />}
      {story.mayWithdraw && <Withdraw hidden={hidden} isNotSure={isNotSure} />}
      <details className="observe-more no-print">
        <summary>{t('observe.receipt.other')}</summary>
        <CodeForm code="" />
      </details>
    </>
  )
}

/** The links of the frame lead to an empty page, as the code is in no address. */
function InOtherLanguages({ code }: { code: string }) {
  const { language } = useWords()
  return (
    <div className="buttons no-print">
      {LANGUAGES.filter((other) => other !== language).map((other) => (
        <form key={other} method="post" action={addressOf({ kind: 'receipt' }, other)}>
          <input type="hidden" name="code" value={code} />
          <button type="submit" className="second-button" lang={other}>
            {LANGUAGE_NAMES[other]}
          </button>
        </form>
      ))}
    </div>
  )
}

function CodeForm({ code }: { code: string }) {
  const { t } = useWords()
  return (
    <form method="post" className="observe-code-form">
      <p>{t('observe.receipt.lead')}</p>
      <div className="field">
        <label htmlFor="receipt">{t('observe.receipt.code')}</label>
        <p className="hint" id="receipt-hint">
          {t('observe.receipt.codeHint')}
        </p>
        <input
          id="receipt"
          name="code"
          required
          defaultValue={code}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby="receipt-hint"
        />
      </div>
      <p className="buttons">
        <button type="submit">{t('observe.receipt.show')}</button>
      </p>
      <p className="quiet">{t('observe.receipt.keep')}</p>
    </form>
  )
}
