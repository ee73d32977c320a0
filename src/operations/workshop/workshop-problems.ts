import { Problem } from '../../model/problem.ts'
import type { Texts } from '../../model/text.ts'

/** Also for another's workshop: whether it exists is not told. */
export function workshopNotFound(): Problem {
  return new Problem({
    code: 'workshop-not-found',
    kind: 'notFound',
    texts: {
      fi: 'Työpajaa ei löydy. Palaa työpajojen luetteloon ja valitse työpaja siitä.',
      sv: 'Verkstaden hittas inte. Gå tillbaka till listan över verkstäder och välj den där.',
      en: 'There is no such workshop. Go back to the list of workshops and choose it there.',
    },
  })
}

/** Also for a need of another's workshop. */
export function needNotFound(): Problem {
  return new Problem({
    code: 'workshop-need-not-found',
    kind: 'notFound',
    texts: {
      fi: 'Tietotarvetta ei löydy. Se on ehkä poistettu. Lataa työpajan sivu uudelleen.',
      sv: 'Informationsbehovet hittas inte. Det kan ha tagits bort. Ladda om verkstadens sida.',
      en: 'There is no such information need. It may have been removed. Load the page of the workshop again.',
    },
  })
}

/** A field that cannot be so; the texts say why and what to do. */
export function fieldWrong(field: string, texts: Texts): Problem {
  return new Problem({ code: 'workshop-field-wrong', kind: 'refused', place: field, parameters: { field }, texts })
}

/** What was named in a workshop that has been reported stays as it was named. */
export function needsAreClosed(): Problem {
  return new Problem({
    code: 'workshop-reported',
    kind: 'conflict',
    texts: {
      fi: 'Työpaja on raportoitu, joten siellä nimettyjä tarpeita ei enää muuteta. Kumoa raportointi, jos jokin kirjattiin väärin. Sen, löytyykö tieto ja kuka vie asiaa eteenpäin, voi yhä kirjata.',
      sv: 'Verkstaden är rapporterad, så de behov som nämndes där ändras inte längre. Ångra rapporteringen om något antecknades fel. Om uppgiften finns och vem som tar saken vidare kan fortfarande antecknas.',
      en: 'The workshop has been reported, so the needs named in it are changed no more. Take the reporting back if something was written down wrongly. Whether the data is found and who takes it further can still be recorded.',
    },
  })
}

/** Somebody works for several counties, and did not say for which one this is. */
export function ownerMissing(): Problem {
  return fieldWrong('owner', {
    fi: 'Valitse, minkä hyvinvointialueen työpaja tämä on.',
    sv: 'Välj vilket välfärdsområdes verkstad det är.',
    en: 'Choose which county’s workshop this is.',
  })
}

export const WRONG = {
  titleMissing: {
    fi: 'Työpajan nimi puuttuu. Kirjoita se ainakin toisella kielellä.',
    sv: 'Verkstadens namn saknas. Skriv det på åtminstone ett av språken.',
    en: 'The name of the workshop is missing. Write it in one of the languages at least.',
  },
  dayInFuture: {
    fi: 'Työpajan päivä on vasta tulossa. Kirjaa työpaja pidetyksi, kun se on pidetty, tai korjaa päivä.',
    sv: 'Verkstadens dag har inte kommit än. Anteckna verkstaden som hållen när den har hållits, eller rätta dagen.',
    en: 'The day of the workshop is still to come. Record it as held when it has been held, or correct the day.',
  },
  heldInFuture: {
    fi: 'Pidetyn työpajan päivä ei voi olla tulevaisuudessa. Kumoa ensin pitämisen kirjaus.',
    sv: 'En hållen verkstad kan inte ha en dag i framtiden. Ångra först anteckningen om att den hölls.',
    en: 'A workshop that was held cannot have a day in the future. Take back first that it was held.',
  },
  nobody: {
    fi: 'Kirjaa osallistujien määrät: ainakin yksi osallistuja.',
    sv: 'Anteckna antalet deltagare: minst en deltagare.',
    en: 'Record how many took part: at least one.',
  },
  unknownTheme: {
    fi: 'Teemaa ei ole koodikirjassa. Valitse teemat luettelosta.',
    sv: 'Temat finns inte i kodboken. Välj teman i listan.',
    en: 'The theme is not in the codebook. Choose the themes from the list.',
  },
  unknownPhenomenon: {
    fi: 'Ilmiötä ei löydy. Valitse ilmiöt luettelosta.',
    sv: 'Fenomenet hittas inte. Välj fenomen i listan.',
    en: 'There is no such phenomenon. Choose the phenomena from the list.',
  },
  unknownGroup: {
    fi: 'Valitse väestöryhmä luettelosta.',
    sv: 'Välj befolkningsgrupp i listan.',
    en: 'Choose the population group from the list.',
  },
  unknownNeed: {
    fi: 'Valitse kohta tietotarpeiden luettelosta.',
    sv: 'Välj en punkt i listan över informationsbehov.',
    en: 'Choose one of the listed information needs.',
  },
  needMissing: {
    fi: 'Kirjoita, mitä pitäisi tietää, ainakin toisella kielellä.',
    sv: 'Skriv vad man borde veta, på åtminstone ett av språken.',
    en: 'Write what should be known, in one of the languages at least.',
  },
  contentMissing: {
    fi: 'Kerro, mistä tieto löytyy: valitse tietosisältö tai kirjoita järjestelmän nimi.',
    sv: 'Ange var uppgiften finns: välj ett datainnehåll eller skriv systemets namn.',
    en: 'Say where the data is found: choose a data content or write the name of the system.',
  },
  unknownContent: {
    fi: 'Tietosisältöä ei löydy. Valitse se luettelosta tai kirjoita järjestelmän nimi.',
    sv: 'Datainnehållet hittas inte. Välj det i listan eller skriv systemets namn.',
    en: 'There is no such data content. Choose it from the list or write the name of the system.',
  },
  notLooked: {
    fi: 'Jokaisesta tietotarpeesta on kerrottava, löytyykö tieto, ennen kuin työpaja raportoidaan.',
    sv: 'För varje informationsbehov ska det framgå om uppgiften finns innan verkstaden rapporteras.',
    en: 'It has to be said of every information need whether the data is there before the workshop is reported.',
  },
  isNational: {
    fi: 'Kansallinen työpaja on jo laitoksen, joten sen tarpeita ei jaeta.',
    sv: 'En nationell verkstad är redan institutets, så dess behov delas inte.',
    en: 'A national workshop is the institute’s already, so its needs are not shared.',
  },
  notMissing: {
    fi: 'Laitokselle jaetaan pidettyjen työpajojen tarpeita, joihin tieto puuttuu kokonaan tai osittain.',
    sv: 'Med institutet delas behov från hållna verkstäder där uppgiften saknas helt eller delvis.',
    en: 'What is shared with the institute are needs of workshops that were held, whose data is missing wholly or in part.',
  },
} as const satisfies Readonly<Record<string, Texts>>
