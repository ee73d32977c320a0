import { rolesOf } from '../../access/permissions.ts'
import { addDays } from '../../method/calendar-days.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { Recipient } from '../../store/mail/recipients.ts'
import { type AskedReader, askedReaders } from '../../store/social/letters-due.ts'
import { plannedDay } from './reminder-plan.ts'
import { announcedSince, peopleOf, type SocialLetter, type Telling } from './social-letter.ts'

/** Letters to those who were asked to read a draft: that they were, and shortly before the last day when they have not read it yet. */
export async function briefingLetters(context: Telling): Promise<SocialLetter[]> {
  const { db, now, definitions } = context
  const today = helsinkiDay(now())
  const asked = (await askedReaders(db)).filter(({ reviewUntil }) => reviewUntil >= today)
  const roles = rolesOf('briefing.comment')
  const people = await peopleOf(context, { owners: asked.map(({ owner }) => owner), roles, day: today })
  const days = definitions.socialReporting.policy.readingReminderDays
  return asked.flatMap((reader) => {
    // Who has lost the right to read it meanwhile is not written to.
    const receivers = people(reader.owner, roles).filter(({ account }) => account === reader.account)
    return [...askedNow(reader, receivers, announcedSince(now())), ...soon(reader, receivers, { days, today })]
  })
}

function askedNow(reader: AskedReader, receivers: readonly Recipient[], since: string): SocialLetter[] {
  if (reader.askedAt < since) return []
  return [letterOf(reader, 'briefing-to-read', { occasion: `asked ${reader.round}`, receivers })]
}

/** Nobody is reminded who was asked only on the planned day or later. */
function soon(
  reader: AskedReader,
  receivers: readonly Recipient[],
  { days, today }: { readonly days: readonly number[]; readonly today: string },
): SocialLetter[] {
  const { reviewUntil: due, askedAt } = reader
  const planned = plannedDay(days, { due, today })
  if (planned === null || helsinkiDay(askedAt) >= addDays(due, planned)) return []
  return [letterOf(reader, 'briefing-read-soon', { occasion: `due ${due} ${planned}`, receivers })]
}

function letterOf(
  { briefing, owner, reviewUntil: due }: AskedReader,
  letter: 'briefing-to-read' | 'briefing-read-soon',
  told: Pick<SocialLetter, 'occasion' | 'receivers'>,
): SocialLetter {
  return { ...told, about: `briefing/${briefing}`, owner, letter, parameters: { briefing, organiser: owner, due } }
}
