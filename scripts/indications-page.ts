import type { Definitions } from '../src/model/definitions.ts'
import { INDICATION_IDS } from '../src/model/indication.ts'

/** The ten automatic indications: what each asks, and its settings. */
export function indicationsPage({ indications }: Definitions): string[] {
  return [
    '# Automatic indications',
    '',
    'They help those who judge coverage and decide nothing. How each is computed: [indications](../explanation/indications.md). No threshold is publicly known: all settings are our own.',
    '',
    ...INDICATION_IDS.flatMap((id, index) => {
      const { names, asks, settings } = indications[id]
      return [
        `## ${index + 1}. ${names.en}`,
        '',
        `\`${id}\` · ${names.fi} · ${names.sv}`,
        '',
        `- ${asks.en}`,
        `- ${asks.fi}`,
        `- ${asks.sv}`,
        '',
        ...Object.entries(settings).map(([name, value]) => `- \`${name}\` = ${shown(value)}`),
        '',
      ]
    }),
  ]
}

function shown(value: unknown): string {
  return typeof value === 'object' ? `\`${JSON.stringify(value)}\`` : String(value)
}
