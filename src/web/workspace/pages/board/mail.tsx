import { redirect, useActionData, useLoaderData } from 'react-router'
import type { MailList } from '../../../../operations/board/list-mail.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { MailFilter } from '../../parts/board/mail-filter.tsx'
import { MailTable } from '../../parts/board/mail-table.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { mailInput } from '../../view/mail-input.ts'
import { type Refused, workspaceAction, workspaceLoader } from '../../visit.ts'
import '../../style/board.css'
import '../../style/board-pages.css'

export const loader = workspaceLoader(async ({ edge, url }) => {
  const input = mailInput(url.searchParams)
  const mail = (await edge.perform('mail.list', input)) as MailList
  return { mail, input, isDone: url.searchParams.get('done') === 'again' }
})

export const action = workspaceAction({
  again: async ({ visit, text }) => {
    await visit.edge.perform('mail.retry', { letter: Number(text('letter')) })
    return redirect(`${workspaceAddress(visit.language, 'mail')}?done=again`)
  },
})

export default function MailPage() {
  const { mail, input, isDone } = useLoaderData<typeof loader>()
  const refused = useActionData<Refused>()
  const { t, language, count } = useWords()
  const { sent, queued, sending, failed } = mail.counts
  const older = new URLSearchParams({ ...input, before: String(mail.older) })
  return (
    <div className="mail-page">
      <PageTitle>{t('workspace.section.mail')}</PageTitle>
      <h1>{t('workspace.section.mail')}</h1>
      <ProblemSummary problem={refused?.problem} />
      <Done>{isDone ? t('board.mail.againDone') : null}</Done>
      <p className="reading">{t('board.mail.lead')}</p>
      {mail.sender === 'files' && <p className="quiet reading">{t('board.mail.asFiles')}</p>}
      <p>{t('board.mail.counts', { sent: count(sent), queued: count(queued + sending), failed: count(failed) })}</p>
      <MailFilter input={input} />
      {mail.letters.length === 0 ? <p>{t('board.mail.none')}</p> : <MailTable letters={mail.letters} />}
      {mail.older !== null && (
        <p className="no-print">
          <a href={`${workspaceAddress(language, 'mail')}?${older}`}>{t('board.mail.older')}</a>
        </p>
      )}
    </div>
  )
}
