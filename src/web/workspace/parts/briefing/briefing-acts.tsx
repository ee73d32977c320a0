import type { ReactNode } from 'react'
import { BRIEFING_STATES } from '../../../../model/briefing.ts'
import { useWords } from '../../../site/words.tsx'
import type { BriefingPageData } from '../../pages/briefing/briefing.tsx'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'
import { LongField } from './briefing-facts.tsx'

const STEPS = ['planned', 'collecting', 'analysis', 'draft'] as const
const BEFORE_DRAFT: readonly string[] = ['planned', 'collecting', 'analysis']

/** The step that comes next is the one offered first. */
function nextOf(state: string): (typeof STEPS)[number] {
  const at = (STEPS as readonly string[]).indexOf(state)
  return at === -1 ? 'draft' : (STEPS[at + 1] ?? 'analysis')
}

/** What can be done with the briefing in its state, by who is looking. */
export function BriefingActs({ page }: { page: BriefingPageData }) {
  const { t } = useWords()
  const { briefing, may } = page.shown
  const isOut = briefing.state === 'published' || briefing.state === 'followed'
  const isWritable = may.write || may.publish || isOut
  if (!isWritable && !may.approve && briefing.state !== 'approved') return null
  return (
    <section className="briefing-acts no-print" aria-labelledby="steps">
      <h2 id="steps">{t('briefings.steps')}</h2>
      {may.write && <MoveForm page={page} />}
      {may.approve && (
        <Act page={page} act="approve" label={t('briefings.approve')} isMain>
          <p className="hint">{t('briefings.approveHint')}</p>
        </Act>
      )}
      {may.write && !may.approve && (briefing.state === 'draft' || briefing.state === 'review') && (
        <p className="hint">{t('briefings.approveOther')}</p>
      )}
      {may.write && BEFORE_DRAFT.includes(briefing.state) && <p className="hint">{t('briefings.approveLater')}</p>}
      {may.publish && (
        <Act page={page} act="publish" label={t('briefings.publish')} isMain>
          <p className="hint">{t('briefings.publishHint')}</p>
        </Act>
      )}
      {briefing.state === 'approved' && <Act page={page} act="reopen" label={t('briefings.reopen')} />}
      {isOut && <AfterPublishing page={page} />}
    </section>
  )
}

function MoveForm({ page }: { page: BriefingPageData }) {
  const { t, language } = useWords()
  const { briefing } = page.shown
  return (
    <Act page={page} act="move" label={t('briefings.move')}>
      <Field id="to" label={t('briefings.moveTo')}>
        {(attributes) => (
          <select name="to" defaultValue={nextOf(briefing.state)} {...attributes}>
            {STEPS.filter((step) => step !== briefing.state).map((step) => (
              <option key={step} value={step}>
                {BRIEFING_STATES.states[step][language]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </Act>
  )
}

function AfterPublishing({ page }: { page: BriefingPageData }) {
  const { t, language } = useWords()
  const { briefing } = page.shown
  return (
    <>
      <Act page={page} act="revise" label={t('briefings.revise')}>
        <p className="hint">{t('briefings.reviseHint')}</p>
      </Act>
      {briefing.state === 'published' && (
        <Act page={page} act="follow-up" label={t('briefings.followUp')}>
          <LongField name="note" label={t('briefings.followUpNote')} value="" />
        </Act>
      )}
      {briefing.followUp && (
        <p>
          {t('briefings.followUpNote')}: {briefing.followUp}
        </p>
      )}
      {page.others.length > 0 && (
        <Act page={page} act="supersede" label={t('briefings.supersede')}>
          <Field id="by" label={t('briefings.supersedeBy')}>
            {(attributes) => (
              <select name="by" {...attributes}>
                {page.others.map(({ id, titles }) => (
                  <option key={id} value={id}>
                    {language === 'sv' ? titles.sv || titles.fi : titles.fi || titles.sv}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </Act>
      )}
    </>
  )
}

interface ActProps {
  readonly page: BriefingPageData
  readonly act: string
  readonly label: string
  readonly isMain?: boolean
  readonly children?: ReactNode
}

function Act({ page, act, label, isMain = false, children }: ActProps) {
  return (
    <form method="post" className="briefing-act">
      <FormToken />
      <input type="hidden" name="version" value={page.shown.briefing.version} />
      {children}
      <button type="submit" name="act" value={act} className={isMain ? undefined : 'second-button'}>
        {label}
      </button>
    </form>
  )
}
