import type { Texts } from '../../model/text.ts'

/** Stands on everything that comes out of a synthetic register: pages, charts, files, answers, prints. */
export const INVENTED_DATA: Texts = {
  fi: 'Keksittyjä esimerkkitietoja',
  sv: 'Påhittade exempeluppgifter',
  en: 'Invented example data',
}

/** The same in all three languages at once, for files that have one language or none. */
export const INVENTED_DATA_LINE = `${INVENTED_DATA.fi} · ${INVENTED_DATA.sv} · ${INVENTED_DATA.en}`
