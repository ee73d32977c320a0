import { roundValue } from '../../method/rounding.ts'
import type { County } from '../../model/area.ts'
import { fillTexts, type Texts } from '../../model/text.ts'
import type { CountyFrame } from './publication-frame.ts'

/** How a county is named where only part of its municipalities is comprehensive: "Osin Pirkanmaan hyvinvointialue". */
function partLabel(county: County): Texts {
  return { fi: `Osin ${county.names.fi}`, sv: `Delvis ${county.names.sv}`, en: `Part of ${county.names.en}` }
}

/** The note of a partly comprehensive county: its name as published, the number of municipalities and their share of the population. */
export function partNote(frame: CountyFrame): Texts {
  const inhabitants = (municipalities: CountyFrame['municipalities']) =>
    municipalities.reduce((sum, { inhabitants: n }) => sum + n, 0)
  const share = roundValue('share', inhabitants(frame.representative), inhabitants(frame.municipalities))
  const label = partLabel(frame.county)
  const parameters = { known: frame.representative.length, all: frame.municipalities.length }
  return fillTexts(
    {
      fi: `${label.fi}: mukana on {known} alueen {all} kunnasta ja ${decimalComma(share)}\u00a0% väestöstä.`,
      sv: `${label.sv}: {known} av områdets {all} kommuner och ${decimalComma(share)}\u00a0% av befolkningen ingår.`,
      en: `${label.en}: {known} of the area's {all} municipalities and ${share.toFixed(1)}% of its population are included.`,
    },
    parameters,
  )
}

/** Municipality classes that are shown with a note although all municipalities are there. */
export const PROBABLY_COMPREHENSIVE_NOTE: Texts = {
  fi: 'Tiedot ovat todennäköisesti kattavat, mutta hyvinvointialue ei ole vahvistanut arviota.',
  sv: 'Uppgifterna är sannolikt heltäckande, men välfärdsområdet har inte bekräftat bedömningen.',
  en: 'The data are thought to be probably comprehensive; the county has not confirmed it.',
}

/** The county's own words beside a municipality's figure, as it wrote them. */
export function countyNote(words: string): Texts {
  return {
    fi: `Hyvinvointialueen huomautus: ${words}`,
    sv: `Välfärdsområdets anmärkning: ${words}`,
    en: `Note by the county: ${words}`,
  }
}

/** Where the whole county is comprehensive and some of its municipalities carry a note. */
export const NOTED_MUNICIPALITIES_NOTE: Texts = {
  fi: 'Hyvinvointialue on antanut huomautuksen osasta kunnista. Se on kuntien taulukossa.',
  sv: 'Välfärdsområdet har gett en anmärkning om en del av kommunerna. Den står i kommuntabellen.',
  en: 'The county has given a note on some of its municipalities. It stands in the table of municipalities.',
}

export const OUTSIDE_DUTY_NOTE: Texts = {
  fi: 'Ahvenanmaa ei kuulu tietojen toimitusvelvollisuuden piiriin.',
  sv: 'Åland omfattas inte av skyldigheten att lämna uppgifter.',
  en: 'Åland is outside the duty to deliver data.',
}

/** An estimate that rests on little is shown as a range. */
export const WEAK_BASE_NOTE: Texts = {
  fi: 'Arvion pohja on heikko: alle 5 % väestöstä tai alle kymmenen kuntaa. Lue arvio vaihteluvälinä.',
  sv: 'Uppskattningen vilar på ett svagt underlag: under 5 % av befolkningen eller färre än tio kommuner. Läs uppskattningen som ett intervall.',
  en: 'The estimate rests on a weak base: under 5% of the population or fewer than ten municipalities. Read it as a range.',
}

function decimalComma(value: number): string {
  return value.toFixed(1).replace('.', ',')
}
