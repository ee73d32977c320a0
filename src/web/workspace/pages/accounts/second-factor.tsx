import { data, redirect, useActionData, useLoaderData } from 'react-router'
import type { AuthenticatorOffer } from '../../../../operations/account/enrol-authenticator.ts'
import type { PageHandle } from '../../../page-handle.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { safeReturn, workspaceAddress } from '../../address.ts'
import { CodeForm } from '../../parts/accounts/code-form.tsx'
import { EnrolmentForm } from '../../parts/accounts/enrolment-form.tsx'
import { RecoveryCodes } from '../../parts/accounts/recovery-codes.tsx'
import { requireStepForm, signInAction, signInLoader, stepOf, withSession } from '../../sign-in/sign-in-visit.ts'
import { refusedIn } from '../../visit.ts'
import '../../style/accounts.css'

/** A passkey is asked for by a script; everything else works without. */
export const handle: PageHandle = { hasScripts: true }

export const loader = signInLoader(async (visit) => {
  const returnTo = safeReturn(visit.url.searchParams.get('return'), visit.language)
  if (visit.edge.signedIn) throw redirect(returnTo)
  const step = await stepOf(visit)
  const isEnrolling = step?.stage === 'enrolment'
  const offer = isEnrolling ? ((await visit.edge.perform('session.offer', { token: visit.token })) as AuthenticatorOffer) : null
  return { step, offer, returnTo }
})

export const action = signInAction({
  save: async (posted) => {
    const { visit, text } = posted
    const token = await requireStepForm(posted)
    const asked = { token, code: text('code').slice(0, 40), from: visit.from }
    const confirmed = (await visit.edge.perform('session.code', asked)) as { token: string }
    return redirect(safeReturn(text('return'), visit.language), withSession(visit, confirmed.token))
  },
  enrol: async (posted) => {
    const { visit, text } = posted
    const token = await requireStepForm(posted)
    const asked = { token, code: text('code').slice(0, 40), from: visit.from }
    const { recoveryCodes, ...enrolled } = (await visit.edge.perform('session.enrol', asked)) as {
      token: string
      recoveryCodes: string[]
    }
    return data({ recoveryCodes }, withSession(visit, enrolled.token))
  },
  'offer-passkey': async (posted) => {
    const token = await requireStepForm(posted)
    const site = posted.visit.edge.publicUrl
    return { passkeyOptions: await posted.visit.edge.perform('session.offer-passkey', { token, site }) }
  },
  passkey: async (posted) => {
    const { visit, text } = posted
    const token = await requireStepForm(posted)
    const asked = { token, site: visit.edge.publicUrl, from: visit.from, answer: answerIn(text('answer')) }
    const confirmed = (await visit.edge.perform('session.passkey', asked)) as { token: string }
    return redirect(safeReturn(text('return'), visit.language), withSession(visit, confirmed.token))
  },
  cancel: async (posted) => {
    const token = await requireStepForm(posted)
    await posted.visit.edge.perform('session.end', { token })
    return redirect(workspaceAddress(posted.visit.language, 'sign-in'), withSession(posted.visit, null))
  },
})

function answerIn(text: string): unknown {
  try {
    return JSON.parse(text.slice(0, 20_000))
  } catch {
    return {}
  }
}

export default function SecondFactorPage() {
  const { step, offer, returnTo } = useLoaderData<typeof loader>()
  const answered = useActionData()
  const refused = refusedIn(answered)
  if (hasRecoveryCodes(answered)) return <RecoveryCodes codes={answered.recoveryCodes} returnTo={returnTo} />
  if (!step || refused?.problem.code === 'begin-again') return <StepIsOver />
  const about = { formToken: step.formToken, returnTo, problem: refused?.problem ?? null }
  return offer ? <EnrolmentForm offer={offer} {...about} /> : <CodeForm step={step} {...about} />
}

function hasRecoveryCodes(answered: unknown): answered is { recoveryCodes: string[] } {
  return typeof answered === 'object' && answered !== null && 'recoveryCodes' in answered
}

function StepIsOver() {
  const { t, language } = useWords()
  return (
    <>
      <PageTitle>{t('accounts.factor.overTitle')}</PageTitle>
      <h1>{t('accounts.factor.overTitle')}</h1>
      <p>{t('accounts.factor.over')}</p>
      <p className="buttons">
        <a className="button-link" href={workspaceAddress(language, 'sign-in')}>
          {t('accounts.factor.begin')}
        </a>
      </p>
    </>
  )
}
