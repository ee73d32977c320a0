import { listPhenomena } from '../../operations/phenomenon/list-phenomena.ts'
import { addNeed, shareNeed } from '../../operations/workshop/needs.ts'
import { createWorkshop, holdWorkshop } from '../../operations/workshop/write-workshop.ts'
import type { DemoPerson } from './demo-person.ts'

/** Day and place are invented, as is who took part. */
const WORKSHOP = {
  titles: { fi: 'Köyhyys ja toimeentulo', sv: 'Fattigdom och utkomst' },
  day: '2023-11-14',
  place: 'Tampereen pääkirjasto',
  themes: ['8.2', '8'],
  languages: ['fi', 'sv'],
  asked: {
    fi: 'Mitä köyhyydestä pitäisi tietää, jotta siitä voisi päättää?\nKenen tilannetta emme näe?\nMistä tieto voisi löytyä?',
    sv: 'Vad borde man veta om fattigdom för att kunna besluta?\nVems situation ser vi inte?\nVar kunde kunskapen finnas?',
  },
  notes: 'Kaksi pienryhmää, toinen kokemusasiantuntijoiden vetämä. Tietotarpeet äänestettiin tärkeysjärjestykseen.',
} as const

const PARTICIPANTS = { clients: 7, workers: 12, sectors: 5, organisations: 4 }

const NEEDS = [
  {
    texts: {
      fi: 'Kuinka moni jättää perustoimeentulotuen hakematta, vaikka olisi siihen oikeutettu?',
      sv: 'Hur många söker inte grundläggande utkomststöd fast de skulle ha rätt till det?',
    },
    group: 'working-age',
    matrixNeed: 'income',
    found: 'missing',
    content: null,
    takenBy: 'Tietojohtamisen yksikkö',
    dueOn: '2024-06-28',
  },
  {
    texts: {
      fi: 'Kuinka monessa lapsiperheessä aikuinen saa täydentävää tai ehkäisevää toimeentulotukea?',
      sv: 'I hur många barnfamiljer får en vuxen kompletterande eller förebyggande utkomststöd?',
    },
    group: 'children',
    matrixNeed: 'context',
    found: 'partly',
    content: { kind: 'other', name: 'Toimeentulotukirekisteri' },
    takenBy: 'Aikuissosiaalityö',
    dueOn: '2024-03-29',
  },
  {
    texts: {
      fi: 'Kuinka monta työikäistä on sosiaalityön asiakkaana alueella?',
      sv: 'Hur många personer i arbetsför ålder är klienter inom socialarbetet i området?',
    },
    group: 'working-age',
    matrixNeed: 'service-use',
    found: 'found',
    content: { kind: 'register', subject: 'working_age' },
    takenBy: null,
    dueOn: null,
  },
  {
    texts: {
      fi: 'Miltä velkaantuminen näyttää ikääntyneen arjessa?',
      sv: 'Hur ser skuldsättningen ut i en äldre persons vardag?',
    },
    group: 'older',
    matrixNeed: 'income',
    found: 'missing',
    content: null,
    takenBy: 'Ikääntyneiden palvelulinja',
    dueOn: null,
  },
] as const

/** Pirkanmaa's workshop on poverty with what was found and what was not; one missing need is shared with the institute. */
export async function demoWorkshops({ writer }: { readonly writer: DemoPerson }): Promise<void> {
  const phenomena = (await writer.perform(listPhenomena, {})).map(({ id }) => id)
  const { workshop } = await writer.perform(createWorkshop, { ...WORKSHOP, phenomena })
  await writer.perform(holdWorkshop, { workshop, version: 1, participants: PARTICIPANTS })
  const made = []
  for (const need of NEEDS) made.push(await writer.perform(addNeed, { workshop, ...need }))
  const [first] = made
  if (first) await writer.perform(shareNeed, { need: first.need, version: 1, isShared: true })
}
