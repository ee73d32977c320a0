import { sendAnswerBack } from '../../operations/proposal/answer-back.ts'
import { answerProposal } from '../../operations/proposal/answer-proposal.ts'
import { addBody } from '../../operations/proposal/bodies.ts'
import { startProposal } from '../../operations/proposal/carry-out-proposal.ts'
import { prepareProposal, receiveProposal } from '../../operations/proposal/handle-proposal.ts'
import { addInfluence } from '../../operations/proposal/influence.ts'
import { showProposal } from '../../operations/proposal/show-proposal.ts'
import { submitProposal } from '../../operations/proposal/submit-proposal.ts'
import { createProposal } from '../../operations/proposal/write-proposal.ts'
import { raise } from './demo-briefing.ts'
import type { DemoPerson } from './demo-person.ts'
import { POVERTY, POVERTY_PROPOSALS } from './demo-social-texts.ts'

const SENT = '2024-02-19'
const COMMITTEE = { onDay: '2024-03-20', recordNumber: '1510/2024, § 16' }
const YOUTH = '2024-03-21'
/** One of the five that were noted came back and was accepted; the day is invented. */
const LATER = '2025-02-12'
const ACCEPTED = 1

/** Pirkanmaa's five proposals on poverty: all noted in March 2024, one of them accepted when it was asked about again. */
export async function demoProposals({ writer, body }: { readonly writer: DemoPerson; readonly body: DemoPerson }): Promise<void> {
  const phenomenon = await raise(writer, { theme: '8.2', ...POVERTY })
  const { body: committee } = await writer.perform(addBody, {
    kind: 'county-body',
    names: { fi: 'Monipalveluvaliokunta', sv: 'Multiserviceutskottet' },
    validFrom: '2023-01-01',
  })
  const proposals = []
  for (const content of POVERTY_PROPOSALS) {
    const { proposal } = await writer.perform(createProposal, { ...content, phenomenon, body: committee })
    proposals.push(proposal)
    await writer.perform(submitProposal, { ...(await seen(writer, proposal)), onDay: SENT })
    await body.perform(receiveProposal, { ...(await seen(body, proposal)), ...COMMITTEE })
    await body.perform(prepareProposal, { ...(await seen(body, proposal)), onDay: COMMITTEE.onDay })
    await body.perform(answerProposal, { ...(await seen(body, proposal)), ...COMMITTEE, outcome: 'noted', reasons: NOTED })
  }
  await tell(writer, phenomenon)
  await acceptLater({ writer, body, proposal: proposals[ACCEPTED] ?? '', phenomenon })
}

async function tell(writer: DemoPerson, phenomenon: string): Promise<void> {
  const subject = { kind: 'phenomenon', id: phenomenon } as const
  await writer.perform(addInfluence, {
    ...{ channel: 'bodies', onDay: COMMITTEE.onDay, audience: 'Monipalveluvaliokunta', subject },
    told: 'Ilmiöraportti köyhyydestä valmisteluvaiheessa, § 16.',
    followed: 'Valiokunta keskusteli ja merkitsi tiedoksi.',
  })
  await writer.perform(addInfluence, {
    ...{ channel: 'bodies', onDay: YOUTH, audience: 'Nuorisovaltuusto', subject },
    told: 'Ilmiöraportti köyhyydestä valmisteluvaiheessa, § 56.',
    followed: 'Nuorisovaltuusto merkitsi tiedoksi.',
  })
}

interface Acceptance {
  readonly writer: DemoPerson
  readonly body: DemoPerson
  readonly proposal: string
  readonly phenomenon: string
}

async function acceptLater({ writer, body, proposal, phenomenon }: Acceptance): Promise<void> {
  await body.perform(answerProposal, {
    ...(await seen(body, proposal)),
    ...{
      onDay: LATER,
      outcome: 'accepted',
      reasons: ACCEPTED_REASON,
      responsible: 'Hyvinvoinnin edistämisen yksikkö',
      dueOn: '2025-12-31',
    },
  })
  await body.perform(startProposal, { ...(await seen(body, proposal)), onDay: LATER })
  await writer.perform(sendAnswerBack, { phenomenon, proposal, texts: BACK })
}

async function seen(person: DemoPerson, proposal: string): Promise<{ proposal: string; version: number }> {
  const { version } = await person.perform(showProposal, { proposal })
  return { proposal, version }
}

const NOTED = {
  fi: 'Valiokunta keskusteli ja merkitsi asian tiedoksi.',
  sv: 'Utskottet diskuterade ärendet och antecknade det för kännedom.',
}
const ACCEPTED_REASON = {
  fi: 'Maksutonta matalan kynnyksen toimintaa lisätään vuoden 2025 aikana.',
  sv: 'Avgiftsfri verksamhet med låg tröskel utökas under år 2025.',
}
const BACK = {
  fi: 'Kiitos havainnostasi. Valiokunta hyväksyi ehdotuksen: maksutonta matalan kynnyksen toimintaa lisätään.',
  sv: 'Tack för din observation. Utskottet godkände förslaget: avgiftsfri verksamhet med låg tröskel utökas.',
}
