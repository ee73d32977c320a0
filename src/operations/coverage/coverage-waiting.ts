import type { Kysely } from 'kysely'
import { mayPerform } from '../../access/permissions.ts'
import { periodLabel } from '../../disseminate/table/period-label.ts'
import { fillTexts, type Texts } from '../../model/text.ts'
import type { WaitingItem } from '../../model/waiting.ts'
import { waitingPlaces } from '../../store/coverage/waiting-places.ts'
import type { Schema } from '../../store/schema.ts'
import type { Actor } from '../operation.ts'

const PROPOSALS: Texts = {
  fi: 'Laatuarvioehdotuksia, {period}',
  sv: 'Förslag till kvalitetsbedömning, {period}',
  en: 'Proposed coverage classes, {period}',
}
const CONFIRMATIONS: Texts = {
  fi: 'Vahvistettavia laatuarvioita, {period}',
  sv: 'Kvalitetsbedömningar att bekräfta, {period}',
  en: 'Coverage classes to confirm, {period}',
}

/** Proposals and confirmations that wait for those of the institute who decide; nothing for anybody else. */
export async function coverageWaiting(db: Kysely<Schema>, actor: Actor): Promise<WaitingItem[]> {
  if (!mayPerform(actor, 'coverage.accept')) return []
  return (await waitingPlaces(db)).flatMap(({ period, proposals, confirmations }) => [
    ...line({ period, count: proposals, title: PROPOSALS, name: 'proposals' }),
    ...line({ period, count: confirmations, title: CONFIRMATIONS, name: 'confirmations' }),
  ])
}

function line({
  period,
  count,
  title,
  name,
}: {
  readonly period: string
  readonly count: number
  readonly title: Texts
  readonly name: string
}): WaitingItem[] {
  if (count === 0) return []
  const { fi, sv, en } = periodLabel(period)
  const named = {
    fi: fillTexts(title, { period: fi }).fi,
    sv: fillTexts(title, { period: sv }).sv,
    en: fillTexts(title, { period: en }).en,
  }
  const opens = { section: 'coverage', parts: [] } as const
  return [{ id: `coverage/${period}/${name}`, kind: 'coverage', title: named, count, due: null, isLate: false, opens }]
}
