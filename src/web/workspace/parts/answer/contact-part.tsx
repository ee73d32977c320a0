import { languageOf } from '../../../../model/text.ts'
import type { OwnContact } from '../../../../operations/submission/county-contacts.ts'
import { formatDate } from '../../../number/format.ts'
import { useWords } from '../../../site/words.tsx'
import type { Refused } from '../../visit.ts'
import { FormToken } from '../form-token.tsx'
import { ContactFields } from './contact-fields.tsx'

interface ContactPartProps {
  readonly contact: OwnContact
  /** After which the details of somebody who left are removed. */
  readonly months: number
  readonly refused: Refused | null
}

/** One contact person: details, and folded below them what can be done. */
export function ContactPart({ contact, months, refused }: ContactPartProps) {
  const { t, language } = useWords()
  const { number, name, task, email, phone, leftAt, version } = contact
  const isChangeRefused = refused?.submitted.act === 'change'
  const values = isChangeRefused ? refused.submitted : { ...contact, task: task ?? '', email: email ?? '', phone: phone ?? '' }
  return (
    <section className="answer-contact" aria-labelledby={`contact-${number}`}>
      <h3 id={`contact-${number}`}>{name}</h3>
      {leftAt !== null && <p className="quiet">{t('answer.contacts.leftOn', { day: formatDate(leftAt, language) })}</p>}
      <p>
        {[task, email, phone].filter((detail) => detail !== null && detail !== '').join(' · ')}
        <br />
        <span className="quiet">
          {t('answer.contacts.language')}: {t(`answer.contacts.languages.${languageOf(contact.language)}`)}
        </span>
      </p>
      <div className="no-print">
        {leftAt === null && (
          <details open={isChangeRefused}>
            <summary aria-label={`${t('answer.contacts.change')}: ${name}`}>{t('answer.contacts.change')}</summary>
            <form method="post" className="answer-form">
              <FormToken />
              <input type="hidden" name="act" value="change" />
              <input type="hidden" name="contact" value={number} />
              <input type="hidden" name="version" value={version} />
              <ContactFields whose={String(number)} values={values} problem={isChangeRefused ? refused.problem : null} />
              <p className="buttons">
                <button type="submit">{t('answer.contacts.save')}</button>
              </p>
            </form>
          </details>
        )}
        <Leaving contact={contact} months={months} />
      </div>
    </section>
  )
}

function Leaving({ contact, months }: Pick<ContactPartProps, 'contact' | 'months'>) {
  const { t } = useWords()
  const { number, name, leftAt, version } = contact
  return (
    <details>
      <summary aria-label={`${t('answer.contacts.more')}: ${name}`}>{t('answer.contacts.more')}</summary>
      <form method="post" className="answer-leaving">
        <FormToken />
        <input type="hidden" name="contact" value={number} />
        <input type="hidden" name="version" value={version} />
        {leftAt === null && <p className="hint">{t('answer.contacts.leaveHint', { months })}</p>}
        <p className="buttons">
          <button
            type="submit"
            name="act"
            value={leftAt === null ? 'leave' : 'return'}
            className="second-button"
            aria-label={`${t(leftAt === null ? 'answer.contacts.leave' : 'answer.contacts.back')}: ${name}`}
          >
            {t(leftAt === null ? 'answer.contacts.leave' : 'answer.contacts.back')}
          </button>
        </p>
      </form>
      <form method="post" className="answer-leaving">
        <FormToken />
        <input type="hidden" name="act" value="remove" />
        <input type="hidden" name="contact" value={number} />
        <p className="hint">{t('answer.contacts.removeHint')}</p>
        <label className="choice">
          <input type="checkbox" name="sure" value="yes" required />
          <span>{t('answer.contacts.removeSure')}</span>
        </label>
        <p className="buttons">
          <button type="submit" className="second-button" aria-label={`${t('answer.contacts.remove')}: ${name}`}>
            {t('answer.contacts.remove')}
          </button>
        </p>
      </form>
    </details>
  )
}
