import type { ContactPerson } from '../../../../operations/desk/show-submission.ts'
import { useWords } from '../../../site/words.tsx'
import { WorkTable } from '../work-table.tsx'

/** Whom to turn to; people who have left are not here. */
export function DeskContacts({ contacts }: { contacts: readonly ContactPerson[] }) {
  const { t } = useWords()
  return (
    <section className="work-section" aria-labelledby="desk-contacts">
      <h2 id="desk-contacts">{t('desk.submission.contacts')}</h2>
      {contacts.length === 0 ? (
        <p>{t('desk.submission.noContacts')}</p>
      ) : (
        <>
          <p className="hint">{t('desk.submission.contactsHint')}</p>
          <WorkTable caption={t('desk.submission.contacts')} isCaptionHidden>
            <thead>
              <tr>
                <th scope="col">{t('desk.submission.name')}</th>
                <th scope="col">{t('desk.submission.task')}</th>
                <th scope="col">{t('desk.submission.email')}</th>
                <th scope="col">{t('desk.submission.phone')}</th>
              </tr>
            </thead>
            <tbody>
              {contacts.map(({ number, name, task, email, phone }) => (
                <tr key={number}>
                  <th scope="row">{name}</th>
                  <td>{task}</td>
                  <td>{email !== null && <a href={`mailto:${email}`}>{email}</a>}</td>
                  <td>{phone}</td>
                </tr>
              ))}
            </tbody>
          </WorkTable>
        </>
      )}
    </section>
  )
}
