import { redirect, useActionData, useLoaderData } from 'react-router'
import type { BegunFormSession } from '../../../../operations/account/form-session.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { Field } from '../../parts/field.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { signInAction, signInLoader, withSession } from '../../sign-in/sign-in-visit.ts'
import { refusedIn } from '../../visit.ts'
import '../../style/accounts.css'
import '../../style/answer.css'

const LONGEST_CODE = 60
const LONGEST_NAME = 60

/** Coming in with an access code: one page, two fields. Who has signed in already is taken to what is theirs. */
export const loader = signInLoader(async ({ edge, url, language }) => {
  const form = edge.signedIn?.actor.form
  if (form) throw redirect(workspaceAddress(language, 'answer', form.collection, form.round, form.respondent))
  if (edge.signedIn) throw redirect(workspaceAddress(language, 'answer'))
  return { isSignedOut: url.searchParams.has('out') }
})

export const action = signInAction({
  save: async ({ visit, text }) => {
    const { edge, from, language } = visit
    const asked = { code: text('code').slice(0, LONGEST_CODE), name: text('name').slice(0, LONGEST_NAME), from }
    const { token, form } = (await edge.perform('form-session.begin', asked)) as BegunFormSession
    const opened = workspaceAddress(language, 'answer', form.collection, form.round, form.respondent)
    return redirect(opened, withSession(visit, token))
  },
})

export default function CodePage() {
  const { t, language } = useWords()
  const { isSignedOut } = useLoaderData<typeof loader>()
  return (
    <>
      <PageTitle>{t('answer.code.title')}</PageTitle>
      <h1>{t('answer.code.title')}</h1>
      <p className="account-lead">{t('answer.code.lead')}</p>
      <Done>{isSignedOut ? t('answer.code.signedOut') : null}</Done>
      <CodeForm />
      <section className="account-part">
        <h2>{t('answer.code.noCode')}</h2>
        <p>{t('answer.code.lost')}</p>
        <p>
          <a className="plain-link" href={workspaceAddress(language, 'sign-in')}>
            {t('answer.code.toSignIn')}
          </a>
        </p>
      </section>
    </>
  )
}

function CodeForm() {
  const { t, language } = useWords()
  const refused = refusedIn(useActionData())
  const at = (field: string) => (refused?.problem.place === field ? refused.problem.texts[language] : undefined)
  return (
    <form method="post" action={workspaceAddress(language, 'code')} className="account-form" autoComplete="off">
      <ProblemSummary problem={refused?.problem} />
      <Field id="code" label={t('answer.code.code')} hint={t('answer.code.codeHint')} error={at('code')}>
        {(attributes) => (
          <input
            {...attributes}
            className="answer-code"
            name="code"
            type="text"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={LONGEST_CODE}
            required
          />
        )}
      </Field>
      <Field id="name" label={t('answer.code.name')} hint={t('answer.code.nameHint')} error={at('name')}>
        {(attributes) => (
          <input
            {...attributes}
            name="name"
            type="text"
            autoComplete="name"
            maxLength={LONGEST_NAME}
            required
            defaultValue={refused?.submitted.name}
          />
        )}
      </Field>
      <p className="buttons">
        <button type="submit">{t('answer.code.submit')}</button>
      </p>
    </form>
  )
}
