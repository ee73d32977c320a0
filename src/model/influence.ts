import type { Owner } from './phenomenon.ts'
import type { Texts } from './text.ts'

/** Ways by which what is known reaches those who decide. */
export const INFLUENCE_CHANNELS = {
  team: { fi: 'Tiimin tai yksikön kokous', sv: 'Teamets eller enhetens möte', en: 'Meeting of a team or unit' },
  management: { fi: 'Johtoryhmä', sv: 'Ledningsgrupp', en: 'Management group' },
  'welfare-report': {
    fi: 'Hyvinvointikertomus ja -suunnitelma',
    sv: 'Välfärdsberättelse och välfärdsplan',
    en: 'Welfare report and plan',
  },
  bodies: { fi: 'Toimielin', sv: 'Organ', en: 'Elected or official body' },
  media: { fi: 'Tiedotusvälineet', sv: 'Medier', en: 'Media' },
  'social-media': { fi: 'Sosiaalinen media', sv: 'Sociala medier', en: 'Social media' },
  'co-development': { fi: 'Yhteiskehittäminen', sv: 'Gemensam utveckling', en: 'Co-development' },
  other: { fi: 'Muu', sv: 'Annan', en: 'Other' },
} as const satisfies Readonly<Record<string, Texts>>
export type InfluenceChannel = keyof typeof INFLUENCE_CHANNELS

/** What it can be about. */
export const INFLUENCE_SUBJECTS = ['phenomenon', 'briefing', 'proposal'] as const
export type InfluenceSubject = (typeof INFLUENCE_SUBJECTS)[number]

/** That something was told to somebody who decides. Who heard is a body or a group, never a private person. */
export interface Influence {
  readonly id: string
  readonly owner: Owner
  readonly channel: InfluenceChannel
  readonly onDay: string
  readonly audience: string
  readonly subject: { readonly kind: InfluenceSubject; readonly id: string } | null
  readonly told: string
  /** What followed, as known when it was recorded; null = nothing yet. */
  readonly followed: string | null
  /** What was learnt later, oldest first. */
  readonly additions: readonly { readonly onDay: string; readonly text: string }[]
  readonly version: number
}
