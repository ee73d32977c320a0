import { redirect, useActionData, useLoaderData } from 'react-router'
import { CLOCK_RHYTHMS, type ClockRhythm } from '../../../../model/year-clock.ts'
import type { ShownClock } from '../../../../operations/synthesis/year-clock.ts'
import { formatWeekday } from '../../../number/format.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { FormToken } from '../../parts/form-token.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { ClockForm } from '../../parts/synthesis/clock-form.tsx'
import { synthesisParts } from '../../parts/synthesis/parts-of.ts'
import { SynthesisMenu } from '../../parts/synthesis/synthesis-menu.tsx'
import { WorkTable } from '../../parts/work-table.tsx'
import { type Posted, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'
import '../../style/synthesis.css'
import '../../style/tickets.css'

export const loader = workspaceLoader(async ({ edge, signedIn, url }) => ({
  clock: (await edge.perform('year-clock.show', {})) as ShownClock,
  parts: synthesisParts(signedIn.actor),
  today: edge.today,
  done: url.searchParams.get('done'),
}))

export const action = workspaceAction({
  save: async (posted) => {
    const { visit, text } = posted
    await visit.edge.perform('year-clock.save', {
      event: text('event') || null,
      version: Number(text('version')),
      owner: text('owner'),
      preset: text('preset') || null,
      titleFi: text('titleFi'),
      titleSv: text('titleSv'),
      day: text('day'),
      every: text('every'),
      remindDays: Number(text('remindDays')),
      note: text('note') || null,
    })
    return back(posted, 'saved')
  },
  done: async (posted) => {
    await posted.visit.edge.perform('year-clock.done', one(posted))
    return back(posted, 'done')
  },
  remove: async (posted) => {
    await posted.visit.edge.perform('year-clock.remove', one(posted))
    return back(posted, 'removed')
  },
})

const DONE = ['saved', 'done', 'removed'] as const

function one({ text }: Posted) {
  return { event: text('event'), version: Number(text('version')) }
}

function back({ visit }: Posted, told: (typeof DONE)[number]) {
  return redirect(`${workspaceAddress(visit.language, 'synthesis', 'clock')}?done=${told}`)
}

export default function ClockPage() {
  const { clock, parts, today, done } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData<typeof action>())
  const { t } = useWords()
  const told = DONE.find((word) => word === done)
  return (
    <>
      <PageTitle>{t('synthesis.part.clock')}</PageTitle>
      <h1>{t('synthesis.part.clock')}</h1>
      <SynthesisMenu parts={parts} here="clock" />
      <Done>{told && t(`synthesis.clock.${told}`)}</Done>
      <ProblemSummary problem={refused?.problem} />
      <p className="reading">{t('synthesis.clock.lead')}</p>
      {clock.events.length === 0 ? <p>{t('synthesis.clock.none')}</p> : <Events clock={clock} />}
      <ClockForm clock={clock} today={today} submitted={refused?.submitted ?? null} />
    </>
  )
}

function Events({ clock }: { clock: ShownClock }) {
  const { t, language } = useWords()
  return (
    <WorkTable caption={t('synthesis.clock.caption')}>
      <thead>
        <tr>
          <th scope="col">{t('synthesis.clock.when')}</th>
          <th scope="col">{t('synthesis.clock.what')}</th>
          <th scope="col">{t('synthesis.clock.whose')}</th>
          <th scope="col">{t('synthesis.clock.every')}</th>
          <th scope="col">{t('synthesis.clock.acts')}</th>
        </tr>
      </thead>
      <tbody>
        {clock.events.map((event) => (
          <tr key={event.id} id={event.id}>
            <td>
              {formatWeekday(event.day, language)}
              {event.isLate && <span className="state state-stop"> {t('synthesis.clock.late')}</span>}
            </td>
            <th scope="row">
              {language === 'sv' ? event.title_sv : event.title_fi}
              {event.note && <span className="hint"> {event.note}</span>}
            </th>
            <td>{t(event.owner === 'national' ? 'synthesis.clock.national' : 'synthesis.clock.own')}</td>
            <td>{CLOCK_RHYTHMS[event.every as ClockRhythm][language]}</td>
            <td>{clock.owners.includes(event.owner) && <Acts event={event} />}</td>
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}

function Acts({ event }: { event: ShownClock['events'][number] }) {
  const { t, language } = useWords()
  const title = language === 'sv' ? event.title_sv : event.title_fi
  return (
    <form method="post" className="buttons">
      <FormToken />
      <input type="hidden" name="event" value={event.id} />
      <input type="hidden" name="version" value={event.version} />
      <button
        type="submit"
        name="act"
        value="done"
        className="second-button"
        aria-label={`${t('synthesis.clock.markDone')}: ${title}`}
      >
        {t('synthesis.clock.markDone')}
      </button>
      <button
        type="submit"
        name="act"
        value="remove"
        className="second-button"
        aria-label={`${t('synthesis.clock.remove')}: ${title}`}
      >
        {t('synthesis.clock.remove')}
      </button>
    </form>
  )
}
