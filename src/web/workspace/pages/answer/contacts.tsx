import { redirect, useActionData, useLoaderData } from 'react-router'
import type { OwnContacts } from '../../../../operations/submission/county-contacts.ts'
import type { OwnStanding } from '../../../../operations/submission/county-own.ts'
import { useWords } from '../../../site/words.tsx'
import { ContactFields } from '../../parts/answer/contact-fields.tsx'
import { ContactPart } from '../../parts/answer/contact-part.tsx'
import { FormHead, formAddress } from '../../parts/answer/form-head.tsx'
import { FormToken } from '../../parts/form-token.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { placeOf } from '../../view/form-place.ts'
import { type Posted, type Refused, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'
import '../../style/answer.css'

const DONE = ['added', 'changed', 'left', 'again', 'removed'] as const

export const loader = workspaceLoader(async (visit) => {
  const place = placeOf(visit)
  const standing = (await visit.edge.perform('submission.standing', place)) as OwnStanding
  const own = (await visit.edge.perform('contact.own', place)) as OwnContacts
  const done = DONE.find((known) => known === visit.url.searchParams.get('done')) ?? null
  return { standing, own, done }
})

const detailsIn = ({ text }: Posted) => ({
  name: text('name'),
  task: text('task'),
  email: text('email'),
  phone: text('phone'),
  language: text('language'),
})

/** Performs an operation on a contact person of the form in the address, and shows the page again. */
function on(
  operation: string,
  { done, input }: { done: (typeof DONE)[number]; input: (posted: Posted) => Readonly<Record<string, unknown>> },
) {
  return async (posted: Posted) => {
    const place = placeOf(posted.visit)
    await posted.visit.edge.perform(operation, { ...place, ...input(posted) })
    return redirect(`${formAddress(posted.visit.language, place, 'contacts')}?done=${done}`)
  }
}

const contactIn = ({ text }: Posted) => ({ contact: Number(text('contact')) })
const seenIn = (posted: Posted) => ({ ...contactIn(posted), version: Number(posted.text('version')) })

export const action = workspaceAction({
  add: on('contact.add', { done: 'added', input: detailsIn }),
  change: on('contact.change', { done: 'changed', input: (posted) => ({ ...seenIn(posted), ...detailsIn(posted) }) }),
  leave: on('contact.leave', { done: 'left', input: (posted) => ({ ...seenIn(posted), hasLeft: true }) }),
  return: on('contact.leave', { done: 'again', input: (posted) => ({ ...seenIn(posted), hasLeft: false }) }),
  remove: on('contact.remove', { done: 'removed', input: contactIn }),
})

export default function ContactsPage() {
  const { standing, own, done } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  const { t, language } = useWords()
  const present = own.contacts.filter(({ leftAt }) => leftAt === null)
  const gone = own.contacts.filter(({ leftAt }) => leftAt !== null)
  const isConflict = refused?.problem.code === 'changed-meanwhile'
  const refusedOf = (number: number) => (refused?.submitted.contact === String(number) ? refused : null)
  return (
    <div className="answer-page">
      <FormHead standing={standing} page="contacts" title={t('answer.contacts.title')} />
      {done && !refused && <Done>{t(`answer.contacts.done.${done}`)}</Done>}
      <ProblemSummary problem={refused && problemAtForm(refused)} />
      {isConflict && <p className="hint">{t('answer.contacts.conflict')}</p>}
      <p className="reading">{t('answer.contacts.lead')}</p>
      <section>
        <h2>{t('answer.contacts.present')}</h2>
        {present.length === 0 && <p className="quiet">{t('answer.contacts.none')}</p>}
        {present.map((contact) => (
          <ContactPart key={contact.number} contact={contact} months={own.months} refused={refusedOf(contact.number)} />
        ))}
      </section>
      <AddContact refused={refused?.submitted.act === 'add' ? refused : null} />
      {gone.length > 0 && (
        <section>
          <h2>{t('answer.contacts.gone')}</h2>
          {gone.map((contact) => (
            <ContactPart key={contact.number} contact={contact} months={own.months} refused={refusedOf(contact.number)} />
          ))}
        </section>
      )}
      <section className="answer-privacy">
        <h2>{t('answer.contacts.privacy')}</h2>
        <p>{own.privacyNotice[language]}</p>
      </section>
    </div>
  )
}

/** The page has a form for each person: the field that the problem names is found by the person's number too. */
function problemAtForm({ problem, submitted }: Refused): Refused['problem'] {
  const whose = submitted.contact ?? 'new'
  return problem.place ? { ...problem, place: `${problem.place}-${whose}` } : problem
}

function AddContact({ refused }: { refused: Refused | null }) {
  const { t, language } = useWords()
  return (
    <section className="answer-add no-print">
      <h2>{t('answer.contacts.add')}</h2>
      <form method="post" className="answer-form">
        <FormToken />
        <input type="hidden" name="act" value="add" />
        <ContactFields whose="new" values={refused?.submitted ?? { language }} problem={refused?.problem ?? null} />
        <p className="buttons">
          <button type="submit">{t('answer.contacts.addButton')}</button>
        </p>
      </form>
    </section>
  )
}
