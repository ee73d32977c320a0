import type { OwnAccount, OwnSession } from '../../../../operations/account/own-account.ts'
import { useWords } from '../../../site/words.tsx'
import { momentText } from '../../day-text.ts'
import { FormToken } from '../form-token.tsx'

export function OwnSessions({ own, session }: { own: OwnAccount; session: string }) {
  const { t } = useWords()
  return (
    <section className="account-part" aria-labelledby="own-sessions">
      <h2 id="own-sessions">{t('accounts.own.sessions')}</h2>
      <p className="hint">{t('accounts.own.sessionsHint')}</p>
      <div className="work-scroll">
        <table className="work-table" aria-labelledby="own-sessions">
          <thead>
            <tr>
              <th scope="col">{t('accounts.own.device')}</th>
              <th scope="col">{t('accounts.own.began')}</th>
              <th scope="col">{t('accounts.own.seen')}</th>
              <th scope="col">{t('accounts.own.end')}</th>
            </tr>
          </thead>
          <tbody>
            {own.sessions.map((one) => (
              <SessionRow key={one.id} session={one} isThis={one.id === session} />
            ))}
          </tbody>
        </table>
      </div>
      {own.sessions.length > 1 && (
        <form method="post" className="buttons">
          <FormToken />
          <button type="submit" name="act" value="end-others" className="second-button">
            {t('accounts.own.endOthers')}
          </button>
        </form>
      )}
    </section>
  )
}

function SessionRow({ session, isThis }: { session: OwnSession; isThis: boolean }) {
  const { t, language } = useWords()
  return (
    <tr>
      <th scope="row">{session.device}</th>
      <td>{momentText(session.createdAt, language)}</td>
      <td>{momentText(session.lastSeenAt, language)}</td>
      <td>
        {isThis ? (
          t('accounts.own.thisSession')
        ) : (
          <form method="post">
            <FormToken />
            <input type="hidden" name="session" value={session.id} />
            <button
              type="submit"
              name="act"
              value="end-session"
              className="plain-button"
              aria-label={t('accounts.own.endNamed', { device: session.device })}
            >
              {t('accounts.own.end')}
            </button>
          </form>
        )}
      </td>
    </tr>
  )
}
